"""Of quotes that are as likely to answer, the one reviewed last comes first."""

from collections.abc import Sequence
from datetime import date

from answer.fold import Voice

_NEAR = 0.03  # of probability: no more than chance sets such quotes apart


def newest_first(voices: Sequence[Voice]) -> list[Voice]:
    """Return quotes that come best first with the newest foremost among near equals.

    A document that does not say when it was reviewed counts as older than any that does.
    """
    ordered: list[Voice] = []
    while rest := voices[len(ordered) :]:
        near = [v for v in rest if v.quote.score >= rest[0].quote.score - _NEAR]
        ordered += sorted(near, key=_reviewed, reverse=True)
    return ordered


def _reviewed(voice: Voice) -> date:
    reviewed = voice.document.source.reviewed
    return reviewed.last_day() if reviewed else date.min
