"""Both wordings of a question get the same answer."""

from pathlib import Path

import pytest

from answer.answerer import Answerer
from answer.render import render
from eval.ask.run import Ask
from eval.ask.wording import alike, pairs

CASES = Path(__file__).parents[3] / "eval" / "cases"


@pytest.fixture(scope="module")
def ask(starter: Answerer) -> Ask:
    return lambda turns, region: render(starter.answer(turns, region), starter.library)


def test_both_wordings_of_a_question_are_decided_alike(ask: Ask) -> None:
    found = alike(pairs(CASES / "wording-pairs.jsonl"), ask)
    assert found.apart == ()
    assert found.overlap >= 0.8
