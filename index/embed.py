"""Passages -> their vectors, a batch at a time, so that memory does not grow with the corpus."""

import sys
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, islice
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import Progress

from index.encoder import Encoder, Vectors
from index.library import Library
from index.store import Placed, Store
from index.vectors import VIEWS, VectorsWriter
from ingest.document import Document, Passage, Sentence
from ingest.passage import passages_of

_BATCH = 128  # passages: about a thousand texts, which the encoder sorts by length


def write_vectors(folder: Path, store: Store, encoder: Encoder, before: Library | None) -> None:
    """Write the vectors of all passages and sentences of `store` into `folder`.

    A sentence has three: of its own words, of them with the title, headings and lead-in that they
    stand under, and of the heading alone, since a heading may put the very question. A document
    whose content is in the build `before` has its vectors copied from there.
    """
    counts = store.counts()
    steps = chain.from_iterable(
        _copies(run, before) if is_known else _embeddings(run, store, encoder)
        for is_known, run in groupby(store.placed(), lambda placed: _known(placed, before))
    )
    with VectorsWriter(folder, counts["passages"], counts["sentences"]) as writer, _bar() as bar:
        task = bar.add_task("Embedding", total=counts["passages"])
        for passages, sentences in steps:
            writer.add(passages, sentences)
            bar.advance(task, len(passages))


def _known(placed: Placed, before: Library | None) -> bool:
    return before is not None and before.store.place_of(placed.content) is not None


def _copies(run: Iterator[Placed], before: Library | None) -> Iterator[tuple[Vectors, Vectors]]:
    """Yield the vectors of documents that the build before has."""
    assert before is not None, "nothing is known where there is no build before"
    for placed in run:
        old = before.store.place_of(placed.content)
        assert old is not None, "only known documents are copied"
        passages = before.passages.rows(old.passage, old.passages)
        sentences = before.sentences[old.row : old.row + old.rows]
        yield passages, sentences.astype(np.float32)


def _embeddings(
    run: Iterator[Placed], store: Store, encoder: Encoder
) -> Iterator[tuple[Vectors, Vectors]]:
    """Yield the vectors of documents that have none yet."""
    documents = (found for placed in run if (found := store.document(placed.document_id)))
    pairs = ((document, passage) for document in documents for passage in passages_of(document))
    while batch := list(islice(pairs, _BATCH)):
        yield _embedded(batch, encoder)


def _embedded(
    batch: Sequence[tuple[Document, Passage]], encoder: Encoder
) -> tuple[Vectors, Vectors]:
    """Return the vectors of passages, and of their sentences as (sentences, views, dimensions)."""
    whole = [_passage_text(document, passage) for document, passage in batch]
    triples = [(d, p, sentence) for d, p in batch for sentence in p.sentences]
    views = [text for triple in triples for text in _views(*triple)]
    texts = list(dict.fromkeys([*whole, *views]))
    vectors = encoder.encode(texts)
    place = {text: row for row, text in enumerate(texts)}
    passages = vectors[[place[text] for text in whole]]
    sentences = vectors[[place[text] for text in views]]
    return passages, sentences.reshape(len(triples), VIEWS, -1)


def _views(document: Document, passage: Passage, sentence: Sentence) -> tuple[str, str, str]:
    """Return the texts that a sentence is embedded as: alone, in context, and its heading."""
    words = sentence.of(document.text)
    lead_in = sentence.lead_in.of(document.text) if sentence.lead_in else ""
    context = joined(document.source.title, *passage.section, lead_in, words)
    return words, context, passage.section[-1] if passage.section else document.source.title


def _passage_text(document: Document, passage: Passage) -> str:
    return joined(document.source.title, *passage.section, passage.of(document.text))


def joined(*parts: str) -> str:
    """Join titles, headings and words as they are embedded and read."""
    return ": ".join(part.rstrip(":") for part in parts if part)


def _bar() -> Progress:
    """Return a progress bar that shows where somebody is looking."""
    return Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
