"""Two runs of the same cases: what became better, what worse, and whether chance may say so."""

from collections.abc import Sequence
from math import sqrt

from scipy.stats import binomtest

from eval.measure.interval import Figure, median

_Z = 1.959964  # standard deviations to either side that hold 95% of a normal distribution


def sign_test(better: int, worse: int) -> float:
    """Return how often chance alone would part so unevenly: the exact two-sided sign test.

    Of outcomes that are true or false it is McNemar's exact test.
    """
    return float(binomtest(better, better + worse).pvalue) if better + worse else 1.0


def change_of_share(name: str, better: int, worse: int, n: int) -> Figure:
    """Return the change of a share in the interval of Agresti and Min (2005), for `n` pairs.

    It is not of width 0 where nothing changed, as a bootstrap would have it.
    """
    if not n:
        return Figure(name, None, 0, None, None, "points")
    apart, parted, pairs = better - worse, better + worse + 1, n + 2
    spread = _Z * sqrt(parted - apart**2 / pairs) / pairs
    low, high = max(-1.0, apart / pairs - spread), min(1.0, apart / pairs + spread)
    return Figure(name, apart / n, n, min(low, apart / n), max(high, apart / n), "points")


def change_of_time(name: str, before: Sequence[float], now: Sequence[float]) -> Figure:
    """Return the median of the changes from one to the other, in its bootstrap interval."""
    return median(name, (b - a for a, b in zip(before, now, strict=True)), "ms")
