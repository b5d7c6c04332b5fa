"""Documents that are in memory already, as a corpus to publish."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from index.record import document_row
from ingest.corpus import Known
from ingest.document import Document


class Corpus(Protocol):
    """What publishing asks of the documents; `ingest.corpus.Corpus` reads them from files."""

    def marks(self) -> Iterator[str]:
        """Yield a mark a document: equal marks make equal documents."""
        ...

    def documents(self, known: Known) -> Iterator[Document]:
        """Yield the documents; those already known need not be read again."""
        ...


@dataclass(frozen=True, slots=True)
class Held:
    """A corpus of documents in memory."""

    held: Sequence[Document]

    def marks(self) -> Iterator[str]:
        """Yield a hash of each document."""
        for document in self.held:
            yield sha256(repr(document_row(document)).encode()).hexdigest()

    def documents(self, _: Known = lambda _: None) -> Iterator[Document]:
        """Yield the documents."""
        return iter(self.held)
