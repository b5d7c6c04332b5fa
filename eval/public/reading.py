"""The reader, asked in one place: about candidates of an index, or about plain pairs of texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from answer.features import Numbers
from answer.question import Question
from answer.reader import CrossReader
from answer.retrieve import Candidate
from index.library import Library
from ingest.document import Sentence


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a text that may answer it, with what stands above and before the text."""

    question: str
    section: str
    before: str
    text: str


class PairReader(Protocol):
    """A reader that needs no index."""

    def score(self, pairs: Sequence[Pair]) -> Numbers:
        """Return for each pair the probability that the text answers the question."""
        ...


class CandidateReader(Protocol):
    """What is asked of the project's reader here."""

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers the question."""
        ...


def reader_of(library: Library) -> CandidateReader:
    """Return the project's reader, as the answerer of an index has it."""
    return CrossReader.from_calibration(library.manifest.calibration)


@dataclass(frozen=True, slots=True)
class PairsRead:
    """A reader of pairs in the place of one that reads candidates."""

    pairs: PairReader

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers the question."""
        del library
        if not candidates:
            return np.zeros(0)
        return self.pairs.score([_pair(question, candidate) for candidate in candidates])


def _pair(question: Question, candidate: Candidate) -> Pair:
    text = candidate.document.text
    before = _before(candidate)
    return Pair(
        question=question.text,
        section=": ".join((candidate.document.source.title, *candidate.passage.section)),
        before=before.of(text) if before else "",
        text=candidate.text,
    )


def _before(candidate: Candidate) -> Sentence | None:
    """Return the sentence before a candidate in its passage."""
    above = [s for s in candidate.passage.sentences if s.start < candidate.sentence.start]
    return above[-1] if above else None
