"""Sentence spans inside a block, without losing a character between them."""

import re
from collections.abc import Iterator

import nupunkt

from ingest.document import Span

# nupunkt reads some words that end journal names ("Br. J. Cancer.") as abbreviations. A long
# lower-case word before a full stop and a capital is none, these apart.
_MISSED = re.compile(r"\b(?!approx|assoc|dept)[a-z]{5,}[.!?][)\]”’\"']*\s+(?=[A-Z“‘(])")


def sentence_spans(text: str, block: Span) -> Iterator[Span]:
    """Yield the sentences of `block` in order, as spans of `text`, without space at their ends.

    Sentences inside one pair of brackets stay together, since half a pair reads as a mistake.
    """
    start = block.start
    ends = list(_ends(block.of(text)))
    for end in ends:
        closed = _is_closed(text[start : block.start + end])
        if closed or not _is_closed_later(text, start, block, ends, end):
            span = stripped(text, start, block.start + end)
            start = block.start + end
            if span.start < span.end:
                yield span


def stripped(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(words: str) -> Iterator[int]:
    for start, end in nupunkt.sent_spans(words):
        yield from (match.end() for match in _MISSED.finditer(words, start, end))
        yield end


def _is_closed(words: str) -> bool:
    return all(words.count(opens) <= words.count(closes) for opens, closes in ("()", "[]"))


def _is_closed_later(text: str, start: int, block: Span, ends: list[int], end: int) -> bool:
    return any(_is_closed(text[start : block.start + later]) for later in ends if later > end)
