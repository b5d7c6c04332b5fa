"""Where the documents do not answer: the helpline passages of the corpus itself."""

from collections.abc import Iterator

from answer.answer import Quote
from answer.verify import verified
from answer.whole import whole
from index.library import Library
from ingest.document import Document, Flag


def handover(library: Library, region: str | None) -> tuple[Quote, ...]:
    """Return the first helpline passage of each region, or of the asker's where it is known."""
    found: dict[str | None, Quote] = {}
    for document in map(library.store.document, library.store.document_ids()):
        assert document is not None, "an id of the store has its document"
        place = document.source.region
        if place not in found and (region is None or place in (None, region)):
            quote = next(_helplines(library, document), None)
            if quote:
                found[place] = quote
    return tuple(found.values())


def _helplines(library: Library, document: Document) -> Iterator[Quote]:
    for sentence in document.sentences:
        if Flag.CONTACT in sentence.flags and sentence.quotable:
            grown = whole(document, sentence)
            quote = grown and verified(library.store, grown, document.sha256, 1.0)
            if quote:
                yield quote
