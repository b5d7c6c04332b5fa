"""Both wordings of a question, and a question with typing errors, get the same answer."""

from pathlib import Path

import pytest

from answer.answerer import Answerer
from answer.render import render
from eval.case import load
from eval.run import Ask
from eval.wording import alike, pairs, typed

CASES = Path(__file__).parents[2] / "eval" / "cases"


@pytest.fixture(scope="module")
def ask(starter: Answerer) -> Ask:
    return lambda turns, region: render(starter.answer(turns, region), starter.library)


def test_both_wordings_of_a_question_are_decided_alike(ask: Ask) -> None:
    found = alike(pairs(CASES / "wording-pairs.jsonl"), ask)
    assert found.apart == ()
    assert found.overlap >= 0.8


def test_typing_errors_cost_at_most_three_right_answers_in_a_hundred(ask: Ask) -> None:
    assert typed(load(CASES / "starter-fit.jsonl"), ask, variants=100).lost <= 0.03
