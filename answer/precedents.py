"""Precedents: questions that people asked of other pages, and the sentences that answered them.

A frightened person's question lies nearer to another such question than to any sentence of a
document, and an answer lies nearer to another answer. So a candidate that is like what answered
like questions is likelier to answer: a memory beside the weights (Khandelwal et al., 2020, for the
next word). They are the training questions, as vectors alone: none of their words is kept here, and
nothing of them can be quoted. `training/reader/precedents.py` makes the file.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Self

import faiss
import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from index.encoder import Vectors
from ingest.weights import shipped

FILE = "precedents.safetensors"
SHA256 = "2c58bb70e70204dbf944adcab7fa1aa590728fdef9995ed3fc2ba851d8476c59"
SCALE = 400.0  # of the 8-bit numbers that a vector is kept in; none of ours passes 0.3175
_NEAREST = 64  # questions that are looked at
# What a cosine between questions and one between answers count for, and from where on a question is
# near enough to say anything; others near these rank as well (training/reader/README.md).
_QUESTION, _ANSWER, _FAR = 30.0, 15.0, 0.35
_UNIT = 10.0  # makes a feature of about 1 of it


@dataclass(frozen=True, slots=True)
class Precedents:
    """Questions, the sentences that answered them, and who answered what.

    `pairs` are rows (question, sentence). They hold for the vectors of one `encoder` alone, named
    by the hash of its weights.
    """

    encoder: str
    questions: faiss.Index
    sentences: Vectors  # (sentences, dimensions), each row of length 1
    pairs: NDArray[np.int32]  # (pairs, 2)

    @classmethod
    def read(cls, path: Path, expected: str) -> Self:
        """Read a file; raise OwnwordsError where it is missing or not the one expected."""
        shipped(path, expected)
        with safe_open(path, framework="np") as file:
            stored = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            encoder = file.metadata()["encoder"]
        questions, sentences = (
            stored[name].astype(np.float32) for name in ("questions", "sentences")
        )
        sentences /= np.linalg.norm(sentences, axis=1, keepdims=True)
        return cls(encoder, _index_of(questions), sentences, stored["pairs"])

    def likeness(self, question: Vectors, candidates: Vectors) -> Vectors:
        """Return how like each candidate is to what answered like questions, from 0 upwards.

        `question` is one vector, `candidates` are rows; a number a row.
        """
        [products], [places] = self.questions.search(eight_bits(question[None]), _NEAREST)
        cosines = dict(zip(places.tolist(), products / SCALE**2, strict=True))
        pairs = self.pairs[np.isin(self.pairs[:, 0], places)]
        asked = np.array([cosines[place] for place in pairs[:, 0].tolist()])
        said = candidates @ self.sentences[pairs[:, 1]].T
        evidence = np.exp(_QUESTION * (asked - _FAR) + _ANSWER * (said - 1))
        return np.asarray(np.log1p(evidence.sum(axis=1)) / _UNIT)


def eight_bits(vectors: Vectors) -> Vectors:
    """Return vectors in whole numbers from -127 to 127, as they are kept."""
    return np.asarray(np.clip(np.round(vectors * SCALE), -127, 127), dtype=np.float32)


def _index_of(questions: Vectors) -> faiss.Index:
    kind = faiss.ScalarQuantizer.QT_8bit_direct_signed
    index = faiss.IndexScalarQuantizer(questions.shape[1], kind, faiss.METRIC_INNER_PRODUCT)
    index.add(questions)
    return index


@cache
def precedents() -> Precedents:
    """Return the precedents that the project ships, loaded once a process."""
    return Precedents.read(Path(str(files("answer") / FILE)), SHA256)
