"""The vectors of a build: passages in a FAISS index, their sentences in an array beside it."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from struct import pack
from typing import Any, Self

import faiss
import numpy as np
from numpy.lib.format import write_array_header_1_0
from numpy.typing import NDArray

from index.encoder import Vectors

PASSAGES_FILE = "vectors.faiss"
SENTENCES_FILE = "sentences.npy"
VIEWS = 3  # vectors of a sentence


class VectorsWriter:
    """Writes both files row by row; how many rows there will be is known before the first."""

    def __init__(self, folder: Path, passages: int, sentences: int) -> None:
        self._folder, self._passages, self._sentences = folder, passages, sentences
        self._begun = False

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self._to_faiss = stack.enter_context((self._folder / PASSAGES_FILE).open("wb"))
            self._to_numpy = stack.enter_context((self._folder / SENTENCES_FILE).open("wb"))
            self._files = stack.pop_all()
        return self

    def __exit__(self, *fault: Any) -> None:
        self._files.close()

    def add(self, passages: Vectors, sentences: Vectors) -> None:
        """Append passages, a row each, and sentences, (sentences, VIEWS, dimensions)."""
        if not self._begun:
            self._begin(passages.shape[1])
        self._to_faiss.write(passages.astype(np.float32).tobytes())
        self._to_numpy.write(sentences.astype(np.float16).tobytes())

    def _begin(self, dimensions: int) -> None:
        self._to_faiss.write(_faiss_header(self._passages, dimensions))
        shape = (self._sentences, VIEWS, dimensions)
        header = {"descr": "<f2", "fortran_order": False, "shape": shape}
        write_array_header_1_0(self._to_numpy, header)
        self._begun = True


def _faiss_header(count: int, dimensions: int) -> bytes:
    """Return what FAISS writes before the rows of a flat index, for `count` of them.

    FAISS itself writes an index from memory alone. Its header for an empty one is a mark and the
    dimensions (8 bytes), the count of rows (8), the kind of index, and the count of numbers (8).
    """
    empty = faiss.serialize_index(faiss.IndexFlatIP(dimensions)).tobytes()
    return bytes(empty[:8] + pack("<q", count) + empty[16:-8] + pack("<q", count * dimensions))


class PassageVectors:
    """The passages' vectors: which lie nearest to a question's."""

    def __init__(self, folder: Path) -> None:
        data = np.frombuffer((folder / PASSAGES_FILE).read_bytes(), dtype=np.uint8)
        self._index = faiss.deserialize_index(data)

    def rows(self, start: int, count: int) -> Vectors:
        """Return the vectors of some passages that stand one after the other."""
        found: Vectors = self._index.reconstruct_n(start, count)
        return found

    def nearest(self, question: Vectors, count: int) -> list[int]:
        """Return the ids of the nearest passages, best first."""
        found = self._index.search(question.reshape(1, -1), min(count, self._index.ntotal))[1][0]
        return [int(passage) for passage in found]

    def cosines(self, question: Vectors, passages: Sequence[int]) -> Vectors:
        """Return the cosine of a question with each of some passages."""
        rows = self._index.reconstruct_batch(np.asarray(passages, dtype=np.int64))
        return np.asarray(rows @ question, dtype=np.float32)


def read_sentence_vectors(folder: Path) -> NDArray[np.float16]:
    """Return the sentences' vectors, (sentences, 3, dimensions), left on disk until used."""
    vectors: NDArray[np.float16] = np.load(folder / SENTENCES_FILE, mmap_mode="r")
    return vectors
