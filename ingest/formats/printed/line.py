"""A run of text on one baseline, and the list marker before it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_BULLETS = "•‣▪▫■□●○◦◆◇►▶➢➤✓✔✗✘∙·\uf0a7\uf0b7\uf0d8\uf0fc"
_BULLET = re.compile(rf"[{_BULLETS}]\s*")
_MARKER = re.compile(r"(?:[-–—*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+")
_ALONE = re.compile(rf"(?:[{_BULLETS}o*–—-]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,5}})[.)])$")
_NUMBER = re.compile(r"\d{1,2}")
_FEW_WORDS = 3
_SAME_BASELINE = 0.35  # of the size of the letters
_WIDEST_HANG = 4.0  # em between a marker and its text
_SPACE = 0.12  # em: what stands closer belongs to one word


@dataclass(frozen=True, slots=True)
class Line:
    """Text between `x0` and `x1` on the baseline `y`, which grows downwards.

    `order` is its place in the file. `marker` stands left of it and `text_x` where its words begin.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False  # all of it
    starts_bold: bool = False
    ends_bold: bool = False
    order: int = 0
    upright: bool = True
    furniture: bool = False  # the file itself says that it is an artifact
    marker: str = ""
    hangs: bool = False  # its marker stands clear of it
    text_x: float = 0.0

    @property
    def top(self) -> float:
        """Where its capitals end."""
        return self.y - self.size * 0.8

    @property
    def bottom(self) -> float:
        """Where its descenders end."""
        return self.y + self.size * 0.2

    def beside(self, other: "Line") -> bool:
        """Return whether both stand on one baseline."""
        return abs(self.y - other.y) <= _SAME_BASELINE * max(self.size, other.size)


def rows_of(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield the lines that stand on one baseline, from the left, row by row from the top."""
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.y, line.x0)):
        if row and not row[0].beside(line):
            yield sorted(row, key=lambda line: line.x0)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda line: line.x0)


def joined(row: list[Line]) -> Line:
    """Return the pieces of one row as one line."""
    first = row[0]
    text, at = first.text, first.x1
    for piece in row[1:]:
        gap = " " if piece.x0 - at > _SPACE * piece.size or piece.marker else ""
        text += gap + (f"{piece.marker} " if piece.marker else "") + piece.text
        at = max(at, piece.x1)
    longest = max(row, key=lambda piece: len(piece.text))
    bold = all(piece.bold for piece in row)
    ends = row[-1].ends_bold
    return replace(
        first, text=text, x1=at, y=longest.y, size=longest.size, bold=bold, ends_bold=ends
    )


def marked(lines: list[Line]) -> list[Line]:
    """Give each line the list marker that it begins with, or that stands alone before it."""
    rows = rows_of(_raised(lines))
    found = [line for row in rows for line in _hung_row(row)]
    for at, line in enumerate(found):
        below = _below(line, found[at + 1 : at + 4]) if _BULLET.fullmatch(line.text) else None
        if below is not None:
            found[found.index(below)] = _hung(line, below)
            found[at] = replace(line, text="")
    return [line for line in found if line.text]


def _raised(lines: list[Line]) -> Iterator[Line]:
    """Yield each line, a bullet on the baseline of its text where the file has that right after.

    Some programs put the bullet of an item of two lines beside the second.
    """
    by_order = {line.order: line for line in lines}
    for line in lines:
        after = by_order.get(line.order + 1)
        if after and _BULLET.fullmatch(line.text) and _is_marker_of(line, after):
            raised = 0 < line.y - after.y < 1.6 * after.size and after.x0 > line.x1
            yield replace(line, y=after.y) if raised else line
        else:
            yield line


def is_marker(text: str) -> bool:
    """Return whether a text is nothing but the marker of a list item."""
    return bool(_ALONE.match(text))


def is_bullet(marker: str) -> bool:
    """Return whether a marker is a sign, and no number or letter with a meaning of its own."""
    return bool(marker) and (marker == "o" or not any(c.isalnum() for c in marker))


def _hung_row(row: list[Line]) -> list[Line]:
    """Split the markers off the lines of a row, or hang them on the line beside them."""
    found: list[Line] = []
    for line in row:
        before = found[-1] if found else None
        if before and _is_marker_of(before, line):
            found[-1] = _hung(before, line)
        else:
            found.append(_split_marker(line))
    return found


def _is_marker_of(marker: Line, line: Line) -> bool:
    """Return whether a piece is the marker of the next; a bare number, of a whole sentence only."""
    near = line.x0 - marker.x1 < _WIDEST_HANG * line.size
    counts = bool(_NUMBER.fullmatch(marker.text)) and len(line.text.split()) > _FEW_WORDS
    return near and not marker.marker and (counts or is_marker(marker.text))


def _hung(marker: Line, line: Line) -> Line:
    x0 = marker.x0
    return replace(line, marker=marker.text, hangs=True, x0=x0, text_x=line.x0, order=marker.order)


def _split_marker(line: Line) -> Line:
    """Take the marker off the text of a line."""
    found = _BULLET.match(line.text) or _MARKER.match(line.text)
    if not found or found.end() == len(line.text):
        return replace(line, text_x=line.x0)
    share = found.end() / len(line.text)
    text_x = line.x0 + (line.x1 - line.x0) * share
    return replace(line, text=line.text[found.end() :], marker=found[0].strip(), text_x=text_x)


def _below(bullet: Line, lines: list[Line]) -> Line | None:
    """Return the line that belongs to a bullet alone on its baseline."""
    for line in lines:
        near = line.y - bullet.y < 1.6 * line.size
        indented = bullet.x0 - line.size < line.x0 < bullet.x1 + _WIDEST_HANG * line.size
        if near and indented and not line.marker:
            return line
    return None
