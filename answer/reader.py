"""How likely each candidate is to answer: the reader's place in the line.

This one is linear in five features. A better one need only keep the Protocol.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from answer.question import Question
from answer.retrieve import Candidate
from index.library import Library
from index.terms import terms

Numbers = NDArray[np.float64]

FEATURES = ("sentence", "in_context", "heading", "passage", "coverage")
_HEADING_FROM = 0.7  # cosine: below it a heading is about the subject, above it asks the question


class Reader(Protocol):
    """Judges candidates for a question."""

    threshold: float  # below it, better silent

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers the question."""
        ...


@dataclass(frozen=True, slots=True)
class LinearReader:
    """A logistic model over the features of question and candidate."""

    weights: Numbers
    bias: float
    threshold: float

    @classmethod
    def from_calibration(cls, calibration: Mapping[str, Any]) -> "LinearReader":
        """Build the reader that a calibration describes."""
        weights = np.array([calibration["weights"][name] for name in FEATURES])
        return cls(weights, calibration["bias"], calibration["threshold"])

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers the question."""
        logits = features(question, candidates, library) @ self.weights + self.bias
        return np.asarray(1 / (1 + np.exp(-logits)))


def features(question: Question, candidates: Sequence[Candidate], library: Library) -> Numbers:
    """Return one row a candidate, in the order of FEATURES.

    `sentence`, `in_context` and `passage` are cosines; `heading` is how far its cosine is above
    0.7, as a share; `coverage` is the share of the question's terms that the candidate holds.
    """
    if not candidates:
        return np.zeros((0, len(FEATURES)))
    rows = library.sentences[[candidate.row for candidate in candidates]].astype(np.float32)
    passages = [candidate.passage.id for candidate in candidates]
    sentence, in_context, heading = (rows @ question.vector).T
    asked = np.clip((heading - _HEADING_FROM) / (1 - _HEADING_FROM), 0, 1)
    passage = library.passages.cosines(question.vector, passages)
    coverage = _coverage(question, candidates, library)
    return np.column_stack([sentence, in_context, asked, passage, coverage])


def calibration() -> dict[str, Any]:
    """Return what the reader was last fitted to; every index carries its own copy."""
    shipped: dict[str, Any] = json.loads(files("answer").joinpath("calibration.json").read_text())
    return shipped


def _coverage(question: Question, candidates: Sequence[Candidate], library: Library) -> Numbers:
    """Return the share of the question's terms, weighed by rarity, that each candidate holds."""
    weights = {term: w * library.store.rarity(term) for term, w in question.terms.items()}
    total = sum(weights.values()) or 1.0
    held = [set(terms(_with_lead_in(candidate))) for candidate in candidates]
    return np.array([sum(w for t, w in weights.items() if t in words) / total for words in held])


def _with_lead_in(candidate: Candidate) -> str:
    lead_in = candidate.sentence.lead_in
    above = lead_in.of(candidate.document.text) if lead_in else ""
    return f"{above} {candidate.text}"
