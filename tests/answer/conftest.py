"""Invented pages, made into documents and libraries."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from answer.retrieve import Candidate
from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.publish import publish
from ingest.document import Document
from ingest.facts.fact import Fact
from ingest.facts.sources import Stated
from ingest.read import read_document


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Read a page: its words in Markdown, its name, and what is known of its source."""

    def page(words: str, name: str = "tea", **facts: Any) -> Document:
        file = tmp_path / f"{name}.md"
        file.write_text(words)
        known = {"publisher": "The Teahouse", "title": name, **facts}
        known = {key: Fact(value, "a test") for key, value in known.items()}
        return read_document(file, Stated(known))

    return page


@pytest.fixture
def library(tmp_path: Path, word_encoder: Encoder) -> Iterator[Callable[..., Library]]:
    """Publish documents, and open their library."""
    numbers, opened = count(), []

    def of(*documents: Document) -> Library:
        directory = tmp_path / f"index-{next(numbers)}"
        publish(Held(documents), directory, word_encoder, {})
        opened.append(Library.open(directory))
        return opened[-1]

    yield of
    for one in opened:
        one.close()


@pytest.fixture
def candidates() -> Callable[[Library], list[Candidate]]:
    """Every sentence of a library that may be quoted, as a candidate, in reading order."""

    def of(library: Library) -> list[Candidate]:
        passages = map(library.store.passage, range(library.manifest.counts["passages"]))
        return [
            Candidate(document, passage, sentence, passage.row + place)
            for passage in passages
            if (document := library.store.document(passage.document_id))
            for place, sentence in enumerate(passage.sentences)
        ]

    return of
