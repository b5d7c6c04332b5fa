"""A sentence -> what a reader needs to understand it, and no more."""

from dataclasses import dataclass

from answer.anaphora import answers_a_heading, leans, qualifies
from ingest.document import Document, Flag, Section, Sentence, Span

_LONGEST_ITEM = 500  # characters of a list item quoted whole, with all its sentences

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
    section = next((s for s in document.sections if s.covers(lead_in)), None)
    if section is None:
        return None  # a heading
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
    """Return a sentence with those before it that it leans on, and the one that limits it."""
    first = _beginning(document, section, sentence)
    context = _leaned_on(document, section, first)
    last = _limit(document, section, sentence)
    if context is None or last is None or not first.quotable:
        return None
    return Whole(document.id, Span(first.start, last.end), context)


def _limit(document: Document, section: Section, sentence: Sentence) -> Span | None:
    """Return what limits a sentence right after it ("However, …"), or itself; None if it is lost.

    A condition that is cut from its statement makes a false one.
    """
    after = _after(section, sentence)
    if after is None or {Flag.LIST_ITEM, Flag.CHROME} & after.flags:
        return sentence
    if not qualifies(after.of(document.text)):
        return sentence
    if Flag.LEAD_IN in after.flags:
        listed = _list(document, section, after)
        return listed.span if listed else None
    return after if after.quotable else None


def _beginning(document: Document, section: Section, sentence: Sentence) -> Sentence:
    """Return the first sentence, within the same block, of those that a sentence leans on."""
    first = sentence
    while leans(first.of(document.text)):
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
    if len(words.split()) > _SHORT_LEAD_IN or leans(words):
        return _leaned_on(document, section, lead_in)
    before = _before(section, lead_in)
    if before is None or Flag.LIST_ITEM in before.flags:
        return ()
    return (Span(before.start, before.end),) if before.quotable else None


def _leaned_on(document: Document, section: Section, sentence: Sentence) -> tuple[Span, ...] | None:
    """Return what a sentence points at, in reading order: sentences, a list, the heading above.

    None where a part of it is lost; nothing where the sentence points at nothing.
    """
    words = sentence.of(document.text)
    before = _before(section, sentence)
    if before is None:
        return _heading(document, section, words)
    if not leans(words):
        return ()
    if Flag.LIST_ITEM in before.flags and before.block != sentence.block:
        listed = _list_ending_with(document, before)
        return (*listed.context, listed.span) if listed else None
    above = _leaned_on(document, section, before)
    if above is None or not before.quotable:
        return None
    return (*above, Span(before.start, before.end))


def _heading(document: Document, section: Section, words: str) -> tuple[Span, ...]:
    """Return the heading, where the section's first sentence is not understood without it."""
    if section.heading is None:
        return ()
    needed = leans(words) or answers_a_heading(words, section.heading.of(document.text))
    return (section.heading,) if needed else ()


def _list_ending_with(document: Document, item: Sentence) -> Whole | None:
    """Return the whole list whose last item this is, or None where it has no lead-in."""
    return whole_list(document, item.lead_in) if item.lead_in else None


def _before(section: Section, sentence: Sentence) -> Sentence | None:
    place = section.sentences.index(sentence)
    return section.sentences[place - 1] if place else None


def _after(section: Section, sentence: Sentence) -> Sentence | None:
    return next(iter(section.sentences[section.sentences.index(sentence) + 1 :]), None)
