"""Sentences scored by themselves: by cosine, by BM25, by both, by the reader."""

from collections.abc import Sequence

import numpy as np

from answer.features import Numbers
from answer.question import Question
from answer.retrieve import Candidate
from eval.public.built import Built
from eval.public.lexical import Lexical
from eval.public.searchable import RANKERS, standard
from eval.public.task.search import READER

METHODS = (*RANKERS, READER)


class Scorer:
    """Scores sentences of one index."""

    def __init__(self, built: Built) -> None:
        self._built = built
        self._lexical = Lexical.of_texts(c.text for c in built.sentences(built.placed))

    def scores(self, method: str, question: Question, candidates: Sequence[Candidate]) -> Numbers:
        """Return the score of each candidate, by one of METHODS."""
        if method == READER:
            return self._built.read(question, candidates)
        rows = [candidate.row for candidate in candidates]
        if method == "cosine":
            vectors = self._built.library.sentences[rows, 0].astype(np.float32)
            return np.asarray(vectors @ question.vector)
        if method == "BM25":
            return np.asarray(self._lexical.scores(question.terms)[rows])
        parts = [standard(self.scores(each, question, candidates)) for each in RANKERS[:2]]
        return np.asarray(parts[0] + parts[1])
