"""Words that stand in one of two extractions only, and a table of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ingest.printable import printable

_LONGEST = 300  # characters of the words that a table shows


class Kind(StrEnum):
    """In which of the two extractions words stand."""

    LOST = "lost"  # not in ours at all
    ASIDE = "set aside"  # the other takes them for the page's own, we for the website's
    OURS_ONLY = "only ours"  # invented, or glued together


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that stand in one extraction only; `line` is the nearest that `ownwords show` has."""

    document: str  # its id
    file: Path
    line: int
    kind: Kind
    words: str
    near: str  # the words around them, with … in their place


def differences_table(differences: Iterable[Difference]) -> RenderableType:
    """Return the differences as a table for the maintainer."""
    table = Table("document", "line", "", "words", "near", box=None, header_style="bold")
    for found in differences:
        words = found.words if len(found.words) <= _LONGEST else f"{found.words[:_LONGEST]}…"
        cells = (found.document, str(found.line), str(found.kind), words, found.near)
        table.add_row(*(Text(printable(cell)) for cell in cells))
    return table if table.rows else Text("Both extractions have the same words.")
