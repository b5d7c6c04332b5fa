"""Of quotes that are as likely to answer, the asker's own country comes first, then the newest."""

from collections.abc import Sequence
from datetime import date

from answer.fold import Voice
from answer.handover import gives_a_number
from answer.region import is_for

_NEAR = 0.03  # of probability: no more than chance sets such quotes apart


def nearest_first(voices: Sequence[Voice], region: str | None) -> list[Voice]:
    """Return quotes that come best first with the nearest foremost among near equals.

    A document that does not say when it was reviewed counts as older than any that does.
    """

    def nearness(voice: Voice) -> tuple[bool, date]:
        source = voice.document.source
        reviewed = source.reviewed.last_day() if source.reviewed else date.min
        return region is not None and source.region == region, reviewed

    ordered: list[Voice] = []
    while rest := voices[len(ordered) :]:
        near = [v for v in rest if v.quote.score >= rest[0].quote.score - _NEAR]
        ordered += sorted(near, key=nearness, reverse=True)
    return ordered


def is_elsewhere(voice: Voice, region: str | None) -> bool:
    """Return whether a quote gives a telephone number of a country that is not the asker's."""
    is_home = is_for(voice.document.source.region, region)
    return not is_home and gives_a_number(voice.quote, voice.document)
