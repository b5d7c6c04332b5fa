"""Paragraphs that run on over the end of a column or page."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.block import Kind
from ingest.formats.printed.paragraph import ENDED, is_full, same_font
from ingest.formats.printed.piece import Piece

_PROSE = (Kind.PARAGRAPH, Kind.ITEM)
_FARTHEST = 6  # pieces between the two parts: a figure's words, a box, notes


def put_together(pieces: Iterable[Piece]) -> list[Piece]:
    """Join each paragraph with its other part, which stands at the top of a later column."""
    found: list[Piece] = []
    column = 0
    for piece in pieces:
        at = _beginning(found, piece) if piece.column > column else None
        column = max(column, piece.column)
        if at is None:
            found.append(piece)
        else:
            lines = found[at].lines + piece.lines
            found[at] = replace(found[at], lines=lines, column=piece.column, right=piece.right)
    return found


def _beginning(found: list[Piece], piece: Piece) -> int | None:
    """Return the place of the paragraph that a piece is the rest of."""
    if piece.kind is not Kind.PARAGRAPH or not piece.lines:
        return None
    nearest = True
    between = 0
    for at in range(len(found) - 1, -1, -1):
        before = found[at]
        if before.kind is Kind.CHROME or not (before.column or before.row):
            continue
        if _runs_on(before, piece, nearest):
            return at
        nearest = False
        between += 1
        if between > _FARTHEST or (before.kind in _PROSE and not _has_ended(before)):
            return None
    return None


def _runs_on(before: Piece, piece: Piece, nearest: bool) -> bool:
    """Return whether a piece goes on where another stopped in mid-sentence.

    Where a sentence ends with its column, the next may as well begin a paragraph of its own.
    """
    if before.kind not in _PROSE or _has_ended(before) or before.column == piece.column:
        return False
    last, first = before.lines[-1], piece.lines[0]
    if not same_font(last, first) or (last.bold and not first.starts_bold):
        return False
    small = first.text[:1].islower()
    return small or (nearest and not first.bold and is_full(last, first, before.right))


def _has_ended(piece: Piece) -> bool:
    return not piece.lines or bool(ENDED.search(piece.lines[-1].text))
