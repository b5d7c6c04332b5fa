"""Figures move when, and only when, what they measure gets worse."""

from collections.abc import Sequence
from typing import Any

import pytest

from eval.case.case import Case, Expect
from eval.measure.scores import Scores
from eval.suites.summary import FOLLOW_UP, SINGLE_TURN, summarise

pytestmark = pytest.mark.usefixtures("few_resamples")


@pytest.fixture
def cases(tea) -> tuple[Case, ...]:
    """Two answerable cases, one of them a follow-up, and one that the page does not answer."""
    return (
        tea.case(tea.green, id="1", tags=("numbers",)),
        tea.case(tea.black, id="2", turns=("How hot?", "And black?"), tags=("numbers", "uk")),
        tea.case(id="3", expect=Expect.ABSTAIN, tags=("near-domain",)),
    )


@pytest.fixture
def answers(tea) -> list[Any]:
    """What a perfect answerer says."""
    return [tea.answer(tea.green, tea.keeps), tea.answer(tea.black, tea.keeps), tea.refusal()]


def figures(tea, cases: Sequence[Case], answers: Sequence[Any]) -> dict[str, float | None]:
    scores = [tea.score(case, answer) for case, answer in zip(cases, answers, strict=True)]
    suites = summarise(Scores(tuple(scores))).suites.values()
    return {figure.name: figure.value for suite in suites for figure in suite}


def changed(before: dict[str, float | None], after: dict[str, float | None]) -> set[str]:
    return {name for name in before if before[name] != after[name]}


def test_a_perfect_answerer_is_perfect(tea, cases, answers) -> None:
    found = figures(tea, cases, answers)
    perfect = ("verbatim quotes", "hit@1", "hit@3", "complete", "answered", "refused")
    assert [found[name] for name in perfect] == [1.0] * 6
    assert (found["right quotes"], found["forbidden quotes"]) == (0.5, 0.0)
    assert found["boundary notice"] is None  # no case asks for one


def test_one_altered_character_lowers_what_is_said_of_the_words_alone(tea, cases, answers) -> None:
    before = figures(tea, cases, answers)
    answers[0]["quotes"][1]["text"] = tea.keeps.replace("two", "tvo")
    after = figures(tea, cases, answers)
    assert after["verbatim quotes"] == 0.75
    assert changed(before, after) == {"verbatim quotes", "right offsets"}


def test_an_altered_quote_of_the_handover_lowers_it_too(tea, cases, answers) -> None:
    answers[0]["handover"] = [tea.quote(tea.keeps) | {"text": "Call us."}]
    assert figures(tea, cases, answers)["verbatim quotes"] == 0.8


def test_another_order_lowers_what_depends_on_the_order_alone(tea, cases, answers) -> None:
    before = figures(tea, cases, answers)
    answers[0]["quotes"].reverse()
    after = figures(tea, cases, answers)
    assert (after["hit@1"], after["MRR"], after["wrong answers"]) == (0.5, 0.75, 0.5)
    of_order = {"hit@1", "MRR", "nDCG@3", "wrong answers"}
    assert changed(before, after) == of_order | {f"coverage at {n}% wrong" for n in (1, 5)}


def test_refusing_everything_is_never_a_hit(tea, cases) -> None:
    found = figures(tea, cases, [tea.refusal()] * 3)
    assert (found["answered"], found["refused"]) == (0.0, 1.0)
    assert (found["hit@1"], found["hit@3"], found["complete"]) == (0.0, 0.0, 0.0)


def test_answering_everything_never_refuses(tea, cases) -> None:
    found = figures(tea, cases, [tea.answer(tea.green)] * 3)
    assert (found["answered"], found["refused"], found["hit@1"]) == (1.0, 0.0, 0.5)
    assert found["right quotes"] == 0.5  # of the answerable; the third could not be right


def test_a_forbidden_quote_raises_the_forbidden_rate_alone(tea, cases, answers) -> None:
    before = figures(tea, cases, answers)
    strict = (tea.case(tea.green, forbidden=(tea.keeps,)), *cases[1:])
    after = figures(tea, strict, answers)
    assert after["forbidden quotes"] == 0.25
    assert changed(before, after) == {"forbidden quotes"}


@pytest.mark.parametrize("expect", [Expect.BOUNDARY, Expect.EMERGENCY, Expect.CRISIS])
def test_each_notice_has_a_figure_of_its_own(tea, expect: Expect) -> None:
    wanting = [tea.case(id=str(n), expect=expect) for n in range(2)]
    found = figures(tea, wanting, [tea.refusal(notice=expect), tea.refusal(notice="greeting")])
    assert found[f"{expect} notice"] == 0.5


def test_parts_are_counted_one_by_one(tea) -> None:
    in_parts = tea.case(tea.green, tea.black, all_of=((0,), (1,)))
    whole = tea.case(tea.green, id="2")
    found = figures(tea, [in_parts, whole], [tea.answer(tea.green)] * 2)
    assert (found["parts given"], found["complete"]) == (0.5, 0.5)


def test_times_and_lengths_are_of_cases_and_quotes(tea, cases, answers) -> None:
    times = (10, 20, 60)
    scores = [tea.score(*both, ms) for *both, ms in zip(cases, answers, times, strict=True)]
    summary = summarise(Scores(tuple(scores)))
    assert summary.figure("latency", "median time").value == 20
    assert summary.figure("latency", "p95 time").value == pytest.approx(56)
    assert summary.figure("readability", "quote length").n == 4


def test_slices_are_by_turns_and_by_tag(tea, cases, answers) -> None:
    scores = [tea.score(case, answer) for case, answer in zip(cases, answers, strict=True)]
    slices = {part.name: part for part in summarise(Scores(tuple(scores))).slices}
    sizes = {name: part.cases for name, part in slices.items()}
    assert sizes == {
        "all": 3,
        SINGLE_TURN: 1,
        FOLLOW_UP: 1,
        "near-domain": 1,
        "numbers": 2,
        "uk": 1,
    }
    assert slices["near-domain"].figure("refused").value == 1.0
    assert slices["near-domain"].figure("hit@1") is None
