"""Does this sentence answer that question? A small transformer that reads both together.

    [CLS] question [SEP] title: headings: sentence before: lead-in [SEP] sentence [SEP]

Trained by `training/reader`, whose README is its card; loaded by its hash alone.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.weights import CLS, SEP, session, tokens

Numbers = NDArray[np.float64]
Tokens = tuple[list[int], list[int], list[int]]  # of a question, its context, the sentence

WEIGHTS_SHA256 = "6def48a57765d153e782ab75afca4cda082567ee2ab68badecd2ff4686bf52f1"
QUESTION, CONTEXT, TEXT = 64, 48, 80  # tokens of each at most
_TOGETHER = 4  # pairs that are read at once


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a sentence that may answer it, with what stands above and before it."""

    question: str
    context: str
    text: str


class CrossEncoder:
    """Pairs -> logits for "this answers it"."""

    def __init__(self, weights: Path, expected: str = WEIGHTS_SHA256) -> None:
        self._session = session(weights, expected, threads=1)
        self._cores = ThreadPoolExecutor(os.cpu_count())  # each reads some pairs by itself

    def logits(self, pairs: Sequence[Pair]) -> Numbers:
        """Return one logit a pair; 0 is that of silence."""
        if not pairs:
            return np.zeros(0)
        asked = tokens([pair.question for pair in pairs])
        above = tokens([pair.context for pair in pairs])
        said = tokens([pair.text for pair in pairs])
        parts = [
            (q[:QUESTION], a[-CONTEXT:], t[:TEXT])
            for q, a, t in zip(asked, above, said, strict=True)
        ]
        found = np.zeros(len(parts))
        longest_first = _by_length(parts)[::-1]
        batches = [[parts[place] for place in places] for places in longest_first]
        for places, logits in zip(longest_first, self._cores.map(self._read, batches), strict=True):
            found[places] = logits
        return found

    def _read(self, parts: Sequence[Tokens]) -> Numbers:
        """Return one logit a pair of a batch."""
        logits: Numbers = self._session.run(None, _inputs(parts))[0]
        return logits


def _by_length(parts: Sequence[Tokens]) -> list[NDArray[np.int64]]:
    """Return the places of pairs about as long as one another, which need little padding."""

    def length_first(place: int) -> tuple[int, Tokens]:  # then by their words, in any order given
        return sum(map(len, parts[place])), parts[place]

    order = np.array(sorted(range(len(parts)), key=length_first))
    return np.array_split(order, -(-len(parts) // _TOGETHER))


def _inputs(parts: Sequence[Tokens]) -> dict[str, NDArray[np.int64]]:
    """Return token ids, which part each is of, and where the question and the sentence stand."""
    width = max(len(q) + len(a) + len(t) for q, a, t in parts) + 4
    names = ("ids", "types", "mask", "asked", "said")
    rows = {name: np.zeros((len(parts), width), dtype=np.int64) for name in names}
    for row, (q, a, t) in enumerate(parts):
        whole = [CLS, *q, SEP, *a, SEP, *t, SEP]
        rows["ids"][row, : len(whole)] = whole
        rows["mask"][row, : len(whole)] = 1
        rows["types"][row, len(q) + 2 : len(whole)] = 1
        rows["asked"][row, 1 : len(q) + 1] = 1
        rows["said"][row, len(whole) - 1 - len(t) : len(whole) - 1] = 1
    return rows


@cache
def cross_encoder() -> CrossEncoder:
    """Return the reader's model that the project ships, loaded once a process."""
    return CrossEncoder(Path(str(files("answer") / "reader.onnx")))
