"""What was read and what was set aside, as a table for the maintainer."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ingest.document import UNQUOTABLE, Document, Flag
from ingest.printable import printable

_ROWS = 50  # more are not read by anybody
_LOST = (Flag.DAMAGED, Flag.EMPTY_LIST, Flag.ENCODING)


def summary(documents: Iterable[Document], passed_over: Sequence[Path]) -> RenderableType:
    """Return one row a document, and the names of the files that were passed over."""
    table = Table("document", "publisher", "reviewed", box=None, header_style="bold")
    for heading in ("sections", "sentences", "damaged", "page furniture"):
        table.add_column(heading, justify="right")
    rest = iter(documents)
    for document in islice(rest, _ROWS):
        table.add_row(*_row(document))
    more = ["…and more documents than are listed here."] if next(rest, None) else []
    passed = [
        Text(printable(f"Passed over, not of a kind that is read: {file}")) for file in passed_over
    ]
    return Group(table, *more, *passed)


def _row(document: Document) -> tuple[str, ...]:
    flags = Counter(flag for s in document.sentences for flag in s.flags & UNQUOTABLE)
    counts = (
        len(document.sections),
        sum(sentence.quotable for sentence in document.sentences),
        sum(flags[flag] for flag in _LOST),
        flags[Flag.CHROME],
    )
    reviewed = str(document.source.reviewed or "undated")
    publisher = printable(document.source.publisher)
    return (document.id, publisher, reviewed, *map(str, counts))
