"""What stands in a frame: a box of text that the text around it goes past, or a ruled table."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ingest.formats.printed.grid import Table, cell_text
from ingest.formats.printed.line import Line
from ingest.formats.printed.rule import Frame, Rule, frames_of

_PLACE = "\ufffc"  # stands for it among the lines around it
_WHOLE_PAGE = 0.7  # of its lines: a frame around them is an ornament
_LONG_WORDED = 60  # words in a cell: boxes side by side rather than a table

Inset = Table | list[Line]


@dataclass(frozen=True, slots=True)
class Around:
    """The lines of a page without what is framed; by order, what stands in their place."""

    lines: list[Line]
    insets: dict[int, Inset]


def unframed(lines: list[Line], rules: Iterable[Rule]) -> Around:
    """Take what is framed out of the lines of a page, small frames before those around them."""
    rest, insets = list(lines), dict[int, Inset]()
    for frame in sorted(frames_of(rules), key=_area):
        inside = [line for line in rest if frame.holds((line.x0 + line.x1) / 2, line.y)]
        if not _is_framed(inside, frame, len(lines)) or any(at.order in insets for at in inside):
            continue
        first = min(inside, key=lambda line: (line.y, line.x0))
        insets[first.order] = _inset(inside, frame)
        rest = [line for line in rest if line not in inside]
        rest.append(replace(first, text=_PLACE, x0=frame.xs[0], x1=frame.xs[-1]))
    return Around(rest, insets)


def _is_framed(inside: list[Line], frame: Frame, lines: int) -> bool:
    """Return whether a frame belongs to the lines in it, and is no ornament of the page."""
    if not inside or any(frame.is_crossed(line.x0, line.x1) for line in inside):
        return False
    return _is_ruled(frame) or len(inside) <= _WHOLE_PAGE * lines


def _is_ruled(frame: Frame) -> bool:
    return len(frame.xs) > 2 and len(frame.ys) > 2


def _area(frame: Frame) -> float:
    return (frame.xs[-1] - frame.xs[0]) * (frame.ys[-1] - frame.ys[0])


def _inset(inside: list[Line], frame: Frame) -> Inset:
    """Return the lines of a box, or the rows of a table."""
    if not _is_ruled(frame):
        return inside
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in inside:
        row = bisect_right(frame.ys, line.y) - 1
        cells.setdefault((row, bisect_right(frame.xs, (line.x0 + line.x1) / 2) - 1), []).append(
            line
        )
    columns = sorted({column for _, column in cells})
    if len(columns) == 1 or _is_long_worded(cells.values()):
        return inside
    numbers = sorted({row for row, _ in cells})
    rows = [[cell_text(cells.get((row, column), [])) for column in columns] for row in numbers]
    bold = [
        all(line.bold for (at, _), cell in cells.items() if at == row for line in cell)
        for row in numbers
    ]
    return Table(rows, certain=all(all(row) for row in rows), headed=bold[0] and not all(bold))


def _is_long_worded(cells: Iterable[list[Line]]) -> bool:
    return any(sum(len(line.text.split()) for line in cell) > _LONG_WORDED for cell in cells)
