"""Documents and passages in SQLite, with a full-text index over the passages' terms."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import log
from pathlib import Path
from threading import Lock
from typing import Any

from index.record import document_from, document_row, passage_from, passage_row
from index.terms import terms
from ingest.document import Document, Flag, Passage

_SCHEMA = """
CREATE TABLE documents (id TEXT PRIMARY KEY, sha256 TEXT, text TEXT, source TEXT, sections TEXT,
                        file TEXT, file_sha256 TEXT, breaks TEXT);
CREATE TABLE passages (id INTEGER PRIMARY KEY, document_id TEXT, start INTEGER, end INTEGER,
                       section TEXT, row INTEGER);
CREATE VIRTUAL TABLE passages_text USING fts5(terms, content='', tokenize='unicode61');
CREATE VIRTUAL TABLE passages_terms USING fts5vocab(passages_text, 'row');
"""
STORE_FILE = "documents.sqlite"
_CACHED_DOCUMENTS = 512


def write_store(path: Path, documents: Iterable[Document], passages: Sequence[Passage]) -> None:
    """Write a new database. Passages keep their order, which is that of their vectors."""
    texts = {document.id: document.text for document in documents}
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_SCHEMA)
        with connection:
            rows = (document_row(document) for document in documents)
            connection.executemany("INSERT INTO documents VALUES (?,?,?,?,?,?,?,?)", rows)
            for passage in passages:
                connection.execute(
                    "INSERT INTO passages VALUES (?,?,?,?,?,?)", passage_row(passage)
                )
                words = terms(" ".join([*passage.section, passage.of(texts[passage.document_id])]))
                connection.execute(
                    "INSERT INTO passages_text (rowid, terms) VALUES (?,?)",
                    (passage.id, " ".join(words)),
                )
    finally:
        connection.close()


class Store:
    """A published database, opened for reading alone; may be shared between threads."""

    def __init__(self, path: Path) -> None:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = Lock()
        self._passages: int = self._rows("SELECT count(*) FROM passages")[0][0]
        self._document = lru_cache(_CACHED_DOCUMENTS)(self._read_document)
        self.rarity = lru_cache(50_000)(self._read_rarity)

    def document_ids(self) -> list[str]:
        """Return the ids of all documents, in order of id."""
        return [row[0] for row in self._rows("SELECT id FROM documents ORDER BY id")]

    def document(self, document_id: str) -> Document | None:
        """Return a document, or None where there is none of that id."""
        return self._document(document_id)

    def files(self) -> dict[str, Path]:
        """Return the original file of each document, by id."""
        return {row[0]: Path(row[1]) for row in self._rows("SELECT id, file FROM documents")}

    def documents_with(self, flag: Flag) -> Iterator[Document]:
        """Yield the documents that have a sentence of that flag, in order of id."""
        query = "SELECT id FROM documents WHERE sections LIKE ? ORDER BY id"
        for row in self._rows(query, f'%"{flag}"%'):
            document = self.document(row[0])
            if document:
                yield document

    def passage(self, passage_id: int) -> Passage:
        """Return a passage with its sentences."""
        row = self._rows("SELECT * FROM passages WHERE id = ?", passage_id)[0]
        document = self.document(row[1])
        assert document is not None, f"passage {passage_id} belongs to no document"
        return passage_from(row, document)

    def match(self, words: Sequence[str], count: int) -> list[int]:
        """Return the ids of the passages that match any of the terms, best BM25 first."""
        if not words:
            return []
        query = (
            "SELECT rowid FROM passages_text WHERE passages_text MATCH ? "
            "ORDER BY bm25(passages_text), rowid LIMIT ?"
        )
        found = self._rows(query, " OR ".join(f'"{word}"' for word in words), count)
        return [row[0] for row in found]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _read_document(self, document_id: str) -> Document | None:
        rows = self._rows("SELECT * FROM documents WHERE id = ?", document_id)
        return document_from(rows[0]) if rows else None

    def _read_rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term over passages (BM25's form)."""
        rows = self._rows("SELECT doc FROM passages_terms WHERE term = ?", term)
        holding = rows[0][0] if rows else 0
        return log(1 + (self._passages - holding + 0.5) / (holding + 0.5))

    def _rows(self, query: str, *values: Any) -> list[Any]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()
