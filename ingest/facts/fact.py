"""One thing known of a document, and where it was found."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.facts.date import PartialDate

TEXTS = ("publisher", "title", "url", "region", "language", "licence", "id")
DATES = ("reviewed", "review_due", "updated")


@dataclass(frozen=True, slots=True)
class Fact:
    """A text or a date; `where` is told to people: "sources.toml", "meta tag og:title"."""

    value: str | PartialDate
    where: str


Facts = Mapping[str, Fact]  # by a key of TEXTS or DATES
