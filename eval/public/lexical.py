"""BM25 as numbers: the index's own full-text search gives an order, and here its scores too."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

import numpy as np

from answer.features import Numbers
from index.store import STORE_FILE
from index.terms import terms

_QUERY = "SELECT rowid, -bm25(passages_text) FROM passages_text WHERE passages_text MATCH ?"


class Lexical:
    """A full-text index over numbered texts."""

    def __init__(self, connection: sqlite3.Connection, count: int) -> None:
        self._connection, self._count = connection, count

    @classmethod
    def of_build(cls, folder: Path, count: int) -> Self:
        """Open that of a build, over its passages."""
        uri = f"{(folder / STORE_FILE).resolve().as_uri()}?mode=ro&immutable=1"
        return cls(sqlite3.connect(uri, uri=True), count)

    @classmethod
    def of_texts(cls, texts: Iterable[str]) -> Self:
        """Make one, with the same terms, over texts numbered from 0."""
        connection = sqlite3.connect(":memory:")
        connection.execute("CREATE VIRTUAL TABLE passages_text USING fts5(terms, content='')")
        rows = [(number, " ".join(terms(text))) for number, text in enumerate(texts)]
        connection.executemany("INSERT INTO passages_text(rowid, terms) VALUES (?, ?)", rows)
        return cls(connection, len(rows))

    def scores(self, weighted: Mapping[str, float]) -> Numbers:
        """Return the BM25 of each text for terms that count as much as their weights say."""
        scores = np.zeros(self._count)
        alike: dict[float, list[str]] = defaultdict(list)
        for term, weight in weighted.items():
            alike[weight].append(f'"{term}"')
        for weight, words in alike.items():
            for row, score in self._connection.execute(_QUERY, (" OR ".join(words),)):
                scores[row] += weight * score
        return scores
