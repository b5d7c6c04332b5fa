"""Paths -> documents, all in memory: for few documents, and for tests."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.corpus import Corpus
from ingest.document import Document
from ingest.error import OwnwordsError


@dataclass(slots=True)
class Reading:
    """What came of reading some paths: the documents, what was passed over, and what is wrong."""

    by_id: dict[str, Document] = field(default_factory=dict)
    passed_over: list[Path] = field(default_factory=list)  # of a kind that is not read
    errors: list[OwnwordsError] = field(default_factory=list)

    @property
    def documents(self) -> list[Document]:
        """The documents, in the order in which they were read."""
        return list(self.by_id.values())


def load(paths: Sequence[Path]) -> Reading:
    """Read every document under `paths`, in order of path.

    Files that cannot be read are collected in `errors`, so that a maintainer sees all at once.
    """
    corpus = Corpus(paths)
    reading = Reading(passed_over=corpus.passed_over)
    try:
        for document in corpus.documents():
            reading.by_id[document.id] = document
    except* OwnwordsError as group:
        reading.errors += [error for error in group.exceptions if isinstance(error, OwnwordsError)]
    return reading
