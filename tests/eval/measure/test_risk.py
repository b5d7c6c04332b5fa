"""Confidence is worth something where it parts right from wrong."""

from math import isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.measure.risk import auroc, coverage_at, risk_coverage


def rows(*cases: tuple[float, int, int, int]) -> np.ndarray:
    """Rows of confidence, answerable, answered, wrong."""
    return np.array(cases, dtype=float).reshape(-1, 4)


RIGHT = (0.9, 1, 1, 0)
WRONG = (0.5, 1, 1, 1)
EAGER = (0.3, 0, 1, 1)
REFUSED = (0.1, 1, 0, 1)


def test_auroc_is_the_share_of_pairs_in_the_right_order() -> None:
    assert auroc(rows(RIGHT, WRONG, EAGER)) == 1.0
    assert auroc(rows(RIGHT, REFUSED, EAGER)) == 0.5
    assert auroc(rows((0.3, 1, 1, 0), EAGER)) == 0.5  # a tie


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=2, max_size=12))
def test_auroc_agrees_with_counting_the_pairs(cases: list[tuple[int, bool]]) -> None:
    found = auroc(rows(*((sure, answerable, 1, 0) for sure, answerable in cases)))
    ours = [sure for sure, answerable in cases if answerable]
    others = [sure for sure, answerable in cases if not answerable]
    if not ours or not others:
        assert isnan(found)
        return
    pairs = [(a > b) + (a == b) / 2 for a in ours for b in others]
    assert found == pytest.approx(sum(pairs) / len(pairs))


def test_risk_is_what_is_wrong_among_the_surest_answers() -> None:
    covered, risk = risk_coverage(rows(EAGER, REFUSED, WRONG, RIGHT))
    assert covered == pytest.approx([1 / 3, 2 / 3, 2 / 3])
    assert risk == pytest.approx([0, 1 / 2, 2 / 3])


def test_answers_that_are_equally_sure_are_given_together() -> None:
    covered, risk = risk_coverage(rows((0.5, 1, 1, 0), WRONG))
    assert (covered.tolist(), risk.tolist()) == ([1.0], [0.5])


def test_coverage_is_the_best_that_keeps_the_limit() -> None:
    found = rows(RIGHT, WRONG, *[(0.2, 1, 1, 0)] * 8)
    assert coverage_at(0.1)(found) == 1.0
    assert coverage_at(0.05)(found) == 0.1
    assert coverage_at(0.05)(rows(WRONG, REFUSED)) == 0.0


def test_nothing_asked_says_nothing() -> None:
    assert isnan(auroc(rows()))
    assert isnan(coverage_at(0.05)(rows(EAGER)))
    assert [part.size for part in risk_coverage(rows())] == [0, 0]
