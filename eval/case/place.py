"""Where the words of a case stand in a document."""

import re

from ingest.document import Document, Span


def places(quote: str, text: str) -> list[Span]:
    """Return where `text` says `quote`, whatever white space stands between its words."""
    words = r"\s+".join(map(re.escape, quote.split()))
    return [Span(*found.span()) for found in re.finditer(words, text)]


def is_quotable(place: Span, document: Document) -> bool:
    """Return whether all sentences that a place touches may be quoted; headings are none."""
    touched = [s for s in document.sentences if s.start < place.end and place.start < s.end]
    return bool(touched) and all(sentence.quotable for sentence in touched)
