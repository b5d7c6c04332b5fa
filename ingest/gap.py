"""How likely it is that words are missing from a sentence, and after which word.

A small convolutional network reads a sentence as tokens and scores every place between two of
them: is a phrase missing here? A token is known by its word if it is a common one, its last three
and two letters, and its shape (lower case, capitals, digits, mark), so that words which the network
never met are judged by their look. Five tokens a side decide, ten at most. It was fitted on sound
sentences of health pages, with phrases dropped as scrapers drop the words of links; training/damage
makes the weights again.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ingest.weights import shipped

WEIGHTS = Path(__file__).with_name("gap.npz")
WEIGHTS_SHA256 = "4f0b6af15652f947a1bd7322f9b4d56e0398622488aacd019d8c7a847ccbfcd3"
SUFFIXES = {3: 2048, 2: 512}  # letters of an ending -> how many rows endings share
KERNELS = ((5, 1), (5, 2), (3, 4))  # width and dilation of each layer

_TOKEN = re.compile(r"[^\W_]+(?:[-'’./&][^\W_]+)*|[^\w\s]|_")
_SMALL = 2**17  # multiplications
_ALIKE = {"…": ",", "“": '"', "”": '"', "‘": "'", "–": "-", "—": "-"}  # rare marks: common ones
_Matrix = NDArray[np.float32]
Scores = NDArray[np.float32]  # one number a place


def tokens(sentence: str) -> list[str]:
    """Return the words and marks of a sentence. White space leaves no trace."""
    return _TOKEN.findall(sentence)


def gap_scores(sentence: str) -> Scores:
    """Return the log-odds that words are missing before each token, and after the last."""
    return _network().scores(tokens(sentence))


def normal(token: str) -> str:
    """Return the form of a token that the network knows it by."""
    word = _ALIKE.get(token) or token.lower().replace("’", "'")
    return re.sub(r"\d", "0", word) if word[0].isdigit() else word


def row_of(word: str, rows: Mapping[str, int]) -> int:
    """Return the row of a normal word, or of what follows its hyphen; 0 where it is unknown."""
    return rows.get(word) or rows.get(word.rpartition("-")[2], 0)


def ending(word: str, letters: int) -> int:
    """Return the row of the table of endings for the last letters of a normal word."""
    return crc32(f"{letters}{word[-letters:]}".encode()) % SUFFIXES[letters]


def shape(token: str) -> int:
    """Return the number of a token's shape; 8 and 9 are the ends of the sentence."""
    if not token[0].isalnum():
        return 0
    if token[0].isdigit():
        return 1 if token.isdigit() else 2
    if token.islower():
        return 3
    if token.isupper():
        return 4 if len(token) > 1 else 6
    return 5 if token[0].isupper() and token[1:].islower() else 7


class _Network:
    """The weights, and the sums that they stand for."""

    def __init__(self, file: BytesIO) -> None:
        with np.load(file, allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        vocabulary = arrays.pop("vocabulary").tobytes().decode().split("\n")
        self._rows = {word: row for row, word in enumerate(vocabulary, start=1)}
        self._at = {name: array.astype(np.float32) for name, array in arrays.items()}
        first, last = len(vocabulary) + 1, len(vocabulary) + 2
        self._first = self._sum(first, 0, 0, 8)
        self._last = self._sum(last, 0, 0, 9)
        self._vector = lru_cache(maxsize=20_000)(self._look_up)

    def scores(self, words: list[str]) -> Scores:
        """Return the log-odds of a gap before each word, and after the last."""
        at = self._at
        state = np.stack([self._first, *map(self._vector, words), self._last])
        for layer, (width, dilation) in enumerate(KERNELS):
            sums = _product(_windows(state, width, dilation), at[f"c{layer}"]) + at[f"b{layer}"]
            state = np.maximum(sums, 0) + (state if layer else 0)
        pairs = np.concatenate([state[:-1], state[1:]], axis=1)
        hidden = np.maximum(_product(pairs, at["pair"]) + at["pair_bias"], 0)
        out: Scores = _product(hidden, at["out"]) + at["out_bias"]
        return out

    def _look_up(self, token: str) -> _Matrix:
        word = normal(token)
        return self._sum(row_of(word, self._rows), ending(word, 3), ending(word, 2), shape(token))

    def _sum(self, word: int, three: int, two: int, form: int) -> _Matrix:
        at = self._at
        total: _Matrix = at["word"][word] + at["three"][three] + at["two"][two] + at["shape"][form]
        return total


def _windows(state: _Matrix, width: int, dilation: int) -> _Matrix:
    """Return each row beside its neighbours, zeros beyond the ends."""
    reach = width // 2 * dilation
    padded = np.pad(state, ((reach, reach), (0, 0)))
    return np.concatenate(
        [padded[step * dilation : step * dilation + len(state)] for step in range(width)], axis=1
    )


def _product(rows: _Matrix, weights: _Matrix) -> _Matrix:
    """Multiply in blocks too small for OpenBLAS to start threads: those would be far slower."""
    block = _SMALL // weights.size
    return np.concatenate([rows[at : at + block] @ weights for at in range(0, len(rows), block)])


@lru_cache(maxsize=1)
def _network() -> _Network:
    return _Network(BytesIO(shipped(WEIGHTS, WEIGHTS_SHA256)))
