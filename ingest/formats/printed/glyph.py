"""What pdfium knows of the characters of a page."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from ingest.canonical import canonical
from ingest.formats.printed.rule import Turn

UNMAPPED = "\ufffd"
_BULLETS = "\uf0a7\uf0b7\uf0d8\uf0fc"  # of the fonts Symbol and Wingdings
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 700
_SMALLEST = 2.0  # points: what is smaller is not for readers
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_DROPPED = "\u200b\ufeff\u2060\u200e\u200f"
_INVISIBLE = 3  # text render mode: the text layer of a scan
_LONGEST_NAME = 128
_HIGHEST = 0x10FFFF

# A point or a direction of the page as it is stored -> as it is shown, y downwards.
TURNED: tuple[Turn, ...] = (
    lambda x, y: (x, -y),
    lambda x, y: (y, x),
    lambda x, y: (-x, y),
    lambda x, y: (-y, -x),
)


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look. `shown` is false for the text layer of a scan."""

    size: float
    bold: bool
    upright: bool
    shown: bool
    furniture: bool


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter, or the letters of a ligature, on the baseline `y`, which grows downwards."""

    text: str
    x0: float
    x1: float
    y: float
    style: Style


def glyphs_of(page: Any, text: Any, turn: Turn) -> Iterator[Glyph]:
    """Yield what a reader sees. A space has the width of nothing."""
    styles: dict[int, Style] = {}
    scanned = _has_picture(page)
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    last: Glyph | None = None
    for at in range(text.count_chars()):
        letters = _letters(raw.FPDFText_GetUnicode(text, at))
        handle = ctypes.cast(raw.FPDFText_GetTextObject(text, at), ctypes.c_void_p).value
        if handle is None:  # pdfium put it there: a space, or the end of a line
            if last and letters.isspace():
                yield Glyph(" ", last.x1, last.x1, last.y, last.style)
            continue
        style = styles.get(handle)
        if style is None:
            style = styles[handle] = _style(text, at, turn)
        if style.size < _SMALLEST or not (style.shown or scanned):
            continue
        raw.FPDFText_GetLooseCharBox(text, at, box)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        (ax, _), (bx, _) = turn(box.left, box.bottom), turn(box.right, box.top)
        last = Glyph(letters, min(ax, bx), max(ax, bx), turn(x.value, y.value)[1], style)
        yield last


def _letters(code: int) -> str:
    """Return a code point as it is to be read: nothing, a letter, or the letters of a ligature."""
    if code > _HIGHEST:
        return UNMAPPED
    if code == 2:  # pdfium's sign for a hyphen at the end of a line
        return "-"
    char = chr(code)
    if code in (9, 10, 13, 32):
        return " "
    if char in _DROPPED or 0 < code < 32:
        return ""
    if code == 0 or 0xD800 <= code < 0xE000 or (0xE000 <= code < 0xF900 and char not in _BULLETS):
        return UNMAPPED
    return _LIGATURES.get(char) or canonical(char)


def _has_picture(page: Any) -> bool:
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _style(text: Any, at: int, turn: Turn) -> Style:
    matrix, flags = raw.FS_MATRIX(), ctypes.c_int()
    raw.FPDFText_GetMatrix(text, at, matrix)
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(text, at, name, _LONGEST_NAME, flags)
    thing = raw.FPDFText_GetTextObject(text, at)
    along, across = turn(matrix.a, matrix.b)
    weight = raw.FPDFText_GetFontWeight(text, at)
    return Style(
        size=raw.FPDFText_GetFontSize(text, at) * (matrix.c**2 + matrix.d**2) ** 0.5,
        bold=bool(_BOLD.search(name.value.decode(errors="replace"))) or weight >= _BOLD_WEIGHT,
        upright=along > abs(across) * 5,
        shown=raw.FPDFTextObj_GetTextRenderMode(thing) != _INVISIBLE,
        furniture="Artifact" in _marks(thing),
    )


def _marks(thing: Any) -> Iterator[str]:
    """Yield the names of the marked content that an object stands in."""
    buffer, length = ctypes.create_string_buffer(_LONGEST_NAME), ctypes.c_ulong()
    for at in range(raw.FPDFPageObj_CountMarks(thing)):
        mark = raw.FPDFPageObj_GetMark(thing, at)
        units = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
        if raw.FPDFPageObjMark_GetName(mark, units, _LONGEST_NAME, length):
            yield buffer.raw[: max(0, length.value - 2)].decode("utf-16-le", errors="replace")
