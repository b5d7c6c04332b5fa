"""A document laid out line by line, with one span marked; every character stays in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from ingest.document import Document, Span

_ITEM = re.compile(r"(?:[-•*–]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Line(Span):
    """A line of a document that is not blank; `kind` is title, heading, item or prose."""

    kind: str = "prose"


def lines(document: Document) -> Iterator[Line]:
    """Yield the document's lines with what each of them is."""
    headings = {heading for section in document.sections for heading in section.path}
    at = 0
    for text in document.text.splitlines(keepends=True):
        words = text.strip()
        start = at + text.index(words)
        if words:
            kind = _kind(words, document.source.title, headings)
            yield Line(start, start + len(words), kind)
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


def _kind(words: str, title: str, headings: set[str]) -> str:
    if " ".join(words.split()) == title:
        return "title"
    if " ".join(words.split()) in headings:
        return "heading"
    return "item" if _ITEM.match(words) else "prose"
