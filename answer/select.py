"""Candidates with their probabilities -> at most three quotes that do not repeat one another."""

from collections.abc import Iterator, Sequence

import numpy as np

from answer.answer import Quote
from answer.reader import Numbers
from answer.retrieve import Candidate
from answer.verify import verified
from answer.whole import whole
from index.library import Library
from index.terms import terms
from ingest.document import Span

MOST = 3
_SAME = 0.7  # share of terms in common at which two quotes of one source say the same


def select(
    candidates: Sequence[Candidate], scores: Numbers, threshold: float, library: Library
) -> tuple[Quote, ...]:
    """Return the best quotes whose probability reaches the threshold, best first."""
    chosen: list[Quote] = []
    for quote in _quotes(candidates, scores, threshold, library):
        if not any(_repeats(quote, other, library) for other in chosen):
            chosen.append(quote)
        if len(chosen) == MOST:
            break
    return tuple(chosen)


def _quotes(
    candidates: Sequence[Candidate], scores: Numbers, threshold: float, library: Library
) -> Iterator[Quote]:
    for place in np.argsort(-scores, kind="stable"):
        if scores[place] < threshold:
            return
        document = candidates[place].document
        grown = whole(document, candidates[place].sentence)
        quote = grown and verified(library.store, grown, document.sha256, float(scores[place]))
        if quote:
            yield quote


def _repeats(quote: Quote, other: Quote, library: Library) -> bool:
    """Return whether a quote stands inside or beside another of its document, in place or words."""
    if quote.document_id != other.document_id:
        return False
    if quote.start < other.end and other.start < quote.end:
        return True
    document = library.store.document(quote.document_id)
    assert document is not None, "a verified quote has its document"
    words = [set(terms(Span(q.start, q.end).of(document.text))) for q in (quote, other)]
    return len(words[0] & words[1]) >= _SAME * max(1, min(map(len, words)))
