"""The cells of a table in HTML -> its rows."""

from selectolax.lexbor import LexborNode

from ingest.block import CELLS, Kind

_MOST_COLUMNS = 50
_MOST_REPEATED = 50_000  # characters and cells, so that a hostile table cannot multiply its text


def is_data(table: LexborNode) -> bool:
    """Return whether a table relates its cells, and does not merely place blocks on a page.

    It has columns, and cells that name them: header cells, or a first row all in bold.
    """
    if table.attributes.get("role") in ("presentation", "none"):
        return False
    rows = [row.css("th, td") for row in table.css("tr")]
    if max(map(len, rows), default=0) < 2:
        return False
    return bool(table.css_first("th, thead")) or _is_bold(rows[0])


class Grid:
    """Takes the cells of a data table one by one and gives its rows."""

    def __init__(self) -> None:
        self._row: list[str] = []
        self._own: list[tuple[LexborNode, list[str]]] = []  # the cells of this row
        self._carried: dict[int, tuple[str, int]] = {}  # by column: the cell above, rows to go
        self._repeatable = _MOST_REPEATED
        self._is_first = True

    @property
    def in_cell(self) -> bool:
        """Whether a cell was opened in this row."""
        return bool(self._own)

    def open_cell(self, cell: LexborNode) -> None:
        """Say that what is written next stands in `cell`."""
        self._own.append((cell, []))

    def write(self, words: str) -> None:
        """Append a block to the open cell."""
        if words:
            self._own[-1][1].append(words)

    def close_row(self) -> tuple[Kind, str]:
        """Return what the row is and its words, none where all its cells are empty."""
        cells = self._cells()
        kind = Kind.COLUMNS if self._names_columns() else Kind.ROW
        has_words = any(words for _, words in self._own)
        self._own, self._is_first = [], self._is_first and not has_words
        return kind, CELLS.join(cells) if has_words else ""

    def _cells(self) -> list[str]:
        cells: list[str] = []
        for cell, parts in self._own:
            self._carry(cells)
            words = "\n".join(parts)
            for column in range(len(cells), len(cells) + _span(cell, "colspan", _MOST_COLUMNS)):
                self._carried[column] = (words, _span(cell, "rowspan", 1000) - 1)
                cells.append(words)
                words = ""
        self._carry(cells)
        return cells

    def _carry(self, cells: list[str]) -> None:
        """Repeat the cells that reach down into this row from above: they stand beside it too."""
        while len(cells) in self._carried and self._repeatable > 0:
            words, rows = self._carried.pop(len(cells))
            if not rows:
                return
            self._repeatable -= len(words) + 1
            self._carried[len(cells)] = (words, rows - 1)
            cells.append(words)

    def _names_columns(self) -> bool:
        filled = [cell for cell, words in self._own if words]
        row = filled[0].parent if filled else None
        if row is not None and row.parent is not None and row.parent.tag == "thead":
            return True
        if self._is_first and _is_bold(filled):
            return True
        return all(cell.tag == "th" for cell in filled) and (self._is_first or len(filled) > 1)


def _span(cell: LexborNode, name: str, most: int) -> int:
    stated = cell.attributes.get(name) or "1"
    return max(1, min(int(stated), most)) if stated.isdecimal() and len(stated) < 9 else 1


def _is_bold(cells: list[LexborNode]) -> bool:
    """Return whether all that stands in the cells is bold."""
    if not cells:
        return False
    return all(map(_is_wholly_bold, cells))


def _is_wholly_bold(cell: LexborNode) -> bool:
    bold = sum(len(part.text().strip()) for part in cell.css("b, strong"))
    return bold >= len(cell.text().strip()) > 0
