"""Where the documents do not answer: the helpline passages of the corpus itself."""

from collections.abc import Iterator, Mapping

from answer.answer import Quote
from answer.hours import opening_hours
from answer.region import is_for
from answer.verify import verified
from answer.whole import whole
from index.library import Library
from ingest.document import Document, Flag, Sentence

Helplines = Mapping[str | None, tuple[Quote, ...]]


def helplines(library: Library) -> Helplines:
    """Return the first helpline passage of each region that the corpus has one for.

    After it stands when the line is open, where its page says that elsewhere.
    """
    found: dict[str | None, tuple[Quote, ...]] = {}
    for document in library.store.documents_with(Flag.CONTACT):
        number = next(_helpline(library, document), None)
        if number:
            found.setdefault(document.source.region, (number, *_hours(library, document, number)))
    return found


def handover(found: Helplines, region: str | None) -> tuple[Quote, ...]:
    """Return the helplines for somebody's region, or all where it is not known.

    One without a region is for everybody; one of another country is for nobody else. Of several the
    numbers alone: a frightened reader need not pass by one's hours to come to the other.
    """
    theirs = [quotes for place, quotes in found.items() if is_for(place, region)]
    return tuple(q for quotes in theirs for q in (quotes if len(theirs) == 1 else quotes[:1]))


def gives_a_number(quote: Quote, document: Document) -> bool:
    """Return whether a quote gives a telephone number."""
    inside = (s for s in document.sentences if quote.start <= s.start < quote.end)
    return any(Flag.CONTACT in sentence.flags for sentence in inside)


def _hours(library: Library, document: Document, number: Quote) -> Iterator[Quote]:
    """Yield when the line is open, unless the quote of its number says so."""
    hours = opening_hours(document)
    if hours and not number.start <= hours.start < number.end:
        yield from _quoted(library, document, hours)


def _helpline(library: Library, document: Document) -> Iterator[Quote]:
    for sentence in document.sentences:
        if Flag.CONTACT in sentence.flags and sentence.quotable:
            yield from _quoted(library, document, sentence)


def _quoted(library: Library, document: Document, sentence: Sentence) -> Iterator[Quote]:
    grown = whole(document, sentence)
    quote = grown and verified(library.store, grown, document.sha256, 1.0)
    if quote:
        yield quote
