"""Sentence spans inside a block, without losing a character between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

import nupunkt

from ingest.document import Span

# nupunkt reads some words that end journal names ("Br. J. Cancer.") as abbreviations. A long
# lower-case word before a full stop and a capital is none, these apart. Nor does it see an end
# behind which the raised mark of a note stands.
_CLOSING = r"[)\]”’\"']*"
_MISSED = re.compile(
    rf"(?:\b(?!approx|assoc|dept)[a-z]{{5,}}[.!?]{_CLOSING}|[.!?]{_CLOSING}[¹²³⁰⁴-⁹]+)"
    r"\s+(?=[A-Z“‘(])"
)
_MARKS = re.compile(r"(?:\[\d+\]\s*)+")  # of notes: they belong to the sentence before


def sentence_spans(text: str, block: Span) -> Iterator[Span]:
    """Yield the sentences of `block` in order, as spans of `text`, without space at their ends.

    Sentences inside one pair of brackets stay together, since half a pair reads as a mistake.
    """
    words = block.of(text)
    ends = list(_ends(words))
    open_at = list(_brackets_open(words, ends))
    closing = list(accumulate(reversed(open_at), min))[::-1]  # the fewest open from there on
    start = opened = 0
    for end, still_open, fewest in zip(ends, open_at, closing, strict=True):
        if still_open <= opened or fewest > opened:  # closed, or never closed at all
            span = stripped(text, block.start + start, block.start + end)
            start, opened = end, still_open
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
        marks = _MARKS.match(words, end)
        yield marks.end() if marks else end


def _brackets_open(words: str, ends: Sequence[int]) -> Iterator[int]:
    """Yield how many brackets are open at each end."""
    depth = start = 0
    for end in ends:
        part = words[start:end]
        depth += sum(part.count(c) for c in "([") - sum(part.count(c) for c in ")]")
        start = end
        yield depth
