"""A reader for tests, whose choice is known beforehand."""

from collections.abc import Sequence

import numpy as np

from answer.features import Numbers
from answer.question import Question
from answer.retrieve import Candidate
from index.library import Library


class Favourite:
    """A reader that finds its favourite words the answer to everything."""

    threshold = 0.5

    def __init__(self, words: str) -> None:
        self._words = words

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        return np.array([float(candidate.text == self._words) for candidate in candidates])
