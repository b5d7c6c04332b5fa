"""Latency: how long an answer takes."""

from collections.abc import Iterator

from eval.measure.interval import Figure, median, p95
from eval.measure.scores import Scores


def latency(scores: Scores) -> Iterator[Figure]:
    """Yield the figures of all cases, as they were asked."""
    times = [score.ms for score in scores.plain]
    yield median("median time", times, "ms")
    yield p95("p95 time", times, "ms")
