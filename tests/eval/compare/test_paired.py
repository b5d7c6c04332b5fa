"""Paired tests agree with the textbook, and never claim to be surer than the pairs allow."""

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from eval.compare.paired import change_of_share, change_of_time, sign_test

counts = integers(0, 200)


@pytest.mark.parametrize(
    ("better", "worse", "p"),
    [(0, 0, 1), (5, 5, 1), (0, 5, 2 / 32), (1, 5, 14 / 64), (10, 0, 2 / 1024)],
)
def test_the_sign_test_counts_the_ways_to_part_so_unevenly(better, worse, p) -> None:
    assert sign_test(better, worse) == pytest.approx(p)


@given(counts, counts, counts)
def test_a_change_stands_in_its_interval(better: int, worse: int, same: int) -> None:
    n = better + worse + same
    change = change_of_share("hit@1", better, worse, n)
    if not n:
        assert change.value is None
        return
    assert change.value == (better - worse) / n
    assert -1 <= change.low <= change.value <= change.high <= 1


@given(counts, counts, integers(1, 200))
def test_better_and_worse_are_mirrored(better: int, worse: int, same: int) -> None:
    n = better + worse + same
    one, other = change_of_share("", better, worse, n), change_of_share("", worse, better, n)
    assert (one.value, one.low, one.high) == pytest.approx((-other.value, -other.high, -other.low))


def test_nothing_changed_in_few_pairs_is_not_certainty() -> None:
    change = change_of_share("hit@1", 0, 0, 20)
    assert change.low < -0.05 and change.high > 0.05


def test_the_interval_is_that_of_agresti_and_min() -> None:
    # b = 12, c = 4, n = 50: (8 ± 1.96 √(17 − 64 / 52)) / 52
    change = change_of_share("hit@1", 12, 4, 50)
    assert (change.low, change.high) == pytest.approx((0.0042, 0.3035), abs=1e-4)


def test_times_are_paired() -> None:
    change = change_of_time("time", [10, 100, 1000], [11, 101, 1001])
    assert (change.value, change.low, change.high) == (1, 1, 1)
