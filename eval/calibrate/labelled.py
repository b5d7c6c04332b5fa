"""A question put to an index, and which of its candidates answer: what the reader is fitted on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from answer.cross import CrossEncoder
from answer.features import Numbers, features
from answer.lexicon import Lexicon
from answer.question import Question, question_of
from answer.reader import read_features
from answer.retrieve import Candidate, retrieve
from answer.sift import Sift
from eval.calibrate.logistic import Table
from eval.calibrate.training import Example
from eval.case.case import Case
from eval.case.match import matches
from index.encoder import Encoder
from index.library import Library


@dataclass(frozen=True, slots=True)
class Labelled:
    """A question with its candidates, `right` marking those that answer.

    Candidates of which nobody has said whether they answer are left out. `answerable` says
    whether any sentence answers it, found or not.
    """

    question: Question
    candidates: Sequence[Candidate]
    right: Numbers  # (candidates,), 1 or 0
    answerable: bool
    library: Library

    @classmethod
    def of_example(
        cls, example: Example, library: Library, encoder: Encoder, lexicon: Lexicon
    ) -> Self:
        """Ask a training question."""
        question = question_of([lexicon.mended(example.question)], encoder, lexicon)
        found = [c for c in retrieve(question, library) if c.text not in example.unsure]
        right = np.array([float(candidate.text in example.answers) for candidate in found])
        return cls(question, found, right, bool(example.answers), library)

    @classmethod
    def of_case(cls, case: Case, library: Library, encoder: Encoder, lexicon: Lexicon) -> Self:
        """Ask a case."""
        question = question_of([*map(lexicon.mended, case.turns)], encoder, lexicon)
        found = retrieve(question, library)
        right = np.array([float(_answers(case, candidate)) for candidate in found])
        return cls(question, found, right, bool(case.gold), library)

    def sifted(self) -> Table:
        """Return the cheap features of all candidates."""
        return Table(features(self.question, self.candidates, self.library), self.right)

    def read(self, sift: Sift, cross: CrossEncoder, counts: float) -> Table:
        """Return all features of the candidates that are read."""
        places, rows = read_features(self.question, self.candidates, self.library, sift, cross)
        return Table(rows, self.right[places], counts)


def _answers(case: Case, candidate: Candidate) -> bool:
    wanted = (gold.quote for gold in case.gold if gold.doc == candidate.document.id)
    return any(matches(candidate.text, quote) for quote in wanted)
