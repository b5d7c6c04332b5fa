"""When a whole list is the answer, and when one item of it."""

import re

from answer.fold import Voice
from answer.sides import of_others
from answer.verify import verified
from answer.whole import Whole, whole_list
from index.library import Library
from index.terms import terms
from ingest.document import Document, Flag, Sentence, Span

_LONGEST = 900  # characters of a list that is quoted whole because of its items

_SENTENCE_END = re.compile(r"[.!?]\s+")
_YES_OR_NO = re.compile(
    r"\W*(?:is|are|was|were|am|do|does|did|can|could|will|would|should|may|might|has|have|had)\b",
    re.IGNORECASE,
)
# "What are the signs", "which tests", "what should I look out for", "list the side effects".
_SEVERAL = re.compile(
    r"\b(?:(?:what|which)(?:['’]?s| are| were| kinds?| types?| sorts?| other| else| all| of)*"
    r"(?: (?:the|my|your|some|main|common|usual|possible|early|first|typical|different|good))*"
    r"(?: [\w-]+)? (?:signs?|symptoms|types|kinds|sorts|forms|treatments|options|tests|scans|checks"
    r"|effects|causes|reasons|risks|factors|ways|things|places|steps|stages|questions|drugs"
    r"|medicines|feelings|changes|aims|goals)"
    r"|(?:what|which) (?:kinds?|types?|sorts?) of"
    r"|(?:list|name|tell me) (?:all )?(?:the|some)"
    r"|(?:what|which things) (?:should|could|can|might|do|would|to|shall|am|are|must)"
    r"(?: (?:i|we|you|she|he|they))?(?: \w+){0,2} (?:ask|asking|look|looking|watch|watching|expect)"
    r"|what (?:am i|are we|i['’]?m|we['’]?re|to) (?:ask|look|watch)(?:ing)?)\b",
    re.IGNORECASE,
)


def asks_for_list(question: str) -> bool:
    """Return whether a question asks for all of something that there is more than one of.

    Sentence by sentence: "Had a lumpectomy. What are the signs?" begins like a yes-or-no question.
    """
    said = _SENTENCE_END.split(question)
    return any(_SEVERAL.search(each) and not _YES_OR_NO.match(each) for each in said)


def list_of(document: Document, item: Sentence, asked: str) -> Whole | None:
    """Return the whole list that an item stands in, if it may be read as the answer."""
    if Flag.LIST_ITEM not in item.flags or item.lead_in is None:
        return None
    return _fitting(whole_list(document, item.lead_in), document, asked)


def list_of_both(voice: Voice, first: Voice, library: Library, asked: str) -> Voice | None:
    """Return the whole list where two quotes are items of one, or one item and its list.

    None where it may not be read as the answer.
    """
    if voice.document.id != first.document.id:
        return None
    lead_in = first.quote.context[-1:]
    if not lead_in or voice.quote.context[-1:] not in (lead_in, ()):
        return None
    listed = _fitting(whole_list(first.document, lead_in[0]), first.document, asked)
    if listed is None or not listed.span.covers(Span(voice.quote.start, voice.quote.end)):
        return None
    quote = verified(library.store, listed, first.document.sha256, first.quote.score)
    return Voice(quote, first.document, first.vector) if quote else None


def _fitting(listed: Whole | None, document: Document, asked: str) -> Whole | None:
    """Return a list that is short enough, and has no item about other people than the question."""
    if listed is None or listed.span.end - listed.span.start > _LONGEST:
        return None
    about = set(terms(asked))
    items = (s for s in document.sentences if listed.span.covers(s))
    others = any(of_others(about, set(terms(item.of(document.text)))) for item in items)
    return None if others else listed
