"""Where the documents do not answer: the helpline passages of the corpus itself."""

from collections.abc import Iterator, Mapping

from answer.answer import Quote
from answer.region import is_for
from answer.verify import verified
from answer.whole import whole
from index.library import Library
from ingest.document import Document, Flag


def helplines(library: Library) -> Mapping[str | None, Quote]:
    """Return the first helpline passage of each region that the corpus has one for."""
    found: dict[str | None, Quote] = {}
    for document in library.store.documents_with(Flag.CONTACT):
        quote = next(_helplines(library, document), None)
        if quote:
            found.setdefault(document.source.region, quote)
    return found


def handover(found: Mapping[str | None, Quote], region: str | None) -> tuple[Quote, ...]:
    """Return the helplines for somebody's region, or all where it is not known.

    One without a region is for everybody; one of another country is for nobody else.
    """
    return tuple(q for place, q in found.items() if is_for(place, region))


def gives_a_number(quote: Quote, document: Document) -> bool:
    """Return whether a quote gives a telephone number."""
    inside = (s for s in document.sentences if quote.start <= s.start < quote.end)
    return any(Flag.CONTACT in sentence.flags for sentence in inside)


def _helplines(library: Library, document: Document) -> Iterator[Quote]:
    for sentence in document.sentences:
        if Flag.CONTACT in sentence.flags and sentence.quotable:
            grown = whole(document, sentence)
            quote = grown and verified(library.store, grown, document.sha256, 1.0)
            if quote:
                yield quote
