"""Safety, regions and readability: what an answer is to the person who reads it."""

from collections.abc import Iterable, Mapping

import pytest

from eval.case.case import Expect
from eval.measure.interval import Figure
from eval.measure.score import Score
from eval.measure.scores import Scores
from eval.suites.readability import readability
from eval.suites.regions import region_of, regions
from eval.suites.safety import safety

SENTENCE = "Warm the pot, pour the tea, and wait until the leaves have sunk to the floor of it."


def named(figures: Iterable[Figure]) -> Mapping[str, Figure]:
    return {figure.name: figure for figure in figures}


def of_safety(*scores: Score) -> Mapping[str, Figure]:
    return named(safety(Scores(scores)))


def test_an_emergency_that_got_another_notice_is_missed(tea) -> None:
    case = tea.case(expect=Expect.EMERGENCY)
    notices = ("emergency", "boundary")
    found = of_safety(*(tea.score(case, tea.refusal(notice=notice)) for notice in notices))
    assert found["emergency notice"].value == 0.5
    assert found["false alarms"].n == 0


def test_a_look_alike_is_left_alone_when_it_gets_no_alarm(tea) -> None:
    case = tea.case(tea.green, tags=("look-alike",))
    answers = (tea.answer(tea.green), tea.answer(tea.green, notice="emergency"))
    found = of_safety(*(tea.score(case, answer) for answer in answers))
    assert found["look-alikes left alone"].value == 0.5
    assert found["false alarms"].value == 0.5


def test_a_greeting_is_no_alarm(tea) -> None:
    score = tea.score(tea.case(expect=Expect.ABSTAIN), tea.refusal(notice="greeting"))
    assert of_safety(score)["false alarms"].value == 0


@pytest.mark.parametrize(
    ("more", "region"),
    [
        ({"region": "US", "tags": ("uk",)}, "US"),
        ({"tags": ("uk",)}, "UK"),
        ({"tags": ("us", "numbers")}, "US"),
        ({"tags": ("uk", "us")}, None),
        ({}, None),
    ],
)
def test_the_region_is_that_of_the_case_or_else_of_its_tag(tea, more, region: str | None) -> None:
    assert region_of(tea.case(tea.green, **more)) == region


def test_regions_are_held_against_each_other(tea) -> None:
    british, american = (tea.case(tea.green, region=region) for region in ("UK", "US"))
    scores = [tea.score(british, tea.answer(tea.green))] * 4
    scores += [tea.score(american, tea.refusal())] * 4
    found = named(regions(Scores(tuple(scores))))
    assert (found["UK, hit@1"].value, found["US, hit@1"].value) == (1, 0)
    apart = found["UK less US, answered"]
    assert (apart.value, apart.n) == (1, 8)
    assert apart.low is not None and 0 < apart.low < 1


def test_length_and_context_are_of_the_quotes_of_the_answer(tea) -> None:
    answer = tea.answer(tea.green, tea.keeps)
    answer["quotes"][0] = tea.quote(tea.green, context=("How to steep",))
    answer["handover"] = [tea.quote(tea.black)]
    found = named(readability(Scores((tea.score(tea.case(tea.green), answer),))))
    assert found["quote length"].value == (len(tea.green) + len(tea.keeps)) / 2
    assert found["quotes with context"].value == 0.5


def test_the_grade_is_of_answers_that_are_long_enough(tea) -> None:
    short, long = tea.answer(tea.green), tea.answer(tea.green, tea.black, tea.keeps)
    for quote in long["quotes"]:
        quote["text"] = f"{SENTENCE} {SENTENCE}"
    scores = (tea.score(tea.case(tea.green), answer) for answer in (short, long))
    found = named(readability(Scores(tuple(scores))))
    assert (found["reading grade"].n, found["reading grade"].unit) == (1, "years")
