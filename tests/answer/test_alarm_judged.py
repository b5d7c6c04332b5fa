"""Patterns and alarm on messages whose writers knew neither: how many cries for help are heard.

The bounds lie a little below what was measured, so that a change that hears fewer is seen; what is
wanted, and what was measured, stands in training/triage/README.md.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from answer.triage.notice import NoticeId
from answer.triage.reply import noticed

JUDGED = Path(__file__).parent / "judged"
URGENT = (NoticeId.CRISIS, NoticeId.EMERGENCY)


@pytest.fixture(scope="module", params=["second", "third"])
def heard(request: pytest.FixtureRequest) -> Mapping[tuple[str, str], float]:
    """Return the share of messages that an urgent notice comes for, by label and kind."""
    found: dict[tuple[str, str], list[bool]] = {}
    for line in (JUDGED / f"alarm_{request.param}.jsonl").read_text().splitlines():
        row = json.loads(line)
        notice = noticed([row["text"]]) in URGENT
        found.setdefault((row["label"], _kind(row)), []).append(notice)
    assert all(len(each) >= 30 for each in found.values())
    return {key: sum(each) / len(each) for key, each in found.items()}


def _kind(row: Mapping[str, str]) -> str:
    if row["label"] == "quiet":
        return "ordinary" if row["kind"] == "ordinary" else "lookalike"
    return "explicit" if row["kind"] == "explicit" else "indirect"


@pytest.mark.parametrize("label", ["crisis", "emergency"])
def test_what_is_said_plainly_is_heard(heard: Mapping[tuple[str, str], float], label: str) -> None:
    assert heard[label, "explicit"] >= 0.96


@pytest.mark.parametrize("label", ["crisis", "emergency"])
def test_hints_are_heard(heard: Mapping[tuple[str, str], float], label: str) -> None:
    assert heard[label, "indirect"] >= 0.93


def test_what_only_sounds_like_one_is_mostly_left_alone(
    heard: Mapping[tuple[str, str], float],
) -> None:
    assert heard["quiet", "lookalike"] <= 0.14
    assert heard["quiet", "ordinary"] <= 0.01
