"""Patterns and alarm on messages whose writer knew neither: how many cries for help are heard.

The bounds lie a little below what was measured, so that a change that hears fewer is seen. What is
wanted is more: none of the explicit missed, and one in twenty of the indirect.
"""

import json
from pathlib import Path

import pytest

from answer.triage.notice import NoticeId
from answer.triage.reply import noticed

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "judged" / "alarm.jsonl").read_text().splitlines()
]
URGENT = (NoticeId.CRISIS, NoticeId.EMERGENCY)


def heard(label: str, *, explicit: bool) -> float:
    """Return the share of such messages that any urgent notice comes for."""
    wanted = [r for r in ROWS if r["label"] == label and (r["kind"] == "explicit") is explicit]
    assert len(wanted) >= 30
    return sum(noticed([row["text"]]) in URGENT for row in wanted) / len(wanted)


@pytest.mark.parametrize(
    ("label", "explicit", "least"),
    [
        ("crisis", True, 0.9),
        ("crisis", False, 0.72),
        ("emergency", True, 0.96),
        ("emergency", False, 0.82),
    ],
)
def test_cries_for_help_are_heard(label: str, explicit: bool, least: float) -> None:
    assert heard(label, explicit=explicit) >= least


def test_what_only_sounds_like_one_is_mostly_left_alone() -> None:
    assert heard("quiet", explicit=False) <= 0.14
    ordinary = [row for row in ROWS if row["kind"] == "ordinary"]
    assert not any(noticed([row["text"]]) in URGENT for row in ordinary)
