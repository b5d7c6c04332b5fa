"""What came of fetching pages, and the two reasons not to save one that are no fault."""

from dataclasses import dataclass, field
from pathlib import Path

from ingest.error import OwnwordsError


class PassedOverError(OwnwordsError):
    """A page that is not for Ownwords: of another kind, or not wanted by its site."""


class VanishedError(OwnwordsError):
    """A page that its site says is gone."""


@dataclass(frozen=True, slots=True)
class Passed:
    """An address that was passed over, and why."""

    address: str
    why: str


@dataclass(slots=True)
class Report:
    """What came of fetching pages into a folder."""

    saved: list[Path] = field(default_factory=list)  # new or changed
    unchanged: list[Path] = field(default_factory=list)
    vanished: list[OwnwordsError] = field(default_factory=list)  # an old file of it was kept
    passed_over: list[Passed] = field(default_factory=list)
    errors: list[OwnwordsError] = field(default_factory=list)
