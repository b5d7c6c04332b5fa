"""Candidates with their probabilities -> at most three quotes that do not repeat one another."""

from collections.abc import Iterator, Sequence

import numpy as np

from answer.answer import Quote
from answer.reader import Numbers
from answer.retrieve import Candidate
from answer.verify import verified
from answer.whole import whole, whole_list
from index.library import Library
from index.terms import terms
from ingest.document import Span

MOST = 3
_LONGEST_LIST = 900  # characters of a list that is quoted whole because of its items
_SAME = 0.7  # share of terms in common at which two quotes of one source say the same


def select(
    candidates: Sequence[Candidate], scores: Numbers, threshold: float, library: Library
) -> tuple[Quote, ...]:
    """Return the best quotes whose probability reaches the threshold, best first."""
    chosen: list[Quote] = []
    for quote in _quotes(candidates, scores, threshold, library):
        lists = [_list_of_both(quote, other, library) for other in chosen]
        if any(lists):
            chosen = [listed or other for listed, other in zip(lists, chosen, strict=True)]
        elif not any(_repeats(quote, other, library) for other in chosen):
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


def _list_of_both(quote: Quote, other: Quote, library: Library) -> Quote | None:
    """Return the whole list where both quotes are items of one: then the list is the answer."""
    lead_in = quote.context[-1:]
    if quote.document_id != other.document_id or not lead_in or lead_in != other.context[-1:]:
        return None
    document = library.store.document(quote.document_id)
    listed = document and whole_list(document, lead_in[0])
    if not document or not listed or listed.span.end - listed.span.start > _LONGEST_LIST:
        return None
    return verified(library.store, listed, document.sha256, other.score)


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
