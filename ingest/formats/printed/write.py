"""The lines of all pages -> one page of blocks, with its headings and its title."""

from dataclasses import dataclass, replace

from ingest.block import Kind, Page, PageWriter
from ingest.formats.printed.heading import Body, Style, body_of, levels_of, style_of
from ingest.formats.printed.hyphen import Hyphens
from ingest.formats.printed.line import is_bullet
from ingest.formats.printed.piece import Piece, pieces_of
from ingest.formats.printed.runon import put_together
from ingest.formats.printed.sheet import Sheet


@dataclass(frozen=True, slots=True)
class _Entry:
    """A block to be written; `style` is a heading's."""

    kind: Kind
    text: str
    page: int
    level: int = 0
    marker: str = ""
    style: Style | None = None


def write_page(sheets: list[Sheet], info_title: str) -> Page:
    """Write the pieces of all pages as blocks. `info_title` is what the file calls itself."""
    lines = [line for sheet in sheets for line in sheet.lines]
    body, hyphens = body_of(line for line in lines if line.upright), Hyphens(lines)
    entries = [_entry(piece, body, hyphens) for piece in put_together(pieces_of(sheets))]
    title = _title(entries, body, info_title)
    styles = [entry.style for entry in entries if entry.style]
    levels = levels_of(styles, title.style if title else None)
    writer, page = PageWriter(), -1
    for entry in [*entries, _Entry(Kind.CHROME, "", len(sheets) - 1)]:
        for _ in range(page, entry.page):
            writer.begin_page()
        page = max(page, entry.page)
        level = levels[entry.style] if entry.style else entry.level
        writer.add(entry.kind, entry.text, level, entry.marker)
    return writer.page(title.text if title else None)


def _entry(piece: Piece, body: Body, hyphens: Hyphens) -> _Entry:
    """Say what a piece is, and join its lines."""
    text = piece.row or hyphens.joined(line.text for line in piece.lines)
    entry = _Entry(piece.kind, text, piece.page, piece.level)
    if piece.row or piece.kind is Kind.CHROME:
        return entry
    marker = piece.lines[0].marker
    bullet = is_bullet(marker)
    whole = f"{marker} {text}" if marker else text
    lines = list(piece.lines)
    if piece.column and not bullet and body.is_heading(lines, whole):
        return replace(entry, kind=Kind.HEADING, text=whole, level=0, style=style_of(lines, whole))
    return replace(entry, marker="- " if bullet else f"{marker} " if marker else "")


def _title(entries: list[_Entry], body: Body, info_title: str) -> _Entry | None:
    """Return the heading with the largest letters on the first page, or the one that is named.

    One that looks like the others is a title only where it stands right above one of them.
    """
    page = next((entry.page for entry in entries if entry.style), None)
    headings = [entry for entry in entries if entry.style and entry.page == page]
    larger = [entry for entry in headings if _size(entry) > body.size]
    named = [entry for entry in larger if entry.text.casefold() == info_title.casefold()]
    if named or not headings:
        return named[0] if named else None
    largest = max(headings, key=_size)
    alike = sum(entry.style == largest.style for entry in entries) > 1
    below = entries[entries.index(largest) + 1 :]
    return None if alike and not (below and below[0].style) else largest


def _size(entry: _Entry) -> float:
    return entry.style[0] if entry.style else 0.0
