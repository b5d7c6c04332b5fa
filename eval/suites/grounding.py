"""Grounding: whether every quote is in its original, and its reference true."""

from collections.abc import Iterator

from eval.measure.interval import Figure, share
from eval.measure.scores import Scores


def grounding(scores: Scores) -> Iterator[Figure]:
    """Yield the figures of every quote that was shown, those beside the answer too."""
    shown = [quote for score in scores.plain for quote in score.shown]
    cited = [quote.cited for quote in shown]
    yield share("verbatim quotes", (quote.fault is None for quote in shown))
    yield share("right offsets", (each.offsets for each in cited))
    yield share("right hash", (each.sha256 for each in cited))
    yield share("right section", (each.section for each in cited))
    yield share("right dates", (each.dates for each in cited if each.dates is not None))
