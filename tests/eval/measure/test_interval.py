"""Each figure comes with its count and a 95% interval."""

import numpy as np
import pytest

from eval.measure.interval import Figure, difference, median, p95, resampled, share, typical, wilson


def test_a_share_stands_in_its_wilson_interval() -> None:
    figure = share("hit@1", [True] * 8 + [False] * 2)
    assert (figure.value, figure.n) == (0.8, 10)
    # Newcombe (1998) and any table of Wilson's interval for 8 of 10.
    assert (figure.low, figure.high) == pytest.approx((0.4902, 0.9433), abs=1e-4)


def test_all_or_nothing_keeps_to_the_edge_and_stays_uncertain() -> None:
    for n in range(1, 300):
        assert wilson(0, n)[0] == 0.0 < wilson(0, n)[1] < 1.0
        assert wilson(n, n)[1] == 1.0 > wilson(n, n)[0] > 0.0


def test_more_cases_narrow_the_interval() -> None:
    few, many = wilson(8, 10), wilson(800, 1000)
    assert many[1] - many[0] < few[1] - few[0]


def test_the_median_stands_in_its_bootstrap_interval() -> None:
    values = list(range(1, 102))
    figure = median("time", values, "ms")
    assert (figure.value, figure.n, figure.unit) == (51, 101, "ms")
    assert figure.low is not None and figure.high is not None
    # The standard error is near 5, so 95% lie within some 10 to either side.
    assert 38 < figure.low < 45
    assert 57 < figure.high < 64


def test_the_95th_percentile_is_that_of_numpy() -> None:
    values = list(range(1, 102))
    assert p95("time", values, "ms").value == np.percentile(values, 95) == 96


def test_the_bootstrap_gives_the_same_interval_twice() -> None:
    values = [1 / n for n in range(1, 50)]
    assert typical("time", values, np.mean, "ms") == typical("time", values, np.mean, "ms")


def test_nothing_measured_is_said_to_be_nothing() -> None:
    for figure in (share("hit@1", []), median("time", [], "ms")):
        assert (figure.value, figure.n, figure.low, figure.high) == (None, 0, None, None)
        assert (figure.value_text, figure.interval_text, figure.of_text) == ("–", "–", "0")


def test_figures_read_as_people_write_them() -> None:
    rate = Figure("hit@1", 0.75, 120, 0.6661, 0.8192)
    assert (rate.value_text, rate.interval_text) == ("75.0%", "66.6% to 81.9%")
    assert rate.of_text == "90 of 120"
    time = Figure("time", 14.4, 20, 9.9, 20.2, "ms")
    assert (time.value_text, time.interval_text, time.of_text) == ("14 ms", "10 to 20 ms", "20")


def test_a_difference_of_shares_stands_in_newcombes_interval() -> None:
    one = Figure("one", 56 / 70, 70, *wilson(56, 70))
    other = Figure("other", 48 / 80, 80, *wilson(48, 80))
    found = difference("apart", one, other)
    # Newcombe (1998), method 10, example (a): 56 of 70 less 48 of 80.
    assert (found.value, found.n) == (pytest.approx(0.2), 150)
    assert (found.low, found.high) == pytest.approx((0.0524, 0.3339), abs=1e-4)


def test_a_difference_to_nothing_is_nothing() -> None:
    found = difference("apart", share("one", [True]), share("other", []))
    assert (found.value, found.n, found.unit) == (None, 0, "points")


def test_rows_are_drawn_together() -> None:
    rows = np.column_stack([np.arange(40.0), np.arange(40.0)])
    found = resampled("same", rows, lambda rows: float(np.ptp(rows[:, 0] - rows[:, 1])), "score")
    assert (found.value, found.low, found.high, found.n) == (0, 0, 0, 40)


def test_rows_that_do_not_tell_give_no_figure() -> None:
    found = resampled("none", np.zeros((3, 1)), lambda _: float("nan"), "score")
    assert (found.value, found.n) == (None, 0)


@pytest.mark.parametrize(
    ("unit", "value", "interval"),
    [
        ("points", "+5.0 points", "-1.0 to +10.0 points"),
        ("score", "0.05", "-0.01 to 0.10"),
        ("times", "0.1 times", "-0.0 to 0.1 times"),
    ],
)
def test_each_unit_reads_in_its_own_way(unit, value: str, interval: str) -> None:
    figure = Figure("it", 0.05, 9, -0.01, 0.1, unit)
    assert (figure.value_text, figure.interval_text, figure.of_text) == (value, interval, "9")
