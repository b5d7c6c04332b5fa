"""The pages of a document -> its paragraphs, items, tables and furniture, page after page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.block import CELLS, Kind
from ingest.contact import has_phone_number
from ingest.formats.printed.grid import Table
from ingest.formats.printed.layout import columns_of
from ingest.formats.printed.line import Line
from ingest.formats.printed.paragraph import paragraphs_of
from ingest.formats.printed.running import running_of
from ingest.formats.printed.sheet import Sheet

_LEADERS = (". . . .", "....", "…….", "______")  # of a table of contents, or of a form


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of one page that belong together; `column` counts the columns of the document.

    `right` is where its column ends. A row of a table has its text in `row`.
    """

    kind: Kind
    page: int
    lines: tuple[Line, ...] = ()
    column: int = 0
    right: float = 0.0
    level: int = 0
    row: str = ""


def pieces_of(sheets: list[Sheet]) -> Iterator[Piece]:
    """Yield what stands on each page as it is read, its header first and its footer last."""
    calls: set[str] = set()
    column = 0
    for page, (sheet, running) in enumerate(zip(sheets, running_of(sheets), strict=True)):
        yield from _furniture(page, running.head, calls)
        body = [line for line in sheet.lines if line not in running]
        upright = [line for line in body if line.upright]
        for part in columns_of(upright, sheet.rules):
            column += 1
            yield from _of_part(page, column, part)
        yield from _furniture(page, running.foot, calls)
        aside = [line for line in body if not line.upright]
        yield from (Piece(Kind.CHROME, page, (line,)) for line in aside)


def _furniture(page: int, lines: list[Line], calls: set[str]) -> Iterator[Piece]:
    """Yield running lines. A telephone number stays quotable where it first stands."""
    for line in lines:
        first_call = has_phone_number(line.text) and line.text not in calls
        calls.add(line.text)
        yield Piece(Kind.PARAGRAPH if first_call else Kind.CHROME, page, (line,))


def _of_part(page: int, column: int, part: Table | list[Line]) -> Iterator[Piece]:
    if isinstance(part, Table):
        yield from _rows(page, part)
        return
    right = max(line.x1 for line in part)
    indents: list[float] = []
    for lines in paragraphs_of(part):
        first = lines[0]
        piece = Piece(Kind.PARAGRAPH, page, tuple(lines), column, right)
        if first.marker:
            indents = [x for x in indents if x < first.x0 - 0.4 * first.size] + [first.x0]
            yield replace(piece, kind=Kind.ITEM, level=len(indents))
        else:
            indents = []
            led = any(leader in line.text for line in lines for leader in _LEADERS)
            yield replace(piece, kind=Kind.CHROME) if led else piece


def _rows(page: int, table: Table) -> Iterator[Piece]:
    """Yield the rows of a table; doubtful ones are set aside, save for telephone numbers."""
    for at, cells in enumerate(table.rows):
        row = CELLS.join(cells)
        kind = Kind.COLUMNS if at == 0 and table.headed else Kind.ROW
        if not table.certain:
            kind = Kind.PARAGRAPH if has_phone_number(row) else Kind.CHROME
        yield Piece(kind, page, row=row)
