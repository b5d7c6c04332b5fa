"""What was read and what was set aside, as a table for the maintainer."""

from collections import Counter

from rich.console import Group, RenderableType
from rich.table import Table

from ingest.document import UNQUOTABLE, Document, Flag
from ingest.load import Reading


def summary(reading: Reading) -> RenderableType:
    """Return one row a document, and the names of the files that were passed over."""
    table = Table("document", "reviewed", box=None, header_style="bold")
    for heading in ("sections", "sentences", "damaged", "page furniture"):
        table.add_column(heading, justify="right")
    for document in reading.documents:
        table.add_row(*_row(document))
    passed = [f"Passed over, not of a kind that is read: {file}" for file in reading.passed_over]
    return Group(table, *passed)


def _row(document: Document) -> tuple[str, ...]:
    flags = Counter(flag for s in document.sentences for flag in s.flags & UNQUOTABLE)
    counts = (
        len(document.sections),
        sum(sentence.quotable for sentence in document.sentences),
        flags[Flag.DAMAGED],
        flags[Flag.CHROME],
    )
    reviewed = str(document.source.reviewed or "undated")
    return (document.id, reviewed, *map(str, counts))
