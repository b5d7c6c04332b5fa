"""The lines of a page -> its columns and tables in reading order.

A *gutter* is a strip of white that runs down between lines. The tallest one cuts its part of the
page into what stands above it, left of it, right of it and below it, and so on for each of these.
"""

from collections.abc import Iterator
from itertools import accumulate, groupby, pairwise

from ingest.formats.printed.grid import Table, table_of
from ingest.formats.printed.gutter import Gutter, bands, by_columns, tallest_gutter
from ingest.formats.printed.inset import unframed
from ingest.formats.printed.line import Line, joined, marked, rows_of
from ingest.formats.printed.rule import Rule

_WHITE = 0.5  # em between two parts: more than between the lines of a paragraph
_WIDE_GAP = 2.0  # em: no space between two words of one line is so wide
_MOST_CUTS = 200  # of one page

Column = list[Line]  # below each other, read from the top


def columns_of(lines: list[Line], rules: list[Rule]) -> Iterator[Column | Table]:
    """Yield the columns and tables of a page as they are read."""
    around = unframed(lines, rules)
    for part in _Cutter().cut(marked(around.lines)):
        if isinstance(part, Table):
            yield part
            continue
        for framed, group in groupby(part, key=lambda line: line.order in around.insets):
            column = list(group)
            if not framed:
                yield column
                continue
            for inset in (around.insets[line.order] for line in column):
                yield from [inset] if isinstance(inset, Table) else _Cutter().cut(marked(inset))


class _Cutter:
    """Cuts a page, and knows how often it did."""

    def __init__(self) -> None:
        self._cuts = 0

    def cut(self, lines: list[Line]) -> Iterator[Column | Table]:
        """Yield the columns and tables of a part of a page."""
        self._cuts += 1
        gutter = tallest_gutter(lines) if self._cuts < _MOST_CUTS else None
        if gutter is None:
            yield from _plain(lines)
            return
        above, zone, below = bands(lines, gutter)
        table = table_of(zone)
        if table is not None:
            yield from self.cut([*above, *table.above]) if above or table.above else ()
            yield table
            yield from self.cut([*table.below, *below]) if below or table.below else ()
            return
        yield from self.cut(above) if above else ()
        for part in _parts(zone, gutter):
            left = [line for line in part if line.x0 < gutter.middle]
            right = [line for line in part if line.x0 >= gutter.middle]
            yield from self.cut(left) if left else ()
            yield from self.cut(right) if right else ()
        yield from self.cut(below) if below else ()


def _plain(lines: list[Line]) -> Iterator[Column | Table]:
    """Yield lines without gutters; a row with a wide gap in it is no sentence."""
    column: list[Line] = []
    for row in rows_of(lines):
        gapped = any(b.x0 - a.x1 > _WIDE_GAP * max(a.size, b.size) for a, b in pairwise(row))
        if gapped:
            if column:
                yield column
                column = []
            yield Table([[piece.text for piece in row]], certain=False)
        else:
            column.append(joined(row))
    if column:
        yield column


def _parts(zone: list[Line], gutter: Gutter) -> Iterator[list[Line]]:
    """Cut a zone where white runs across all of it and the file reads it part by part.

    A short heading between two parts in columns crosses no gutter. Where the file has the columns
    before it, and those after it, one by one, its order tells.
    """
    ordered = sorted(zone, key=lambda line: line.y)
    last = list(accumulate((line.order for line in ordered), max))
    first = list(accumulate((line.order for line in reversed(ordered)), min))[::-1]
    bottom = list(accumulate((line.bottom for line in ordered), max))
    start = 0
    for at in range(1, len(ordered)):
        white = ordered[at].top - bottom[at - 1] > _WHITE * ordered[at].size
        if white and last[at - 1] < first[at] and by_columns(ordered[start:at], gutter):
            yield ordered[start:at]
            start = at
    yield ordered[start:]
