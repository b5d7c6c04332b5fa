"""The small models learn what their tables say."""

import numpy as np
import pytest

from eval.calibrate.logistic import Table, listwise, platt, sigmoid, steepness, with_silence
from eval.measure.risk import threshold_at

RANDOM = np.random.default_rng(3)


def tables(count: int, answerable: float = 1.0) -> list[Table]:
    """Questions whose right candidate has the greatest first number; the second is noise."""
    made = []
    for _ in range(count):
        rows, right = RANDOM.normal(size=(6, 2)), np.zeros(6)
        if RANDOM.random() < answerable:
            right[2], rows[2, 0] = 1.0, rows[:, 0].max() + 1.5
        else:
            rows[:, 0] -= 2.0
        made.append(Table(rows, right))
    return made


def test_what_tells_right_from_wrong_weighs_more_than_noise() -> None:
    telling, noise = listwise(tables(200))
    assert telling > 1 > 5 * abs(noise)


def test_in_whatever_unit_a_feature_is_measured_the_order_is_the_same() -> None:
    told = tables(100)
    units = np.array([1_000.0, 0.01])
    other = [Table(each.rows * units, each.right) for each in told]
    assert listwise(other) * units == pytest.approx(listwise(told), rel=0.01)


def test_in_a_ranking_a_question_that_counts_for_nothing_changes_nothing() -> None:
    told = tables(50)
    absurd = [Table(-each.rows, each.right, 0.0) for each in tables(50)]
    first, last = listwise(told), listwise([*told, *absurd])
    assert first[0] > 1
    assert last[0] == pytest.approx(first[0], rel=0.1)


def test_the_lower_it_ranks_the_less_likely_by_as_much_as_is_right_less_often() -> None:
    surest = RANDOM.normal(size=3_000)
    below = [-RANDOM.exponential(size=5) for _ in surest]
    right = [
        (RANDOM.random(5) < sigmoid(best + 2 * distance)).astype(float)
        for best, distance in zip(surest, below, strict=True)
    ]
    assert steepness(surest, below, right) == pytest.approx(2, abs=0.2)


def test_silence_wins_where_nothing_answers() -> None:
    weights, bias = with_silence(tables(300, answerable=0.5))
    fresh = tables(200, answerable=0.5)
    spoke = np.array([np.logaddexp.reduce(table.rows @ weights + bias) > 0 for table in fresh])
    should = np.array([bool(table.right.any()) for table in fresh])
    assert (spoke == should).mean() > 0.85


def test_a_question_that_counts_for_nothing_changes_nothing() -> None:
    told = tables(50, answerable=0.5)
    absurd = [Table(-each.rows, each.right, 0.0) for each in tables(50, answerable=0.5)]
    alone, beside = with_silence(told), with_silence([*told, *absurd])
    assert beside[0] == pytest.approx(alone[0], abs=1e-3)
    assert beside[1] == pytest.approx(alone[1], abs=1e-3)


def test_scores_become_the_shares_that_are_right() -> None:
    scores = RANDOM.normal(size=4_000)
    right = (RANDOM.random(4_000) < sigmoid(3 * scores - 1)).astype(float)
    scale, shift = platt(scores, right)
    assert (scale, shift) == pytest.approx((3, -1), abs=0.3)


def test_the_threshold_is_the_lowest_that_keeps_the_risk() -> None:
    confidence = np.array([0.9, 0.8, 0.7, 0.6, 0.5])
    right = np.array([1.0, 1.0, 0.0, 1.0, 0.0])
    assert threshold_at(confidence, right, 0.0) == 0.8
    assert threshold_at(confidence, right, 0.25) == 0.6
    assert threshold_at(confidence, right, 1.0) == 0.5


def test_where_even_the_surest_are_wrong_nothing_is_answered() -> None:
    assert threshold_at(np.array([0.9, 0.8]), np.zeros(2), 0.05) == 1.0
