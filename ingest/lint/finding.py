"""One thing in a document that a person should look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from ingest.error import OwnwordsError


class Kind(StrEnum):
    """What is the matter; the value is what people type after `--fail-on`."""

    # of a sentence: it is never quoted
    DAMAGED = "damaged"
    EMPTY_LIST = "empty-list"
    ENCODING = "encoding"
    CHROME = "chrome"
    WITHHELD = "withheld"
    # of a document
    NO_PUBLISHER = "no-publisher"
    UNDATED = "undated"
    OVERDUE = "overdue"  # the review that the document itself promised has not come
    OLD = "old"  # it promised none, and its last review was long ago
    # of its words: advice, they are quoted all the same
    NEAR_DUPLICATE = "near-duplicate"
    READING_GRADE = "reading-grade"
    STATISTIC = "statistic"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a document, where they stand in its file, and what is the matter with them."""

    document: str  # its id
    file: Path
    line: int
    kind: Kind
    text: str
    quarantined: bool  # never quoted
    note: str = ""  # why, or what to do

    def as_json(self) -> dict[str, Any]:
        """Return it as `ownwords lint --json` prints it."""
        return {
            "document": self.document,
            "line": self.line,
            "kind": str(self.kind),
            "text": self.text,
            "quarantined": self.quarantined,
        }


def kinds(names: Sequence[str]) -> set[Kind]:
    """Return the kinds that people named; raise OwnwordsError where there is none of a name."""
    known = {str(kind): kind for kind in Kind}
    for name in names:
        if name not in known:
            raise OwnwordsError("There is no such kind", name, f"Known: {', '.join(known)}.")
    return {known[name] for name in names}
