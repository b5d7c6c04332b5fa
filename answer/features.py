"""What a question and a candidate have in common, as numbers."""

from collections.abc import Sequence, Set
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from answer.precedents import precedents
from answer.question import Question
from answer.retrieve import Candidate
from answer.sides import apart, is_for_others
from index.encoder import Vectors
from index.library import Library
from index.terms import terms

Numbers = NDArray[np.float64]

FEATURES = ("sentence", "in_context", "heading", "passage", "coverage", "side", "precedent")
_HEADING_FROM = 0.7  # cosine: below it a heading is about the subject, above it asks the question


def features(question: Question, candidates: Sequence[Candidate], library: Library) -> Numbers:
    """Return one row a candidate, in the order of FEATURES.

    `sentence`, `in_context` and `passage` are cosines; `heading` is how far its cosine is above
    0.7, as a share; `coverage` is the share of the question's terms that the candidate holds;
    `side` is 0 where it speaks of another side than the question, of a mastectomy where that asks
    about a lumpectomy, or is for such people by its condition, and else 1; `precedent` is how like
    the candidate is to what answered like questions, 0 with an encoder that has no precedents.
    """
    if not candidates:
        return np.zeros((0, len(FEATURES)))
    rows = library.sentences[[candidate.row for candidate in candidates]].astype(np.float32)
    passages = [candidate.passage.id for candidate in candidates]
    sentence, in_context, heading = (rows @ question.vector).T
    asked = np.clip((heading - _HEADING_FROM) / (1 - _HEADING_FROM), 0, 1)
    passage = library.passages.cosines(question.vector, passages)
    held = [_terms(_with_lead_in(candidate)) for candidate in candidates]
    coverage, side = _coverage(question, held, library), _side(question, candidates, held)
    precedent = _precedent(question, rows[:, 0], library)
    return np.column_stack([sentence, in_context, asked, passage, coverage, side, precedent])


def _coverage(question: Question, held: Sequence[Set[str]], library: Library) -> Numbers:
    """Return the share of the question's terms, weighed by rarity, that each candidate holds."""
    weights = {term: w * library.store.rarity(term) for term, w in question.terms.items()}
    total = sum(weights.values()) or 1.0
    return np.array([sum(w for t, w in weights.items() if t in words) / total for words in held])


def _side(question: Question, candidates: Sequence[Candidate], held: Sequence[Set[str]]) -> Numbers:
    """Return for each candidate, below its headings, whether it keeps to the question's side."""
    asked = set(terms(question.text))
    above = {section: _terms(" ".join(section)) for section in _sections(candidates)}
    said = (above[each.passage.section] | w for each, w in zip(candidates, held, strict=True))
    return np.array(
        [
            float(not (apart(asked, words) or is_for_others(asked, each.text)))
            for each, words in zip(candidates, said, strict=True)
        ]
    )


def _precedent(question: Question, sentences: Vectors, library: Library) -> Vectors:
    """Return how like each of some sentences is to what answered like questions."""
    known = precedents()
    if library.manifest.encoder["sha256"] != known.encoder:
        return np.zeros(len(sentences), dtype=np.float32)
    return known.likeness(question.vector, sentences)


def _sections(candidates: Sequence[Candidate]) -> set[tuple[str, ...]]:
    return {candidate.passage.section for candidate in candidates}


@lru_cache(10_000)  # the documents' words: most questions of a day meet the same sentences
def _terms(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def _with_lead_in(candidate: Candidate) -> str:
    lead_in = candidate.sentence.lead_in
    above = lead_in.of(candidate.document.text) if lead_in else ""
    return f"{above} {candidate.text}"
