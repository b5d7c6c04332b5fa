"""Texts of excerpts with their vectors and their terms: each excerpt scored for a question."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from answer.features import Numbers
from answer.question import Question
from eval.public.lexical import Lexical
from index.encoder import Vectors

RANKERS = ("cosine", "BM25", "both")


@dataclass(frozen=True, slots=True)
class Searchable:
    """Rows of texts; `owner` says which of `ids` each row is of, an excerpt having some."""

    ids: tuple[str, ...]
    owner: NDArray[np.int64]
    vectors: Vectors
    lexical: Lexical

    def scores(self, ranker: str, question: Question) -> Numbers:
        """Return the score of each excerpt, that of its best row: minus infinity without any."""
        best = np.full(len(self.ids), -np.inf)
        np.maximum.at(best, self.owner, self._row_scores(ranker, question))
        return best

    def order(self, ranker: str, question: Question) -> list[str]:
        """Return the ids of the excerpts, best first."""
        return ordered(self.ids, self.scores(ranker, question))

    def _row_scores(self, ranker: str, question: Question) -> Numbers:
        if ranker == "cosine":
            return np.asarray(self.vectors @ question.vector, dtype=np.float64)
        if ranker == "BM25":
            return self.lexical.scores(question.terms)
        return standard(self._row_scores("cosine", question)) + standard(
            self._row_scores("BM25", question)
        )


def ordered(ids: Sequence[str], scores: Numbers) -> list[str]:
    """Return the ids by their scores, best first, those without any left out."""
    places = np.argsort(-scores, kind="stable")
    return [ids[place] for place in places if scores[place] > -np.inf]


def standard(scores: Numbers) -> Numbers:
    """Return z-scores, which can be summed; nought where all are equal."""
    spread = scores.std()
    return np.asarray((scores - scores.mean()) / spread) if spread else np.zeros_like(scores)
