"""What was found for each part of a message -> one selection, and the part that found nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from answer.answer import Quote
from answer.found import Found
from answer.select import Selection

_MOST = 4  # quotes for all parts together: two for each of two, one for each of three


@dataclass(frozen=True, slots=True)
class Part:
    """A question of a message in the asker's own words, what was found for it and selected."""

    words: str
    found: Found
    selection: Selection


def together(parts: Sequence[Part]) -> tuple[Selection, tuple[str, ...]]:
    """Return all that was found, part by part, and the words of the parts that found nothing.

    Where no part found anything, none is named: the whole message is not answered.
    """
    if len(parts) == 1:
        return parts[0].selection, ()
    quotes: list[Quote] = []
    related: list[tuple[Quote, int]] = []
    for part in parts:
        for number, quote in enumerate(part.selection.quotes[: _MOST // len(parts)]):
            if any(_overlap(quote, other) for other in quotes):
                continue
            related += [(other, len(quotes)) for other in part.selection.of(number)]
            quotes.append(quote)
    unanswered = tuple(part.words for part in parts if quotes and not part.selection.quotes)
    same_as = tuple(place for _, place in related)
    return Selection(tuple(quotes), tuple(quote for quote, _ in related), same_as), unanswered


def _overlap(one: Quote, other: Quote) -> bool:
    together = one.document_id == other.document_id
    return together and one.start < other.end and other.start < one.end
