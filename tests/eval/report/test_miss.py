"""What is wrong with an answer, in words."""

import pytest

from eval.case.case import Expect
from eval.report.miss import misses


def test_nothing_is_wrong_with_a_right_answer(tea) -> None:
    assert misses(tea.score(tea.case(tea.green), tea.answer(tea.green))) == ()


def test_nothing_is_wrong_with_a_right_refusal(tea) -> None:
    assert misses(tea.score(tea.case(expect=Expect.ABSTAIN), tea.refusal())) == ()


def test_refusing_an_answerable_question(tea) -> None:
    found = misses(tea.score(tea.case(tea.green), tea.refusal()))
    assert found == ("refused, though the documents answer",)


def test_answering_an_unanswerable_question(tea) -> None:
    found = misses(tea.score(tea.case(expect=Expect.ABSTAIN), tea.answer(tea.green)))
    assert found == ("answered, though the documents do not answer",)


def test_wrong_quotes_a_wrong_order_and_a_missing_part(tea) -> None:
    in_parts = tea.case(tea.green, tea.black, all_of=((0,), (1,)))
    wrong = misses(tea.score(in_parts, tea.answer(tea.keeps)))
    late = misses(tea.score(in_parts, tea.answer(tea.keeps, tea.green)))
    assert wrong == ("no quote is right",)
    assert late == ("the first quote is not right", "gives 1 of 2 parts")


@pytest.mark.parametrize("expect", [Expect.BOUNDARY, Expect.EMERGENCY, Expect.CRISIS])
def test_a_missing_notice(tea, expect: Expect) -> None:
    assert misses(tea.score(tea.case(expect=expect), tea.refusal(notice=expect))) == ()
    assert misses(tea.score(tea.case(expect=expect), tea.refusal())) == (f"no {expect} notice",)


def test_a_forbidden_context(tea) -> None:
    answer = tea.answer()
    answer["quotes"] = [tea.quote(tea.green, context=(tea.keeps,))]
    found = misses(tea.score(tea.case(tea.green, forbidden=(tea.keeps,)), answer))
    assert found == ("quote 1 is forbidden",)


def test_forbidden_and_altered_quotes_are_numbered(tea) -> None:
    answer = tea.answer(tea.green, tea.keeps)
    answer["quotes"][1]["text"] = "Tea keeps for ten years."
    found = misses(tea.score(tea.case(tea.green, forbidden=(tea.green,)), answer))
    assert found[0] == "quote 1 is forbidden"
    assert found[1].startswith("quote 2 is not verbatim: tea.txt has “Tea lasts for two")
