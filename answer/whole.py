"""A sentence -> what a reader needs to understand it, and no more."""

import re
from dataclasses import dataclass

from ingest.document import Document, Flag, Section, Sentence, Span

_LONGEST_ITEM = 500  # characters of a list item quoted whole, with all its sentences

# Words that point at what stands before them. "It is important to …" points at nothing.
_LEANING = re.compile(
    r"(?:this|these|those|they|that|such|both|then|however|but|likewise|also|instead|therefore|so"
    r"|after all|once there|more than that|for example|in this (?:case|situation)"
    r"|it(?!(?:’s|'s| is| was| may be| can be) (?:\w+ )?"
    r"(?:important|normal|natural|hard|difficult|possible|understandable|common|helpful|worth)\b)"
    r"(?! may help))\b",
    re.IGNORECASE,
)
_SHORT_LEAD_IN = 4  # words: "You may experience:" says nothing of what one may experience


@dataclass(frozen=True, slots=True)
class Whole:
    """A span to quote, with the spans that it cannot be understood without."""

    document_id: str
    span: Span
    context: tuple[Span, ...] = ()


def whole(document: Document, sentence: Sentence) -> Whole | None:
    """Return the sentence grown to be understood, or None where what it leans on is lost."""
    section = next(s for s in document.sections if s.covers(sentence))
    if Flag.LEAD_IN in sentence.flags:
        return _list(document, section, sentence)
    if Flag.LIST_ITEM in sentence.flags:
        return _item(document, section, sentence)
    return _prose(document, section, sentence)


def _list(document: Document, section: Section, lead_in: Sentence) -> Whole | None:
    """Return a list with the line that introduces it."""
    items = [s for s in section.sentences if s.lead_in == Span(lead_in.start, lead_in.end)]
    if not items or not all(item.quotable for item in items):
        return None
    context = _leaned_on(section, lead_in) if _says_little(document, lead_in) else ()
    if context is None:
        return None
    return Whole(document.id, Span(lead_in.start, items[-1].end), context)


def _item(document: Document, section: Section, sentence: Sentence) -> Whole | None:
    """Return a list item with its lead-in as context."""
    block = [s for s in section.sentences if s.block == sentence.block]
    span = Span(block[0].start, block[-1].end)
    if span.end - span.start > _LONGEST_ITEM or not all(s.quotable for s in block):
        span = Span(sentence.start, sentence.end)
    if sentence.lead_in is None:
        return Whole(document.id, span)
    lead_in = next(s for s in section.sentences if sentence.lead_in.covers(s))
    above = _leaned_on(section, lead_in) if _says_little(document, lead_in) else ()
    if above is None or not lead_in.quotable:
        return None
    return Whole(document.id, span, (*above, sentence.lead_in))


def _prose(document: Document, section: Section, sentence: Sentence) -> Whole | None:
    """Return a sentence with those before it that it leans on."""
    first = sentence
    context: tuple[Span, ...] | None = ()
    while _LEANING.match(first.of(document.text)):
        before = _before(section, first)
        if before is None or before.block != first.block:
            context = _leaned_on(section, first)
            break
        first = before
    if context is None or not first.quotable:
        return None
    return Whole(document.id, Span(first.start, sentence.end), context)


def _leaned_on(section: Section, sentence: Sentence) -> tuple[Span, ...] | None:
    """Return the span before a sentence that it points at: a sentence, or the heading above."""
    before = _before(section, sentence)
    if before is None:
        return (section.heading,) if section.heading else ()
    if not before.quotable or Flag.LIST_ITEM in before.flags:
        return None if not before.quotable else ()
    return (Span(before.start, before.end),)


def _before(section: Section, sentence: Sentence) -> Sentence | None:
    place = section.sentences.index(sentence)
    return section.sentences[place - 1] if place else None


def _says_little(document: Document, lead_in: Sentence) -> bool:
    words = lead_in.of(document.text)
    return bool(_LEANING.match(words)) or len(words.split()) <= _SHORT_LEAD_IN
