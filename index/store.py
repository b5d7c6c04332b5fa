"""Documents and passages in SQLite, with a full-text index over the passages' terms."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache
from math import log
from pathlib import Path
from threading import Lock
from typing import Any, Self

from index.record import document_from, document_row, passage_from, passage_row
from index.terms import terms
from ingest.document import Document, Flag, Passage
from ingest.passage import passages_of

_SCHEMA = """
CREATE TABLE documents (id TEXT PRIMARY KEY, sha256 TEXT, text TEXT, source TEXT, sections TEXT,
                        file TEXT, file_sha256 TEXT, breaks TEXT, key TEXT, content TEXT,
                        passage INTEGER, passages INTEGER, row INTEGER, rows INTEGER);
CREATE TABLE passages (id INTEGER PRIMARY KEY, document_id TEXT, start INTEGER, end INTEGER,
                       section TEXT, row INTEGER);
CREATE INDEX documents_key ON documents (key);
CREATE INDEX documents_content ON documents (content);
CREATE VIRTUAL TABLE passages_text USING fts5(terms, content='', tokenize='unicode61');
CREATE VIRTUAL TABLE passages_terms USING fts5vocab(passages_text, 'row');
"""
_PLACED = "id, content, passage, passages, row, rows, rowid"
STORE_FILE = "documents.sqlite"
_CACHED_DOCUMENTS = 512
_CACHED_PASSAGES = 5_000


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a document's vectors stand: its first passage and row, and how many follow."""

    document_id: str
    content: str
    passage: int
    passages: int
    row: int
    rows: int


def write_store(path: Path, documents: Iterable[Document]) -> None:
    """Write a new database, document by document, with their passages numbered through."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_SCHEMA)
        with connection:
            passage = row = 0
            for document in documents:
                found = list(_placed(document, passage, row))
                rows = sum(len(p.sentences) for p in found)
                place = (passage, len(found), row, rows)
                _insert(connection, "documents", (*document_row(document), *place))
                for each in found:
                    _insert(connection, "passages", passage_row(each))
                    _insert(connection, "passages_text(rowid, terms)", _terms_row(document, each))
                passage, row = passage + len(found), row + rows
    finally:
        connection.close()


def _placed(document: Document, number: int, row: int) -> Iterator[Passage]:
    """Yield a document's passages, numbered on, with the row of their first sentence's vectors."""
    for passage in passages_of(document):
        yield replace(passage, id=number, row=row)
        number, row = number + 1, row + len(passage.sentences)


def _insert(connection: sqlite3.Connection, table: str, row: Sequence[Any]) -> None:
    places = ",".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} VALUES ({places})", row)


def _terms_row(document: Document, passage: Passage) -> tuple[int, str]:
    words = " ".join([document.source.title, *passage.section, passage.of(document.text)])
    return passage.id, " ".join(terms(words))


class Store:
    """A published database, opened for reading alone; may be shared between threads."""

    withdrawn: frozenset[str] = frozenset()  # ids of documents that may not be quoted

    def __init__(self, path: Path) -> None:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = Lock()
        self._passages: int = self._rows("SELECT count(*) FROM passages")[0][0]
        self._document = lru_cache(_CACHED_DOCUMENTS)(self._read_document)
        self.passage = lru_cache(_CACHED_PASSAGES)(self._read_passage)
        self.rarity = lru_cache(50_000)(self._read_rarity)

    def without(self, withdrawn: frozenset[str]) -> Self:
        """Return this store with some documents hidden: nothing of them can be quoted."""
        other = copy(self)
        other.withdrawn = withdrawn
        return other

    def document_ids(self) -> list[str]:
        """Return the ids of all documents that are not withdrawn, in order of id."""
        rows = self._rows("SELECT id FROM documents ORDER BY id")
        return [row[0] for row in rows if row[0] not in self.withdrawn]

    def document(self, document_id: str) -> Document | None:
        """Return a document, or None where there is none of that id or it is withdrawn."""
        return None if document_id in self.withdrawn else self._document(document_id)

    def documents(self) -> Iterator[Document]:
        """Yield all documents that are not withdrawn, in order of id."""
        return (found for name in self.document_ids() if (found := self.document(name)))

    def texts(self) -> Iterator[str]:
        """Yield the texts of all documents that are not withdrawn, in order of id."""
        query = "SELECT text FROM documents WHERE id = ?"
        return (self._rows(query, name)[0][0] for name in self.document_ids())

    def documents_with(self, flag: Flag) -> Iterator[Document]:
        """Yield the documents that have a sentence of that flag, in order of id."""
        query = "SELECT id FROM documents WHERE sections LIKE ? ORDER BY id"
        found = (self.document(row[0]) for row in self._rows(query, f'%"{flag}"%'))
        return (document for document in found if document)

    def document_of_key(self, key: str) -> Document | None:
        """Return the document that was read from files of that key, withdrawn or not."""
        rows = self._rows("SELECT id FROM documents WHERE key = ?", key)
        return self._document(rows[0][0]) if rows else None

    def placed(self) -> Iterator[Placed]:
        """Yield where the passages of each document stand, in their order."""
        query = f"SELECT {_PLACED} FROM documents WHERE rowid > ? ORDER BY rowid LIMIT 500"
        last = 0
        while rows := self._rows(query, last):
            yield from (Placed(*row[:-1]) for row in rows)
            last = rows[-1][-1]

    def place_of(self, content: str) -> Placed | None:
        """Return where the passages of a document of that content stand."""
        query = f"SELECT {_PLACED} FROM documents WHERE content = ?"
        rows = self._rows(query, content)
        return Placed(*rows[0][:-1]) if rows else None

    def counts(self) -> dict[str, int]:
        """Return how many documents, passages and sentences there are."""
        query = "SELECT count(*), total(passages), total(rows) FROM documents"
        found = self._rows(query)[0]
        return dict(zip(("documents", "passages", "sentences"), map(int, found), strict=True))

    def files(self) -> dict[str, tuple[Path, str]]:
        """Return the original file of each document and the hash of its bytes, by id."""
        rows = self._rows("SELECT id, file, file_sha256 FROM documents")
        return {name: (Path(file), sha256) for name, file, sha256 in rows}

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

    def _read_passage(self, passage_id: int) -> Passage:
        """Return a passage with its sentences."""
        row = self._rows("SELECT * FROM passages WHERE id = ?", passage_id)[0]
        document = self._document(row[1])
        assert document is not None, f"passage {passage_id} belongs to no document"
        return passage_from(row, document)

    def _read_rarity(self, term: str) -> float:
        """Return the inverse document frequency of a term over passages (BM25's form)."""
        rows = self._rows("SELECT doc FROM passages_terms WHERE term = ?", term)
        holding = rows[0][0] if rows else 0
        return log(1 + (self._passages - holding + 0.5) / (holding + 0.5))

    def _rows(self, query: str, *values: Any) -> list[Any]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()
