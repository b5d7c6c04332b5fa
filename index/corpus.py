"""What an index is made of."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from ingest.corpus import Known
from ingest.document import Document
from ingest.phrasing import Phrasing


class Corpus(Protocol):
    """What publishing asks of the documents; `ingest.corpus.Corpus` reads them from files."""

    @property
    def phrasings(self) -> Sequence[Phrasing]:
        """The questions that a maintainer says are answered, and where."""
        ...

    def marks(self) -> Iterator[str]:
        """Yield a mark a document and phrasing: equal marks make equal indexes."""
        ...

    def documents(self, known: Known) -> Iterator[Document]:
        """Yield the documents; those already known need not be read again."""
        ...
