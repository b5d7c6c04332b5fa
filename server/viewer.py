"""A document laid out line by line, with one span marked; every character stays in its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from ingest.document import Document, Span


@dataclass(frozen=True, slots=True)
class Line(Span):
    """A line of a document that is not blank."""

    is_heading: bool = False


def lines(document: Document) -> Iterator[Line]:
    """Yield the document's lines, headings known as such."""
    headings = {section.heading for section in document.sections}
    at = 0
    for text in document.text.splitlines(keepends=True):
        words = text.strip()
        start = at + text.index(words)
        if words:
            end = start + len(words)
            yield Line(start, end, Span(start, end) in headings)
        at += len(text)


def marked_up(document: Document, line: Line, quote: Span) -> Markup:
    """Return a line as HTML, with what it shares with the quote in a `mark`.

    The first mark carries the id `quote`, so that a link can lead to it.
    """
    start, end = max(line.start, quote.start), min(line.end, quote.end)
    if start >= end:
        return escape(line.of(document.text))
    before, inside, after = (
        escape(Span(*span).of(document.text))
        for span in ((line.start, start), (start, end), (end, line.end))
    )
    first = Markup(' id="quote"') if line.start <= quote.start else ""
    return Markup("{}<mark{}>{}</mark>{}").format(before, first, inside, after)
