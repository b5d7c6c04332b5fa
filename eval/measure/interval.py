"""A figure and how far to trust it: each comes with its count and a 95% interval."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Unit = Literal["share", "points", "score", "times", "years", "ms", "characters"]
Statistic = Callable[..., Any]  # of numpy: takes an array and `axis`

_Z = 1.959964  # standard deviations to either side that hold 95% of a normal distribution
_RESAMPLES = 2000
_SEED = 20250101  # fixed, so that the same answers give the same report


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value in `unit`, of `n` things, in its 95% interval. None where n is 0.

    A `share` is 0 to 1, and `points` are the difference of two; a `score` is a measure of 0 to 1
    that counts nothing.
    """

    name: str
    value: float | None
    n: int
    low: float | None
    high: float | None
    unit: Unit = "share"

    @property
    def value_text(self) -> str:
        """The value as people read it, such as `92.3%` or `14 ms`; a dash where there is none."""
        return self._text(self.value)

    @property
    def interval_text(self) -> str:
        """The interval as people read it, such as `87.1% to 95.6%` or `12 to 17 ms`."""
        if self.low is None:
            return "–"
        low = self._text(self.low).removesuffix(f" {self.unit}")
        return f"{low} to {self._text(self.high)}"

    @property
    def of_text(self) -> str:
        """What the value was found among: `3 of 120` for a share, and `n` for the rest."""
        if self.unit == "share" and self.value is not None:
            return f"{round(self.value * self.n)} of {self.n}"
        return str(self.n)

    def _text(self, value: float | None) -> str:
        if value is None:
            return "–"
        match self.unit:
            case "share":
                return f"{value:.1%}"
            case "points":
                return f"{100 * value:+.1f} points"
            case "score":
                return f"{value:.2f}"
            case "times" | "years":
                return f"{value:.1f} {self.unit}"
            case _:
                return f"{value:.0f} {self.unit}"


def share(name: str, outcomes: Iterable[bool]) -> Figure:
    """Return the share of outcomes that are true, 0 to 1, in its Wilson interval.

    The outcomes are taken as independent; quotes of one answer are not quite, so a figure of
    quotes is a little less certain than its interval says.
    """
    found = list(outcomes)
    if not found:
        return Figure(name, None, 0, None, None)
    return Figure(name, sum(found) / len(found), len(found), *wilson(sum(found), len(found)))


def wilson(hits: int, n: int) -> tuple[float, float]:
    """Return the 95% Wilson interval of `hits` among `n`, which must not be 0."""
    rate, weight = hits / n, _Z**2 / n
    centre = rate + weight / 2
    spread = _Z * sqrt(rate * (1 - rate) / n + weight / (4 * n))
    # Rounding errors alone could leave 0 to 1, or part the interval from a rate of 0 or 1.
    low = max(0.0, (centre - spread) / (1 + weight)) if hits else 0.0
    high = min(1.0, (centre + spread) / (1 + weight)) if hits < n else 1.0
    return low, high


def difference(name: str, one: Figure, other: Figure) -> Figure:
    """Return `one` share less `other`, of other cases, in Newcombe's (1998) interval."""
    pair = (one.value, one.low, one.high), (other.value, other.low, other.high)
    (p, p_low, p_high), (q, q_low, q_high) = pair
    if p is None or q is None or p_low is None or q_high is None or p_high is None or q_low is None:
        return Figure(name, None, 0, None, None, "points")
    low = p - q - hypot(p - p_low, q_high - q)
    high = p - q + hypot(p_high - p, q - q_low)
    return Figure(name, p - q, one.n + other.n, low, high, "points")


def mean(name: str, values: Iterable[float], unit: Unit) -> Figure:
    """Return the mean of the values, in its bootstrap interval."""
    return typical(name, values, np.mean, unit)


def median(name: str, values: Iterable[float], unit: Unit) -> Figure:
    """Return the median of the values, in its bootstrap interval."""
    return typical(name, values, np.median, unit)


def p95(name: str, values: Iterable[float], unit: Unit) -> Figure:
    """Return the 95th percentile of the values, in its bootstrap interval."""
    return typical(name, values, _percentile95, unit)


def typical(name: str, values: Iterable[float], statistic: Statistic, unit: Unit) -> Figure:
    """Return a statistic such as `numpy.median` of the values, in its bootstrap interval."""
    found = np.fromiter(values, dtype=float)
    if not found.size:
        return Figure(name, None, 0, None, None, unit)
    resamples = np.random.default_rng(_SEED).choice(found, size=(_RESAMPLES, found.size))
    low, high = np.percentile(statistic(resamples, axis=1), (2.5, 97.5))
    return Figure(name, float(statistic(found, axis=0)), found.size, float(low), float(high), unit)


def resampled(
    name: str,
    rows: NDArray[Any],
    statistic: Callable[[NDArray[Any]], float],
    unit: Unit,
    n: int | None = None,
) -> Figure:
    """Return a statistic of rows that belong together, in its bootstrap interval.

    Where the statistic is not a number, the rows do not tell it. `n` is how many of the rows it
    is a share of; all, unless it says so.
    """
    value = statistic(rows)
    if np.isnan(value):
        return Figure(name, None, 0, None, None, unit)
    chance = np.random.default_rng(_SEED)
    draws = (chance.integers(len(rows), size=len(rows)) for _ in range(_RESAMPLES))
    low, high = np.nanpercentile([statistic(rows[draw]) for draw in draws], (2.5, 97.5))
    return Figure(name, value, len(rows) if n is None else n, float(low), float(high), unit)


def _percentile95(values: Any, axis: int) -> Any:
    return np.percentile(values, 95, axis=axis)
