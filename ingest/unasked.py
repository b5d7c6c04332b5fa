"""What no phrasing leads to yet: sentences, and headings that are questions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.document import Document, Flag, Section, Sentence
from ingest.phrasing import Phrasing, located


@dataclass(frozen=True, slots=True)
class Unasked:
    """A sentence that no phrasing leads to.

    `heading` is the question that it stands under, where nothing below that is led to either.
    """

    document: str
    section: tuple[str, ...]
    heading: str | None
    start: int
    end: int
    words: str


def unasked(documents: Iterable[Document], phrasings: Sequence[Phrasing]) -> Iterator[Unasked]:
    """Yield the sentences that may be quoted and that no phrasing leads to, in reading order."""
    for document in documents:
        own = [phrasing for phrasing in phrasings if phrasing.document == document.id]
        asked = {sentence for phrasing in own for sentence in located(phrasing, document)}
        for section in document.sections:
            yield from _in_section(document, section, asked)


def _in_section(document: Document, section: Section, asked: set[Sentence]) -> Iterator[Unasked]:
    heading = section.path[-1] if section.path and section.path[-1].endswith("?") else None
    if not asked.isdisjoint(section.sentences):
        heading = None
    for s in section.sentences:
        if s not in asked and s.searchable and Flag.LEAD_IN not in s.flags:
            words = " ".join(s.of(document.text).split())
            yield Unasked(document.id, section.path, heading, s.start, s.end, words)
