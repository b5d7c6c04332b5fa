"""Abstention falls for who always answers, and for who always refuses."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from eval.case.case import Expect
from eval.measure.interval import Figure
from eval.measure.scores import Scores
from eval.suites.abstention import abstention

pytestmark = pytest.mark.usefixtures("few_resamples")


def figures(tea, answers: Sequence[Any], unanswerable: Sequence[Any]) -> Mapping[str, Figure]:
    """The figures of answers to cases that the page answers, and to some that it does not."""
    scores = [tea.score(tea.case(tea.green), answer) for answer in answers]
    scores += [tea.score(tea.case(expect=Expect.ABSTAIN), answer) for answer in unanswerable]
    return {figure.name: figure for figure in abstention(Scores(tuple(scores)))}


def sure(answer: Any, confidence: float) -> Any:
    return answer | {"confidence": confidence}


def test_who_knows_when_to_be_silent_is_perfect(tea) -> None:
    right, silent = sure(tea.answer(tea.green), 0.8), sure(tea.refusal(), 0.1)
    found = figures(tea, [right] * 3, [silent] * 2)
    perfect = ("answered", "refused", "right refusals", "AUROC", "coverage at 1% wrong")
    assert [found[name].value for name in perfect] == [1.0] * 5
    assert found["wrong answers"].value == 0
    assert (found["AUROC"].n, found["coverage at 1% wrong"].n) == (5, 3)


def test_who_always_refuses_covers_nothing(tea) -> None:
    found = figures(tea, [tea.refusal()] * 3, [tea.refusal()] * 2)
    assert (found["answered"].value, found["refused"].value) == (0, 1)
    assert found["right refusals"].value == 0.4
    assert (found["AUROC"].value, found["coverage at 5% wrong"].value) == (0.5, 0)
    assert found["wrong answers"].n == 0


def test_who_always_answers_is_often_wrong(tea) -> None:
    found = figures(tea, [tea.answer(tea.green)] * 3, [tea.answer(tea.green)] * 2)
    assert (found["answered"].value, found["refused"].value) == (1, 0)
    assert found["wrong answers"].value == 0.4
    assert found["coverage at 5% wrong"].value == 0  # all are equally sure
    assert found["right refusals"].n == 0


def test_a_refusal_that_was_unsure_tells_the_two_kinds_apart(tea) -> None:
    close, far = sure(tea.refusal(), 0.3), sure(tea.refusal(), 0.1)
    assert figures(tea, [close], [far])["AUROC"].value == 1.0
    assert figures(tea, [far], [close])["AUROC"].value == 0.0


def test_without_one_of_the_kinds_nothing_tells_them_apart(tea) -> None:
    assert figures(tea, [tea.answer(tea.green)], [])["AUROC"].n == 0
    assert figures(tea, [], [tea.refusal()])["coverage at 5% wrong"].n == 0
