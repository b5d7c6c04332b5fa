"""A page before it has sections: its canonical text and the blocks that stand on it."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.document import Span


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CHROME = "chrome"  # the format itself says that it is furniture


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A heading, a paragraph or a list item without its marker.

    `level` is a heading's depth (1 outermost), and how many lists an item stands in.
    """

    kind: Kind = Kind.PARAGRAPH
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A canonical text, its blocks in reading order, and the title found on it."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None


class PageWriter:
    """Writes a canonical text block by block, for formats whose file is not its own text."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(self, kind: Kind, text: str, level: int = 0, marker: str = "") -> None:
        """Append one block below the last; `marker` goes before it and is no part of it."""
        if not text and kind is not Kind.HEADING:
            return  # a heading without words, a picture say, ends the section before all the same
        listed = kind is Kind.ITEM and self._blocks and self._blocks[-1].kind is Kind.ITEM
        self._write(("\n" if listed else "\n\n" if self._parts else "") + marker)
        start = self._length
        self._write(text)
        self._blocks.append(Block(start, self._length, kind, level))

    def page(self, title: str | None) -> Page:
        """Return what was written."""
        return Page("".join(self._parts) + "\n", tuple(self._blocks), title)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
