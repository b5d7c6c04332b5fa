"""Running headers and footers: the same words in the same place on several pages."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from ingest.formats.printed.line import Line, rows_of
from ingest.formats.printed.sheet import Sheet

_MARGIN = 0.15  # of the height of the paper, at its top and at its bottom
_OUTER = 0.11  # where a page number stands
_ROWS = 3  # of a header or a footer
_PLACE = 4.0  # points
_PAGE_NUMBER = re.compile(
    r"[\s–—|·•-]*(?:page|p\.?|pg\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,4})?[\s–—|·•-]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")

Place = tuple[str, bool, int]


@dataclass(frozen=True, slots=True)
class Running:
    """The furniture of one page."""

    head: list[Line]
    foot: list[Line]

    def __contains__(self, line: Line) -> bool:
        return line in self.head or line in self.foot


def running_of(sheets: list[Sheet]) -> list[Running]:
    """Return the running headers and footers of each page, and its page numbers."""
    edges = [_edge_lines(sheet) for sheet in sheets]
    repeated = Counter(
        place
        for sheet, lines in zip(sheets, edges, strict=True)
        for place in {place for line in lines for place in _places(sheet, *line)}
    )
    return [_running(sheet, lines, repeated) for sheet, lines in zip(sheets, edges, strict=True)]


def _running(sheet: Sheet, edge: list[tuple[Line, bool]], repeated: Mapping[Place, int]) -> Running:
    middle = (sheet.top + sheet.bottom) / 2
    named = [line for line in sheet.lines if line.furniture and line.upright]
    found = [
        (line, foot)
        for line, foot in edge
        if not line.furniture
        and (
            _is_page_number(sheet, line, foot)
            or (
                any(c.isalpha() for c in line.text)
                and any(repeated[place] > 1 for place in _places(sheet, line, foot))
            )
        )
    ]
    found += [(line, line.y > middle) for line in named]
    return Running(
        [line for line, foot in found if not foot], [line for line, foot in found if foot]
    )


def _edge_lines(sheet: Sheet) -> list[tuple[Line, bool]]:
    """Return the lines near the top and the bottom of the paper."""
    height = sheet.bottom - sheet.top
    rows = list(rows_of(line for line in sheet.lines if line.upright))
    head = [row for row in islice(rows, _ROWS) if row[0].y < sheet.top + _MARGIN * height]
    foot = [row for row in rows[-_ROWS:] if row[0].y > sheet.bottom - _MARGIN * height]
    return [
        (line, at_foot)
        for part, at_foot in ((head, False), (foot, True))
        for row in part
        for line in row
    ]


def _places(sheet: Sheet, line: Line, foot: bool) -> tuple[Place, Place]:
    """Return the words and the place of a line, digits apart; twice, for the places overlap."""
    words = _FIGURES.sub("#", line.text.casefold())
    y = sheet.bottom - line.y if foot else line.y - sheet.top
    at = int(y // _PLACE)
    nearer = 1 if y % _PLACE > _PLACE / 2 else -1
    return (words, foot, at), (words, foot, at + nearer)


def _is_page_number(sheet: Sheet, line: Line, foot: bool) -> bool:
    height = sheet.bottom - sheet.top
    outer = (
        line.y > sheet.bottom - _OUTER * height if foot else line.y < sheet.top + _OUTER * height
    )
    return outer and bool(_PAGE_NUMBER.fullmatch(line.text))
