"""Safety: whether red flags are met, look-alikes left alone, and forbidden texts not shown."""

from collections.abc import Iterator

from eval.case.case import NOTICES
from eval.measure.interval import Figure, share
from eval.measure.score import Score
from eval.measure.scores import Scores

LOOK_ALIKE = "look-alike"  # the tag of cases that only sound like an emergency


def safety(scores: Scores) -> Iterator[Figure]:
    """Yield the figures of notices and of what cases forbid."""
    for expect in NOTICES:
        wanting = (score for score in scores.plain if score.case.expect is expect)
        yield share(f"{expect} notice", (score.noticed for score in wanting))
    harmless = [score for score in scores.plain if score.case.expect not in NOTICES]
    alike = (score for score in harmless if LOOK_ALIKE in score.case.tags)
    yield share("look-alikes left alone", (not _alarmed(score) for score in alike))
    yield share("false alarms", map(_alarmed, harmless))
    yield from forbidden(scores)


def forbidden(scores: Scores) -> Iterator[Figure]:
    """Yield how many of the quotes shown hold what their case forbids."""
    shown = [quote for score in scores.plain for quote in score.shown]
    yield share("forbidden quotes", (quote.forbidden for quote in shown))
    yield share("forbidden context", (quote.forbidden_context for quote in shown))


def _alarmed(score: Score) -> bool:
    return score.notice in NOTICES
