"""What a page is made of, whatever it is written as: sections, blocks and sentences.

The words have marks in them as in Markdown: `[words](address)`, `**bold**`, `*italic*`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

_MARKED = re.compile(r"\[(?P<link>[^\]]+)\]\((?P<to>[^)]+)\)|\*\*(?P<b>[^*]+)\*\*|\*(?P<i>[^*]+)\*")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    words: str
    bold: bool = False
    italic: bool = False
    to: str = ""  # the address that they link to


def runs(marked: str) -> Iterator[Run]:
    """Yield the words between marks, and those inside them."""
    at = 0
    for match in _MARKED.finditer(marked):
        if match.start() > at:
            yield Run(marked[at : match.start()])
        words = match["link"] or match["b"] or match["i"]
        yield Run(words, match["b"] is not None, match["i"] is not None, match["to"] or "")
        at = match.end()
    if at < len(marked):
        yield Run(marked[at:])


def plain(marked: str) -> str:
    """Return the words without the marks."""
    return "".join(run.words for run in runs(marked))


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation set apart."""

    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A list's item; its last sentence announces the items below it."""

    sentences: tuple[str, ...]
    below: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A list, announced by the paragraph above it."""

    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """A list of terms, each with what it means in one sentence."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table below the row that names its columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Content = Text | Said | Listed | Terms | Tabled


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading, of level 2 to 4; without words it stands under the title."""

    heading: str
    level: int
    contents: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence that may be quoted, where it stands, and what announces it."""

    path: tuple[str, ...]
    text: str
    lead_in: str | None = None
    listed: bool = False  # an item of a list, or a row of a table


def quoted(parts: tuple[Part, ...]) -> Iterator[Quoted]:
    """Yield every sentence of a page, as each format should give it."""
    path: list[tuple[int, str]] = []
    for part in parts:
        path = [outer for outer in path if outer[0] < part.level]
        path += [(part.level, part.heading)] if part.heading else []
        headings = tuple(words for _, words in path)
        lead_in: str | None = None
        for content in part.contents:
            found = [replace(one, path=headings) for one in _sentences(content, lead_in)]
            yield from found
            last = found[-1].text
            lead_in = last if isinstance(content, Text) and last.endswith(":") else None


def _sentences(content: Content, lead_in: str | None) -> Iterator[Quoted]:
    match content:
        case Text(sentences) | Said(sentences):
            yield from (Quoted((), plain(sentence)) for sentence in sentences)
        case Listed(items):
            yield from _items(items, lead_in)
        case Terms(pairs):
            yield from (Quoted((), f"{term} {meaning}", listed=True) for term, meaning in pairs)
        case Tabled(columns, rows):
            named = " | ".join(columns)
            yield Quoted((), named, lead_in)
            yield from (Quoted((), " | ".join(row), named, listed=True) for row in rows)


def _items(items: tuple[Item, ...], lead_in: str | None) -> Iterator[Quoted]:
    for item in items:
        words = [plain(sentence) for sentence in item.sentences]
        yield from (Quoted((), sentence, lead_in, listed=True) for sentence in words)
        yield from _items(item.below, words[-1])
