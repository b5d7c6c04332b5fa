"""A PDF -> its words, in the order in which the file draws them; and its columns, piece by piece.

Only a piece's end may be followed by another piece's beginning: a line lost from the middle of a
column is never taken for the turn of a page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ingest.second.extraction import BROKEN, Extraction

_HYPHENS = "-\u2010\u00ad"
_WIDE = 1.5  # of a line's height: between two words of one line
_NEAR = 1.2  # of a line's height: between two lines of one column
_ALIKE = 0.7  # of the height of a neighbour

_Box = tuple[float, float, float, float]  # left, bottom, right, top
_Sign = tuple[str, _Box | None]


@dataclass(slots=True)
class _Line:
    """What stands on one baseline without a wide gap; `y` goes upwards."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    order: int = 0
    below: "_Line | None" = field(default=None, repr=False)

    def continues(self, above: "_Line") -> bool:
        """Return whether this is the line below another, in one column."""
        overlap = min(self.right, above.right) - max(self.left, above.left)
        low, high = sorted((self.top - self.bottom, above.top - above.bottom))
        return overlap > 0 and low >= _ALIKE * high and self.bottom < above.bottom


def extract_pdf(data: bytes) -> Extraction:
    """Return the text of every page in its own order, and in columns."""
    shown: list[str] = []
    unsure: list[str] = []
    pieces: list[str] = []
    with pdfium.PdfDocument(data) as pdf:
        for number in range(len(pdf)):
            page = pdf[number]
            text = page.get_textpage()
            signs = list(_signs(text))
            paper = page.get_bbox()
            on_paper = [(sign, box) for sign, box in signs if not box or _is_inside(box, paper)]
            shown.append("".join(sign for sign, _ in on_paper))
            unsure.append("".join(sign for sign, _ in signs) if len(on_paper) < len(signs) else "")
            pieces += _pieces(list(_lines(on_paper)))
            text.close()
            page.close()
    return Extraction(
        shown=_unbroken("\n".join(shown)),
        unsure=_unbroken("\n".join(unsure)),
        pieces=tuple(map(_unbroken, pieces)),
    )


def _unbroken(text: str) -> str:
    """Return the text with one sign for every hyphen at the end of a line."""
    lines = [line.strip() for line in text.splitlines()]
    parts: list[str] = []
    for line, after in pairwise([*lines, ""]):
        breaks = line[-1:] in _HYPHENS and line[-2:-1].isalnum() and after[:1].isalnum()
        parts.append(line[:-1] + BROKEN if line and breaks else line + "\n")
    return "".join(parts)


def _lines(signs: Iterable[_Sign]) -> Iterator[_Line]:
    """Yield the lines of a page in the order of the file."""
    line: _Line | None = None
    for sign, box in signs:
        if box is None:
            if line and sign in ("\n", BROKEN):
                line.text += "-" if sign == BROKEN else ""
                yield line
                line = None
            elif line:
                line.text += " "
        elif line and not _is_beside(box, line):
            yield line
            line = _Line(sign, *box)
        elif line:
            line.text += sign
            line.right = max(line.right, box[2])
            line.bottom, line.top = min(line.bottom, box[1]), max(line.top, box[3])
        else:
            line = _Line(sign, *box)
    if line:
        yield line


def _signs(page: Any) -> Iterator[_Sign]:
    """Yield the signs of a page and where they stand; spaces and ends of lines stand nowhere."""
    for at, sign in enumerate(page.get_text_range()):
        place = raw.FPDFText_GetCharIndexFromTextIndex(page, at)
        if sign.isspace() or sign == BROKEN or place < 0:
            yield sign, None
        else:
            yield sign, page.get_charbox(place, loose=True)


def _is_inside(box: _Box, paper: _Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return paper[0] <= across <= paper[2] and paper[1] <= up <= paper[3]


def _is_beside(box: _Box, line: _Line) -> bool:
    left, bottom, _, top = box
    height = max(top - bottom, line.top - line.bottom)
    return abs(left - line.right) < _WIDE * height and bottom < line.top and top > line.bottom


def _pieces(lines: list[_Line]) -> Iterator[str]:
    """Yield the text of each column, from its first line to the next wide gap below."""
    for order, line in enumerate(lines):
        line.order = order
    falling = sorted(lines, key=lambda line: -line.bottom)
    heads = [line for place, line in enumerate(falling) if not _hang(falling, place)]
    for head in sorted(heads, key=lambda line: line.order):
        yield "\n".join(_down(head))


def _hang(falling: list[_Line], place: int) -> bool:
    """Hang a line on the nearest one above it in its column; return whether there is one."""
    line = falling[place]
    height = line.top - line.bottom
    for above in reversed(falling[:place]):
        if above.bottom - line.top > _NEAR * height:
            return False
        if line.continues(above):
            if above.below is not None:
                return False
            above.below = line
            return True
    return False


def _down(head: _Line) -> Iterator[str]:
    line: _Line | None = head
    while line is not None:
        yield line.text
        line = line.below
