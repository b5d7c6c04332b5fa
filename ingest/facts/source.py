"""All facts known of a document -> its Source."""

from pathlib import Path
from typing import Any

from ingest.document import Source
from ingest.facts.fact import Fact, Facts

NO_PUBLISHER = "Publisher not stated"
_IN_SOURCE = ("publisher", "url", "region", "language", "review_due", "licence")


def source_of(file: Path, facts: Facts, title: str | None) -> Source:
    """Build the Source of a document; `title` is the one that stands on its page.

    Without a review date it is dated by its last update. Without a publisher, title or date it
    can be read all the same, and `ownwords lint` says so.
    """
    known: dict[str, Fact] = {key: facts[key] for key in _IN_SOURCE if key in facts}
    for key in ("reviewed", "updated"):
        if key in facts:
            known.setdefault("reviewed", facts[key])
    on_page = Fact(title, "the page's heading") if title else Fact(file.stem, "the file's name")
    known["title"] = facts.get("title", on_page)
    known.setdefault("publisher", Fact(NO_PUBLISHER, "nowhere"))
    stated: dict[str, Any] = {key: fact.value for key, fact in known.items()}
    return Source(**stated, found={key: fact.where for key, fact in known.items()})
