"""The vectors of a build: passages in a FAISS index, their sentences in an array beside it."""

import sys
from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track

from index.encoder import Encoder, Vectors
from ingest.document import Document, Passage, Sentence

PASSAGES_FILE = "vectors.faiss"
SENTENCES_FILE = "sentences.npy"
_BATCH = 512  # texts between two steps of the progress bar


def write_vectors(
    folder: Path, documents: Sequence[Document], passages: Sequence[Passage], encoder: Encoder
) -> None:
    """Embed passages and sentences and write both files into `folder`.

    A sentence has three vectors: of its own words, of them with the title, headings and lead-in
    that they stand under, and of the heading alone, since a heading may put the very question.
    """
    by_id = {document.id: document for document in documents}
    pairs = [(by_id[p.document_id], p, s) for p in passages for s in p.sentences]
    whole = [_passage_text(by_id[passage.document_id], passage) for passage in passages]
    alone = [sentence.of(document.text) for document, _, sentence in pairs]
    context = [_in_context(*pair) for pair in pairs]
    headings = [_heading(document, passage) for document, passage, _ in pairs]
    vectors = _encoded([*whole, *alone, *context, *headings], encoder)
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors[: len(whole)])
    (folder / PASSAGES_FILE).write_bytes(faiss.serialize_index(index).tobytes())
    sentences = vectors[len(whole) :].reshape(3, len(pairs), -1).swapaxes(0, 1)
    np.save(folder / SENTENCES_FILE, sentences.astype(np.float16))


def _encoded(texts: Sequence[str], encoder: Encoder) -> Vectors:
    """Return the vectors of the texts, with a progress bar where somebody is looking."""
    distinct = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    todo = list(distinct)
    starts = track(
        range(0, len(todo), _BATCH),
        description="Embedding",
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    vectors = np.concatenate([encoder.encode(todo[start : start + _BATCH]) for start in starts])
    return vectors[[distinct[text] for text in texts]]


class PassageVectors:
    """The passages' vectors: which lie nearest to a question's."""

    def __init__(self, folder: Path) -> None:
        data = np.frombuffer((folder / PASSAGES_FILE).read_bytes(), dtype=np.uint8)
        self._index = faiss.deserialize_index(data)

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


def _passage_text(document: Document, passage: Passage) -> str:
    return _joined(document.source.title, *passage.section, passage.of(document.text))


def _in_context(document: Document, passage: Passage, sentence: Sentence) -> str:
    lead_in = sentence.lead_in.of(document.text) if sentence.lead_in else ""
    return _joined(document.source.title, *passage.section, lead_in, sentence.of(document.text))


def _heading(document: Document, passage: Passage) -> str:
    return passage.section[-1] if passage.section else document.source.title


def _joined(*parts: str) -> str:
    return ": ".join(part.rstrip(":") for part in parts if part)
