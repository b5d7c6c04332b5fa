"""Tables: cells that stand in columns, and that the file writes row by row."""

from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

from ingest.formats.printed.line import Line, joined, rows_of

_NARROWEST_GAP = 0.7  # em between two columns of cells
_FEWEST_ROWS = 2
_FEWEST_WORDS = 4  # of a line of prose
_ROW_GAP = 1.6  # em from one baseline to that of the next row


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. `certain` is whether they may be quoted; `above` and `below` are no part."""

    rows: list[list[str]]
    certain: bool = True
    headed: bool = False  # its first row names its columns
    above: list[Line] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)


def table_of(zone: list[Line]) -> Table | None:
    """Return the table that lines beside a gutter are, or None where they are columns of prose."""
    above, body, below = _trimmed(zone)
    edges = _edges(body)
    if len(edges) < 2 or any(line.marker for line in body):
        return None
    rows = _rows(body, edges)
    returns = sum(len(row) > 1 for row in rows)
    if returns < _FEWEST_ROWS or len(rows) < 2 or _is_prose(body, edges):
        return None
    if not _aligned(rows):
        return None
    texts = [[cell_text(row.get(at, [])) for at in range(len(edges))] for row in rows]
    certain = all(all(cells) for cells in texts)
    headed = _is_bold(rows[0]) and not all(_is_bold(row) for row in rows)
    return Table(texts, certain, headed, above, below)


def cell_text(lines: list[Line]) -> str:
    """Return the lines of one cell as one text."""
    ordered = sorted(lines, key=lambda line: (line.y, line.x0))
    return " ".join(joined(list(row)).text for _, row in groupby(ordered, key=lambda at: at.y))


def _trimmed(zone: list[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Split off what stands above the first row of two cells, and below the last."""
    rows = list(rows_of(zone))
    wide = [at for at, row in enumerate(rows) if len(row) > 1]
    if not wide:
        return zone, [], []
    first, last = wide[0], wide[-1] + 1
    while last < len(rows) and _goes_on(rows[last - 1], rows[last]):
        last += 1
    flat = [[line for row in part for line in row] for part in (rows[:first], rows[last:])]
    return flat[0], [line for row in rows[first:last] for line in row], flat[1]


def _goes_on(above: list[Line], row: list[Line]) -> bool:
    """Return whether a row is the next line of a cell above it."""
    near = row[0].y - above[0].y < 1.35 * row[0].size
    return near and any(abs(row[0].x0 - line.x0) < 0.5 * line.size for line in above)


def _edges(body: list[Line]) -> list[float]:
    """Return where the columns of cells begin: after each strip of white that no line crosses."""
    edges: list[float] = []
    reach = float("-inf")
    for line in sorted(body, key=lambda line: line.x0):
        if line.x0 - reach > _NARROWEST_GAP * line.size:
            edges.append(line.x0)
        reach = max(reach, line.x1)
    return edges


def _column(line: Line, edges: list[float]) -> int:
    return sum(line.x0 >= edge - 0.1 for edge in edges) - 1


def _rows(body: list[Line], edges: list[float]) -> list[dict[int, list[Line]]]:
    """Group cells by the file's order: a row is over where it goes back to an earlier column."""
    rows: list[dict[int, list[Line]]] = []
    at = len(edges)
    last: Line | None = None
    for line in sorted(body, key=lambda line: line.order):
        column = _column(line, edges)
        below = last is not None and line.y - last.y > _ROW_GAP * line.size
        if column < at or (column == at and below) or last is None:
            rows.append({})
        rows[-1].setdefault(column, []).append(line)
        at, last = column, line
    return rows


def _aligned(rows: list[dict[int, list[Line]]]) -> bool:
    """Return whether rows stand below each other, and none reaches into the next."""
    for row, below in pairwise(rows):
        bottom = max(line.y for cell in row.values() for line in cell)
        if bottom >= min(line.y for cell in below.values() for line in cell):
            return False
    return True


def _is_prose(body: list[Line], edges: list[float]) -> bool:
    """Return whether every column is filled with lines of many words, as text in columns is."""
    columns = range(len(edges))
    return all(_filled([at for at in body if _column(at, edges) == column]) for column in columns)


def _filled(lines: list[Line]) -> bool:
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    full = [line for line in lines if line.x1 - line.x0 > 0.5 * width]
    words = median(len(line.text.split()) for line in lines)
    return words >= _FEWEST_WORDS and len(full) > len(lines) / 2


def _is_bold(row: dict[int, list[Line]]) -> bool:
    return all(line.bold for cell in row.values() for line in cell)
