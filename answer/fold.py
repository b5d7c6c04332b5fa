"""Whether two quotes say the same, so that one may stand for both.

Terms in common are not enough: "in men" and "in women" share all but one. So whatever turns a
meaning round keeps two quotes apart, and they stand side by side.
"""

import re
from dataclasses import dataclass

import numpy as np

from answer.answer import Quote
from answer.sides import opposed
from index.encoder import Vectors
from index.terms import terms
from ingest.document import Document, Span

_REPEATED = 0.7  # share of a quote's terms: where its source has said so many, it says no more
_TOLD = 0.6  # share that another source must have said, in a sentence as much alike as below
_STATES = 6  # terms: an item of fewer, "chemotherapy", says nothing without its lead-in
_ALIKE = 0.85  # cosine of two sentences that say the same; fitted by eye on 278 pairs

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nor|neither|cannot|without|unless|unlikely|rare|rarely)\b|n[’']t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote, the document that says it, and the vector of the sentence that it grew from."""

    quote: Quote
    document: Document
    vector: Vectors

    @property
    def words(self) -> str:
        """All that is shown of it."""
        spans = (*self.quote.context, Span(self.quote.start, self.quote.end))
        return " ".join(span.of(self.document.text) for span in spans)

    @property
    def statement(self) -> str:
        """Its own words, with their context where they are too few to state anything."""
        own = Span(self.quote.start, self.quote.end).of(self.document.text)
        return own if len(set(terms(own))) >= _STATES else self.words


def repeats(later: Voice, first: Voice) -> bool:
    """Return whether a quote stands where one of the same source stands, or tells nothing new."""
    quote, other = later.quote, first.quote
    if later.document.id != first.document.id:
        return False
    if quote.start < other.end and other.start < quote.end:
        return True
    texts = [Span(q.start, q.end).of(later.document.text) for q in (quote, other)]
    return _told(*texts) >= _REPEATED and not _differ(*texts)


def says_the_same(later: Voice, first: Voice) -> bool:
    """Return whether a quote says what another has said, in other words."""
    if _told(later.statement, first.words) < _TOLD or _differ(later.words, first.words):
        return False
    return float(np.dot(later.vector, first.vector)) >= _ALIKE


def _told(later: str, first: str) -> float:
    """Return the share of a text's terms that another one holds."""
    new, known = set(terms(later)), set(terms(first))
    return len(new & known) / max(1, len(new))


def _differ(one: str, other: str) -> bool:
    """Return whether two texts that sound alike give other numbers, or one denies the other."""
    numbers = [set(_NUMBER.findall(text)) for text in (one, other)]
    if numbers[0] - numbers[1] and numbers[1] - numbers[0]:
        return True
    if bool(_NEGATION.search(one)) != bool(_NEGATION.search(other)):
        return True
    if one.rstrip().endswith("?") != other.rstrip().endswith("?"):
        return True
    return opposed(set(terms(one)), set(terms(other)))
