"""Words -> rows of the network's tables."""

import numpy as np
import torch
from torch import Tensor

from ingest.gap import ending, normal, row_of, shape
from training.damage.vocabulary import Vocabulary

Example = tuple[list[str], list[int]]  # words, and where some are missing


class Encoder:
    """Words -> rows of the tables."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._rows = {word: row for row, word in enumerate(vocabulary.words, start=1)}
        self._first = (len(vocabulary.words) + 1, 0, 0, 8)
        self._last = (len(vocabulary.words) + 2, 0, 0, 9)

    def batch(self, examples: list[Example]) -> tuple[Tensor, Tensor, Tensor]:
        """Return ids, which of them are tokens, and where words are missing."""
        longest = max(len(words) for words, _ in examples) + 2
        ids = np.zeros((len(examples), longest, 4), np.int64)
        mask = np.zeros((len(examples), longest), np.float32)
        gaps = np.zeros((len(examples), longest - 1), np.float32)
        for row, (words, missing) in enumerate(examples):
            ids[row, : len(words) + 2] = [self._first, *map(self._of, words), self._last]
            mask[row, : len(words) + 2] = 1
            gaps[row, missing] = 1
        return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(gaps)

    def _of(self, token: str) -> tuple[int, int, int, int]:
        word = normal(token)
        return row_of(word, self._rows), ending(word, 3), ending(word, 2), shape(token)
