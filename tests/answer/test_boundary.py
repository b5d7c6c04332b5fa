"""A personal decision or finding gets our words as well; a question in general does not."""

import json
from pathlib import Path

import pytest

from answer.triage.excuse import is_open
from answer.triage.rule import rules
from answer.triage.triage import triage

CASES = Path(__file__).parents[2] / "eval" / "cases"


def messages(name: str, wanted: str | None) -> list[list[str]]:
    """Return the turns of the prompts that call for `wanted`."""
    rows = map(json.loads, (CASES / f"triage-{name}.jsonl").read_text().splitlines())
    return [row["turns"] for row in rows if row.get("expect", row.get("notice")) == wanted]


@pytest.mark.parametrize("half", ["fit", "test"])
def test_hardly_a_personal_decision_is_missed(half: str) -> None:
    asked = messages(half, "boundary")
    missed = [turns[-1] for turns in asked if triage(turns) != "boundary"]
    assert len(asked) > 50
    assert len(missed) <= 0.05 * len(asked), missed


@pytest.mark.parametrize("half", ["quiet-fit", "quiet-test"])
def test_hardly_a_question_in_general_is_taken_for_one(half: str) -> None:
    asked = messages(half, None)
    taken = [turns[-1] for turns in asked if triage(turns) == "boundary"]
    assert len(asked) > 80
    assert len(taken) <= 0.02 * len(asked), taken


@pytest.mark.parametrize(
    ("decision", "question"),
    [
        ("Should I stop the injections?", "How often should I have the injections?"),
        ("Should I have the mastectomy?", "Should I tell my sister about the mastectomy?"),
        ("Is this lump cancer?", "Is a lump always cancer?"),
        ("My scan showed a spot. Has it spread?", "My scan is on Monday. What does it show?"),
        ("How long have I got?", "How long have I got to wait for the results?"),
        ("What are my chances?", "What does my outlook depend on?"),
        ("I'm tempted to skip my tamoxifen", "I'm on tamoxifen. What does it do?"),
        ("Would you have the operation?", "Would you please explain the operation?"),
    ],
)
def test_it_is_the_form_that_tells_them_apart(decision: str, question: str) -> None:
    assert triage([decision]) == "boundary"
    assert triage([question]) is None


def test_blame_is_no_decision_and_no_diagnosis() -> None:
    for asked in (
        "Is it my fault?",
        "Did I bring it on by worrying?",
        "was it my fault it came back",
    ):
        assert triage([asked]) is None
    assert triage(["I know it's my own fault, is it back in my breast?"]) == "boundary"


def test_an_open_question_is_known_by_its_first_word_and_not_across_a_comma() -> None:
    assert is_open("how soon after surgery can i drive", 23)
    assert not is_open("can i stop it", 0)
    assert not is_open("i know what it is , can i stop it", 20)


@pytest.mark.parametrize("words", ["should i ", "is it the ", "mum ", "how long do my mum have "])
def test_no_pattern_runs_wild_on_a_long_message(words: str) -> None:
    # A pattern that backtracks without end would never come back from this.
    for rule in rules("boundary"):
        assert sum(1 for _ in rule.pattern.finditer(words * 2_000)) <= 2_000 * len(words)
