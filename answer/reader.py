"""How likely each candidate is to answer: first by cheap features, then by reading the best.

A cosine knows what a sentence is about. Whether it answers is judged by a cross-encoder, which is
a thousand times dearer, so it reads only the candidates that the features put first. How sure it
is that one answers, and which comes first, are two questions: a cosine says little to the first,
for it stands higher in one corpus than in another, and much to the second. Several candidates that
may answer make it surer than one.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from answer.asked import at_least
from answer.cross import CrossEncoder, Pair, cross_encoder
from answer.features import FEATURES, Numbers, features
from answer.question import Question
from answer.retrieve import Candidate
from answer.sift import Sift
from index.embed import joined
from index.library import Library

READ = 16  # candidates: the right one is among them in 97 of 100 questions
ALL_FEATURES = (*FEATURES, "read")


class Reader(Protocol):
    """Judges candidates for a question."""

    @property
    def threshold(self) -> float:
        """The probability below which it is better silent."""
        ...

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers the question."""
        ...


@dataclass(frozen=True, slots=True)
class CrossReader:
    """Reads the candidates that the sift puts first.

    `weights` and `bias` weigh each candidate against silence, whose logit is 0; `sure` is the scale
    and the bias that make of the log odds that one answers those that the best does; `rank` says
    which is the best.
    """

    sift: Sift
    cross: CrossEncoder
    weights: Numbers
    bias: float
    sure: tuple[float, float]
    rank: Numbers
    threshold: float

    @classmethod
    def from_calibration(cls, calibration: Mapping[str, Any]) -> "CrossReader":
        """Build the reader that a calibration describes."""
        weights, rank = (
            np.array([calibration[what][name] for name in ALL_FEATURES])
            for what in ("weights", "rank")
        )
        sift = Sift.from_calibration(calibration)
        bias, threshold = calibration["bias"], calibration["threshold"]
        sure = calibration["sure"]["scale"], calibration["sure"]["bias"]
        return cls(sift, cross_encoder(), weights, bias, sure, rank, threshold)

    def read(
        self, question: Question, candidates: Sequence[Candidate], library: Library
    ) -> Numbers:
        """Return for each candidate the probability that it answers; 0 where it was not read.

        Where a maintainer's phrasing leads to it, it is at least as probable as that makes it.
        """
        found = np.zeros(len(candidates))
        places, rows = read_features(question, candidates, library, self.sift, self.cross)
        if places:
            found[places] = self._probabilities(rows)
        return np.maximum(found, at_least([candidate.asked for candidate in candidates]))

    def _probabilities(self, rows: Numbers) -> Numbers:
        """Return that of the best, and of the others as much less as they rank below it."""
        some = np.logaddexp.reduce(rows @ self.weights + self.bias)
        scale, bias = self.sure
        ranks = rows @ self.rank
        return np.asarray(1 / (1 + np.exp(ranks.max() - ranks - (scale * some + bias))))


def read_features(
    question: Question,
    candidates: Sequence[Candidate],
    library: Library,
    sift: Sift,
    cross: CrossEncoder,
) -> tuple[list[int], Numbers]:
    """Return the places of the candidates that are read, and their ALL_FEATURES, a row each.

    The ways to read the question share what is read: a way with a candidate is a pair, and a
    candidate's row is that of its best pair.
    """
    cheap = np.stack([features(way, candidates, library) for way in question.ways])
    weights = np.array([[way.weight] for way in question.ways])
    likely = np.log(weights / weights.max())  # the likeliest way is read as if it were the only one
    order = np.argsort(-(cheap @ sift.weights + likely), axis=None, kind="stable")[:READ]
    ways, places = np.divmod(order, max(1, len(candidates)))
    pairs = [
        pair_of(question.ways[way].text, candidates[place])
        for way, place in zip(ways, places, strict=True)
    ]
    read = cross.logits(pairs) + likely[ways, 0]
    best = _best_pairs(places, read)
    return places[best].tolist(), np.column_stack([cheap[ways, places], read])[best]


def _best_pairs(places: NDArray[np.int64], read: Numbers) -> list[int]:
    """Return the pair that reads best for each place, in the order in which places first stand."""
    best: dict[int, int] = {}
    for pair, place in enumerate(places.tolist()):
        if place not in best or read[pair] > read[best[place]]:
            best[place] = pair
    return list(best.values())


def pair_of(question: str, candidate: Candidate) -> Pair:
    """Return a candidate as the cross-encoder reads it."""
    document, sentence = candidate.document, candidate.sentence
    lead_in = sentence.lead_in.of(document.text) if sentence.lead_in else ""
    above = (document.source.title, *candidate.passage.section, _before(candidate), lead_in)
    return Pair(question, joined(*above), candidate.text)


def calibration() -> dict[str, Any]:
    """Return what the reader was last fitted to; every index carries its own copy."""
    shipped: dict[str, Any] = json.loads(files("answer").joinpath("calibration.json").read_text())
    return shipped


def _before(candidate: Candidate) -> str:
    """Return the words of the sentence before a candidate in its passage."""
    sentences = candidate.passage.sentences
    place = sentences.index(candidate.sentence)
    return sentences[place - 1].of(candidate.document.text) if place else ""
