"""What is put in the place of a stage that is turned off: it does as little as can be done."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from answer.asked import at_least
from answer.features import Numbers, features
from answer.lexicon import Lexicon, Reading
from answer.question import Question
from answer.reader import Reader
from answer.retrieve import Candidate
from answer.sift import Sift
from eval.calibrate.logistic import sigmoid
from index.encoder import Vectors
from index.library import Library


class Instead:
    """Something with methods of it replaced; all else is as it was."""

    def __init__(self, whole: object, **replaced: Any) -> None:
        self._whole = whole
        vars(self).update(replaced)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._whole, name)


def library_with(library: Library, **replaced: Any) -> Library:
    """Return the same build with parts of it replaced."""
    other = copy(library)
    vars(other).update(replaced)
    return other


class AsTyped(Lexicon):
    """Reads every text as it was typed."""

    def __init__(self) -> None: ...

    def mended(self, text: str) -> str:
        """Return the text."""
        return text

    def read(self, text: str) -> Reading:
        """Return the text."""
        return Reading(text)


class MendedAlone(Lexicon):
    """Mends typing errors, and puts nothing into other words."""

    def __init__(self, whole: Lexicon) -> None:
        self._whole = whole

    def mended(self, text: str) -> str:
        """Return a text without its typing errors."""
        return self._whole.mended(text)

    def read(self, text: str) -> Reading:
        """Return a text without its typing errors."""
        return Reading(self.mended(text))


@dataclass(frozen=True, slots=True)
class SiftAlone:
    """Judges by the cheap features alone, each way to read the question as the reader weighs it."""

    sift: Sift
    threshold: float

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers."""
        cheap = np.stack([features(way, candidates, library) for way in question.ways])
        likely = np.log([[way.weight] for way in question.ways])
        found = sigmoid((cheap @ self.sift.weights + likely).max(axis=0) + self.sift.bias)
        return np.maximum(found, at_least([candidate.asked for candidate in candidates]))


class SentencesAlone:
    """A reader that sees no more of the documents than each sentence by itself."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.threshold = reader.threshold

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers, its context unseen."""
        vectors = _OwnVectors(library.sentences)
        passages = Instead(library.passages, cosines=vectors.cosines)
        of_sentences = library_with(library, sentences=vectors, passages=passages)
        return self._reader.read(question, list(map(_alone, candidates)), of_sentences)


def _alone(candidate: Candidate) -> Candidate:
    """Return a candidate as if its sentence were a passage of its own, under no heading."""
    source = replace(candidate.document.source, title="")
    sentence = replace(candidate.sentence, lead_in=None)
    passage = replace(candidate.passage, id=candidate.row, section=(), sentences=(sentence,))
    document = replace(candidate.document, source=source)
    return replace(candidate, document=document, passage=passage, sentence=sentence)


class _OwnVectors:
    """A sentence's own vector in the place of that in its context; none for its heading."""

    def __init__(self, sentences: NDArray[np.float16]) -> None:
        self._sentences = sentences

    def __getitem__(self, rows: Sequence[int]) -> NDArray[np.float16]:
        found = np.array(self._sentences[rows])
        found[:, 1], found[:, 2] = found[:, 0], 0
        return found

    def cosines(self, question: Vectors, rows: Sequence[int]) -> Vectors:
        """Return the cosine of a question with each of some sentences."""
        return np.asarray(self._sentences[rows, 0].astype(np.float32) @ question)
