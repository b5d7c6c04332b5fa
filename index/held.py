"""Documents that are in memory already, as a corpus to publish."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from index.record import document_row
from ingest.corpus import Known
from ingest.document import Document
from ingest.phrasing import Phrasing


@dataclass(frozen=True, slots=True)
class Held:
    """A corpus of documents in memory."""

    held: Sequence[Document]
    phrasings: Sequence[Phrasing] = ()

    def marks(self) -> Iterator[str]:
        """Yield a hash of each document, and each phrasing."""
        yield from (phrasing.as_json() for phrasing in self.phrasings)
        for document in self.held:
            yield sha256(repr(document_row(document)).encode()).hexdigest()

    def documents(self, _: Known = lambda _: None) -> Iterator[Document]:
        """Yield the documents."""
        return iter(self.held)
