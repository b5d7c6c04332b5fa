"""A sentence -> what a reader needs to understand it, and no more."""

import re
from dataclasses import dataclass

from ingest.document import Document, Flag, Section, Sentence, Span

_LONGEST_ITEM = 500  # characters of a list item quoted whole, with all its sentences

# Words that point at what stands before them. "It is important to …" points at nothing.
_LEANING = re.compile(
    r"(?:(?:all|one|some|most|many) of )?(?:these|those|them)\b"
    r"|(?:this|they|that|its|their|he|she|his|her|such|both|then|however|but|likewise|also|instead"
    r"|therefore|so|after all|once there|more than that|for example|as a result)\b"
    r"|(?:if|because of|in|after|before|when) (?:this|that|these|those)\b"
    r"|it\b(?!(?:’s|'s| is| was| may be| can be) (?:\w+ )?"
    r"(?:important|normal|natural|hard|difficult|possible|understandable|common|helpful|worth)\b)"
    r"(?! may help\b)",
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


def whole_list(document: Document, lead_in: Span) -> Whole | None:
    """Return the list that a span introduces, if it introduces one and none of it is lost."""
    section = next(s for s in document.sections if s.covers(lead_in))
    leads = next((s for s in section.sentences if s.start == lead_in.start), None)
    return _list(document, section, leads) if leads and Flag.LEAD_IN in leads.flags else None


def _list(document: Document, section: Section, lead_in: Sentence) -> Whole | None:
    """Return a list with the line that introduces it."""
    items = [s for s in section.sentences if s.lead_in == Span(lead_in.start, lead_in.end)]
    context = _above_lead_in(document, section, lead_in)
    if not items or not all(item.quotable for item in items) or context is None:
        return None
    return Whole(document.id, Span(lead_in.start, items[-1].end), context)


def _item(document: Document, section: Section, sentence: Sentence) -> Whole | None:
    """Return a list item with its lead-in as context."""
    block = [s for s in section.sentences if s.block == sentence.block]
    span = Span(block[0].start, block[-1].end)
    if span.end - span.start > _LONGEST_ITEM or not all(s.quotable for s in block):
        first = _beginning(document, section, sentence)
        span = Span(first.start, sentence.end)
        if not first.quotable:
            return None
    if sentence.lead_in is None:
        return Whole(document.id, span)
    lead_in = next(s for s in section.sentences if sentence.lead_in.covers(s))
    above = _above_lead_in(document, section, lead_in)
    if above is None or not lead_in.quotable:
        return None
    return Whole(document.id, span, (*above, sentence.lead_in))


def _prose(document: Document, section: Section, sentence: Sentence) -> Whole | None:
    """Return a sentence with those before it that it leans on."""
    first = _beginning(document, section, sentence)
    context = _leaned_on(document, section, first)
    if context is None or not first.quotable:
        return None
    return Whole(document.id, Span(first.start, sentence.end), context)


def _beginning(document: Document, section: Section, sentence: Sentence) -> Sentence:
    """Return the first sentence, within the same block, of those that a sentence leans on."""
    first = sentence
    while _LEANING.match(first.of(document.text)):
        before = _before(section, first)
        if before is None or before.block != first.block:
            break
        first = before
    return first


def _above_lead_in(
    document: Document, section: Section, lead_in: Sentence
) -> tuple[Span, ...] | None:
    """Return what a lead-in cannot be understood without; None where that is lost."""
    words = lead_in.of(document.text)
    if len(words.split()) > _SHORT_LEAD_IN or _LEANING.match(words):
        return _leaned_on(document, section, lead_in)
    before = _before(section, lead_in)
    if before is None or Flag.LIST_ITEM in before.flags:
        return ()
    return (Span(before.start, before.end),) if before.quotable else None


def _leaned_on(document: Document, section: Section, sentence: Sentence) -> tuple[Span, ...] | None:
    """Return what a sentence points at, in reading order: sentences, a list, the heading above.

    None where a part of it is lost; nothing where the sentence points at nothing.
    """
    if not _LEANING.match(sentence.of(document.text)):
        return ()
    before = _before(section, sentence)
    if before is None:
        return (section.heading,) if section.heading else ()
    if Flag.LIST_ITEM in before.flags and before.block != sentence.block:
        listed = _list_ending_with(document, before)
        return (*listed.context, listed.span) if listed else None
    above = _leaned_on(document, section, before)
    if above is None or not before.quotable:
        return None
    return (*above, Span(before.start, before.end))


def _list_ending_with(document: Document, item: Sentence) -> Whole | None:
    """Return the whole list whose last item this is, or None where it has no lead-in."""
    return whole_list(document, item.lead_in) if item.lead_in else None


def _before(section: Section, sentence: Sentence) -> Sentence | None:
    place = section.sentences.index(sentence)
    return section.sentences[place - 1] if place else None
