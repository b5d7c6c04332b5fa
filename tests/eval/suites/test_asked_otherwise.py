"""Conversation and robustness compare a case with itself, asked in another way."""

from collections.abc import Iterable, Mapping

import pytest

from eval.case.case import Expect
from eval.measure.interval import Figure
from eval.measure.scores import Scores
from eval.suites.conversation import conversation
from eval.suites.robustness import robustness

TURNS = ("Tell me about tea.", "how hot?")


def named(figures: Iterable[Figure]) -> Mapping[str, Figure]:
    return {figure.name: figure for figure in figures}


def test_only_cases_of_several_messages_are_follow_ups(tea) -> None:
    single = tea.score(tea.case(tea.green, id="1"), tea.refusal())
    right = tea.score(tea.case(tea.green, id="2", turns=TURNS), tea.answer(tea.green))
    eager = tea.case(id="3", turns=TURNS, expect=Expect.ABSTAIN)
    found = named(conversation(Scores((single, right, tea.score(eager, tea.answer(tea.green))))))
    assert (found["follow-up hit@1"].value, found["follow-up hit@1"].n) == (1, 1)
    assert (found["follow-up refused"].value, found["follow-up refused"].n) == (0, 1)
    assert found["whole hit@1"].n == 0


def test_what_a_follow_up_loses_against_the_whole_question_is_told(tea) -> None:
    lost, kept = (tea.case(tea.green, id=name, turns=TURNS) for name in ("lost", "kept"))
    plain = (tea.score(lost, tea.refusal()), tea.score(kept, tea.answer(tea.green)))
    whole = {case.id: tea.score(case, tea.answer(tea.green)) for case in (lost, kept)}
    found = named(conversation(Scores(plain, whole=whole)))
    assert found["whole hit@1"].value == 1
    assert found["follow-up less whole hit@1"].value == -0.5
    assert found["same decision as whole"].value == 0.5


def test_each_way_of_asking_has_its_figures(tea) -> None:
    case, other = tea.case(tea.green, id="1"), tea.case(id="2", expect=Expect.ABSTAIN)
    plain = (tea.score(case, tea.answer(tea.green)), tea.score(other, tea.refusal()))
    loud = {"1": tea.score(case, tea.answer(tea.keeps)), "2": plain[1]}
    typo = {"1": plain[0]}
    found = named(robustness(Scores(plain, changed={"capitals": loud, "typing errors": typo})))
    assert (found["capitals, hit@1"].value, found["capitals, less plain hit@1"].value) == (0, -1)
    assert (found["capitals, same decision"].value, found["capitals, same decision"].n) == (1, 2)
    assert found["typing errors, hit@1"].value == 1
    assert found["typing errors, same decision"].n == 1


def test_another_notice_is_another_decision(tea) -> None:
    case = tea.case(expect=Expect.CRISIS)
    plain = tea.score(case, tea.refusal(notice="crisis"))
    changed = {"capitals": {case.id: tea.score(case, tea.refusal(notice="greeting"))}}
    found = named(robustness(Scores((plain,), changed=changed)))
    assert found["capitals, same decision"].value == 0


def test_without_another_way_of_asking_there_is_nothing_to_compare(tea) -> None:
    scores = Scores((tea.score(tea.case(tea.green), tea.answer(tea.green)),))
    assert list(robustness(scores)) == []
    assert named(conversation(scores))["follow-up less whole hit@1"].value is None


@pytest.mark.parametrize("region", ["UK", "US"])
def test_a_run_keeps_the_case_of_each_other_score(tea, region: str) -> None:
    case = tea.case(tea.green, region=region)
    score = tea.score(case, tea.answer(tea.green))
    assert list(Scores((score,)).beside({case.id: score, "unknown": score})) == [(score, score)]
