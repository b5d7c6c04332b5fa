"""Selection falls where the wrong, too much or too little is quoted."""

from collections.abc import Mapping

import pytest

from eval.case.case import Gold
from eval.measure.interval import Figure
from eval.measure.score import Score
from eval.measure.scores import Scores
from eval.suites.selection import selection

CONDITION = "Tea lasts for two years, but only if it is dry."


def figures(*scores: Score) -> Mapping[str, Figure]:
    return {figure.name: figure for figure in selection(Scores(scores))}


def test_an_exact_quote_is_as_long_as_needed_and_not_clipped(tea) -> None:
    found = figures(tea.score(tea.case(tea.green), tea.answer(tea.green)))
    assert found["quoted to needed length"].value == 1
    assert found["clipped quotes"].value == found["clipped conditions"].value == 0


def test_more_than_needed_lengthens_the_quote(tea) -> None:
    found = figures(tea.score(tea.case(tea.green), tea.answer(f"{tea.green} {tea.black}")))
    longer = len(f"{tea.green} {tea.black}") / len(tea.green)
    assert found["quoted to needed length"].value == pytest.approx(longer)


def test_two_texts_in_one_quote_are_both_needed(tea) -> None:
    case = tea.case(tea.green, tea.black)
    found = figures(tea.score(case, tea.answer(f"{tea.green} {tea.black}")))
    assert found["quoted to needed length"].value == pytest.approx(1, abs=0.02)


def test_a_quote_that_stops_before_the_condition_is_clipped(tea) -> None:
    case = tea.case(CONDITION)
    answer = tea.answer(tea.keeps)
    answer["quotes"][0]["text"] = "Tea lasts for two years,"
    found = figures(tea.score(case, answer))
    assert found["clipped quotes"].value == found["clipped conditions"].value == 1


def test_a_rest_that_limits_nothing_is_clipped_without_a_condition(tea) -> None:
    case = tea.case("Tea lasts for two years. Keep it dark.")
    found = figures(tea.score(case, tea.answer(tea.keeps)))
    assert (found["clipped quotes"].value, found["clipped conditions"].value) == (1, 0)


def test_a_condition_that_the_context_gives_is_not_lost(tea) -> None:
    answer = tea.answer()
    answer["quotes"] = [tea.quote(tea.black, context=(tea.green,))]
    case = tea.case(f"{tea.green} {tea.black}")
    assert figures(tea.score(case, answer))["clipped quotes"].n == 0


def test_a_quote_that_gives_another_gold_whole_is_not_clipped(tea) -> None:
    case = tea.case(tea.keeps, f"{tea.keeps} But not for ever.")
    assert figures(tea.score(case, tea.answer(tea.keeps)))["clipped quotes"].value == 0


def test_answers_of_several_parts_and_sources_are_counted_apart(tea) -> None:
    one = tea.case(tea.green, all_of=((0,),))
    parts = tea.case(tea.green, tea.black, all_of=((0,), (1,)))
    gold = (Gold("tea", tea.green), Gold("coffee", tea.black))
    sources = tea.case(gold=gold, all_of=((0,), (1,)))
    found = figures(*(tea.score(case, tea.answer(tea.green)) for case in (one, parts, sources)))
    assert (found["complete"].value, found["complete"].n) == (pytest.approx(1 / 3), 3)
    assert (found["complete, several parts"].value, found["complete, several parts"].n) == (0, 2)
    assert found["complete, several sources"].n == 1


def test_refusing_gives_the_measures_their_worst_value(tea) -> None:
    found = figures(tea.score(tea.case(tea.green), tea.refusal()))
    assert [found[name].value for name in ("hit@1", "MRR", "nDCG@3", "complete")] == [0] * 4
    assert found["quoted to needed length"].n == 0
