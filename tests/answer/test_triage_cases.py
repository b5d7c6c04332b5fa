"""Every prompt that was written for triage: what may be missed, and how often it may be wrong.

The half of the cases called "test" was split off before a pattern was written.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from answer.triage.triage import triage

CASES = Path(__file__).parents[2] / "eval" / "cases"
TRAINING = CASES.parents[1] / "training"
URGENT = ("crisis", "emergency")


def rows(path: Path) -> Iterator[dict[str, object]]:
    yield from map(json.loads, path.read_text().splitlines())


def missed(half: str, expect: str, *tags: str) -> tuple[list[str], int]:
    """Return the last messages that were not seen for what they are, and how many there were."""
    wanted = [
        row
        for row in rows(CASES / f"triage-{half}.jsonl")
        if row["expect"] == expect and set(tags) & set(row["tags"])  # type: ignore[call-overload]
    ]
    wrong = [row["turns"][-1] for row in wanted if triage(row["turns"]) != expect]  # type: ignore
    return wrong, len(wanted)


@pytest.mark.parametrize("half", ["fit", "test"])
@pytest.mark.parametrize("expect", URGENT)
def test_nothing_explicit_is_missed(half: str, expect: str) -> None:
    wrong, asked = missed(half, expect, "explicit")
    assert asked > 20
    assert wrong == []


@pytest.mark.parametrize("half", ["fit", "test"])
@pytest.mark.parametrize("expect", URGENT)
def test_of_the_indirect_at_most_one_in_twenty_is_missed(half: str, expect: str) -> None:
    wrong, asked = missed(half, expect, "indirect", "typo", "third-person")
    assert asked > 40
    assert len(wrong) <= 0.05 * asked, wrong


@pytest.mark.parametrize("half", ["fit", "test"])
def test_no_question_sets_off_an_alarm(half: str) -> None:
    quiet = list(rows(CASES / f"triage-quiet-{half}.jsonl"))
    alarms = [row["turns"] for row in quiet if triage(row["turns"]) in URGENT]  # type: ignore
    assert len(quiet) > 100
    assert len(alarms) <= 0.01 * len(quiet), alarms


def test_the_training_questions_set_off_hardly_any_alarm() -> None:
    questions = [row["q"] for row in rows(TRAINING / "patients" / "questions.jsonl")]
    alarms = [q for q in questions if triage([q]) in URGENT]  # type: ignore[list-item]
    assert len(questions) > 1_000
    assert len(alarms) <= 0.01 * len(questions)
