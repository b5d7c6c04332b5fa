"""One answer held against its case."""

import pytest

from eval.case.case import Expect, Gold


def test_the_first_quote_is_a_hit_when_it_holds_a_gold_text(tea) -> None:
    score = tea.score(tea.case(tea.green), tea.answer(tea.green, tea.keeps))
    assert score.hit(1)
    assert [quote.right for quote in score.quotes] == [True, False]


def test_a_later_right_quote_is_a_hit_among_three_only(tea) -> None:
    score = tea.score(tea.case(tea.green), tea.answer(tea.black, tea.keeps, tea.green))
    assert (score.hit(1), score.hit(2), score.hit(3)) == (False, False, True)


def test_hit_at_three_does_not_look_at_a_fourth_quote(tea) -> None:
    wrong_first = tea.answer(tea.black, tea.keeps, "How to steep", tea.green)
    assert not tea.score(tea.case(tea.green), wrong_first).hit(3)


def test_a_quote_must_come_from_the_document_of_its_gold(tea) -> None:
    elsewhere = tea.case(gold=(Gold("coffee", tea.green),))
    assert not tea.score(elsewhere, tea.answer(tea.green)).hit(1)


def test_context_does_not_make_a_quote_right(tea) -> None:
    answer = tea.answer()
    answer["quotes"] = [tea.quote(tea.keeps, context=(tea.green,))]
    assert not tea.score(tea.case(tea.green), answer).hit(1)


def test_refusing_hits_nothing_even_beside_a_right_quote(tea) -> None:
    score = tea.score(tea.case(tea.green), tea.answer(tea.green, kind="no_answer"))
    assert (score.answered, score.hit(1), score.complete) == (False, False, False)


def test_one_gold_text_is_complete_unless_the_case_lists_parts(tea) -> None:
    answer = tea.answer(tea.green)
    assert tea.score(tea.case(tea.green, tea.black), answer).complete
    in_parts = tea.score(tea.case(tea.green, tea.black, all_of=((0,), (1,))), answer)
    assert (in_parts.groups_hit, in_parts.complete) == ((True, False), False)


def test_one_quote_may_give_several_parts(tea) -> None:
    in_parts = tea.case(tea.green, tea.black, all_of=((0,), (1,)))
    assert tea.score(in_parts, tea.answer(f"{tea.green} {tea.black}")).complete


def test_a_forbidden_text_is_found_in_a_quote_and_apart_in_its_context(tea) -> None:
    case = tea.case(tea.keeps, forbidden=(tea.green,))
    answer = tea.answer(f"{tea.green} {tea.black}", tea.keeps)
    answer["quotes"].append(tea.quote(tea.keeps, context=(tea.green,)))
    quotes = tea.score(case, answer).quotes
    assert [quote.forbidden for quote in quotes] == [True, False, False]
    assert [quote.forbidden_context for quote in quotes] == [False, False, True]


def test_most_of_a_forbidden_text_is_forbidden_too(tea) -> None:
    case = tea.case(tea.keeps, forbidden=(tea.green,))
    most, little = tea.score(case, tea.answer("tea is steeped at 80 degrees", "80 degrees")).quotes
    assert (most.forbidden, little.forbidden) == (True, False)


@pytest.mark.parametrize("place", ["related", "handover"])
def test_quotes_beside_the_answer_are_shown_but_do_not_answer(tea, place: str) -> None:
    answer = tea.answer(tea.keeps)
    answer[place] = [tea.quote(tea.green), tea.quote(tea.green) | {"text": "Altered."}]
    score = tea.score(tea.case(tea.green), answer)
    assert not score.hit(3)
    assert [quote.fault is None for quote in score.shown] == [True, True, False]


def test_a_notice_counts_when_it_is_the_one_expected(tea) -> None:
    case = tea.case(expect=Expect.EMERGENCY)
    assert tea.score(case, tea.refusal(notice="emergency")).noticed
    assert not tea.score(case, tea.refusal(notice="greeting")).noticed
    assert not tea.score(case, tea.refusal()).noticed


def test_the_top_score_is_that_of_the_first_quote(tea) -> None:
    assert tea.score(tea.case(tea.green), tea.answer(tea.green, tea.keeps)).top_score == 1.0
    assert tea.score(tea.case(tea.green), tea.refusal()).top_score is None


def test_confidence_is_what_the_asker_adds_even_for_a_refusal(tea) -> None:
    case = tea.case(tea.green)
    assert tea.score(case, tea.refusal() | {"confidence": 0.2}).confidence == 0.2
    assert tea.score(case, tea.answer(tea.green) | {"confidence": 0.0}).confidence == 0.0


def test_confidence_is_else_that_of_the_first_quote_and_nothing_where_there_is_none(tea) -> None:
    assert tea.score(tea.case(tea.green), tea.answer(tea.green, tea.keeps)).confidence == 1.0
    assert tea.score(tea.case(tea.green), tea.refusal()).confidence == 0.0


def test_parts_are_of_several_sources_when_no_document_gives_all(tea) -> None:
    gold = (Gold("tea", tea.green), Gold("coffee", tea.black), Gold("tea", tea.black))
    apart = tea.case(gold=gold[:2], all_of=((0,), (1,)))
    either = tea.case(gold=gold, all_of=((0,), (1, 2)))
    assert tea.score(apart, tea.refusal()).of_several_sources
    assert not tea.score(either, tea.refusal()).of_several_sources
