"""A page before it has sections: its canonical text and the blocks that stand on it."""

from dataclasses import dataclass, field
from enum import StrEnum

from ingest.document import Span
from ingest.facts.fact import Facts

CELLS = " | "  # between the cells of a row, which a text has no other sign for


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    COLUMNS = "columns"  # the row of a table that names its columns
    ROW = "row"  # any other row, its cells with CELLS between them
    CHROME = "chrome"  # the format itself says that it is furniture


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A heading, a paragraph or a list item without its marker.

    `level` is a heading's depth (1 outermost), and how many lists an item stands in. `line` is
    where it begins in its file, 0 where the format has no lines.
    """

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A canonical text, its blocks in reading order, and what the file says of itself.

    `breaks` are the offsets at which its printed pages begin, where the format has pages.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None  # as it stands on the page
    facts: Facts = field(default_factory=dict)
    breaks: tuple[int, ...] = ()


class PageWriter:
    """Writes a canonical text block by block, for formats whose file is not its own text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._breaks: list[int] = []

    def add(self, kind: Kind, text: str, level: int = 0, marker: str = "", line: int = 0) -> None:
        """Append one block below the last; `marker` goes before it and is no part of it.

        `text` must be canonical. A heading without words ends the section before it all the same.
        """
        if not text and kind is not Kind.HEADING:
            return
        self._write(self._gap(kind) + marker)
        start = self._length
        self._write(text)
        self._blocks.append(Block(start, self._length, kind, level, line))

    def begin_page(self) -> None:
        """Say that what is written next stands on a new printed page."""
        self._breaks.append(self._length)

    def page(self, title: str | None, facts: Facts | None = None) -> Page:
        """Return what was written."""
        text = "".join(self._parts) + "\n"
        return Page(text, tuple(self._blocks), title, facts or {}, tuple(self._breaks))

    def _gap(self, kind: Kind) -> str:
        """Items of a list and rows of a table follow line by line, all else after a blank line."""
        if not self._parts:
            return ""
        return "\n" if _CLOSE.get(kind) == _CLOSE.get(self._blocks[-1].kind, "") else "\n\n"

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


_CLOSE = {Kind.ITEM: "list", Kind.COLUMNS: "table", Kind.ROW: "table"}
