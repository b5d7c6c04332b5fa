"""Paths -> documents: the front of the room."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.document import Document
from ingest.error import OwnwordsError
from ingest.facts.sources import SOURCES_FILE
from ingest.listing import Listed, listing_of
from ingest.read import read_document


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
    listing = listing_of(paths)
    reading = Reading(passed_over=listing.passed_over, errors=listing.errors)
    for listed in listing.files:
        _read_into(reading, listed)
    return reading


def _read_into(reading: Reading, listed: Listed) -> None:
    try:
        document = read_document(listed.file, listed.stated)
        _refuse_twin(reading.by_id.setdefault(document.id, document), document)
    except OwnwordsError as error:
        reading.errors.append(error)


def _refuse_twin(twin: Document, new: Document) -> None:
    if twin is not new:
        remedy = f"Give one of them another `id` in front matter or {SOURCES_FILE}."
        raise OwnwordsError(f"{twin.file} and {new.file} have one id", new.id, remedy)
