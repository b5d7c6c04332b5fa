"""A DOM -> blocks. The canonical text is what its reader sees: tags gone, every word kept."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from ingest.block import Kind, PageWriter
from ingest.contact import has_phone_number
from ingest.formats.markup.draft import Draft, finished
from ingest.formats.markup.element import Element, holders, walk
from ingest.formats.markup.enumeration import Enumeration
from ingest.formats.markup.grid import Grid, is_data
from ingest.formats.markup.whitespace import collapsed, spaced

_LISTS = ("ul", "ol", "menu", "dir")
# A raised figure must not join the number before it: "5" and a note's "2" are no "52".
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Elements that a heading inside does not reach beyond, as a page shows by a line or a colour.
_BOXES = ("details", "section", "aside", "li", "td", "dd", "fieldset")
_BOX = re.compile(
    r"(?:[\w-]*[_-])?(?:card|callout|box|panel|alert|inset|tile|notice|warning)(?:--[a-z\d-]+)?"
)

_NONE = 7  # below the level of every heading
_HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]"


def write_blocks(root: LexborNode, writer: PageWriter, furniture: Set[int] = frozenset()) -> None:
    """Write the blocks of a DOM; `furniture` are the `mem_id`s of what is not to be quoted."""
    for draft in drafts(root, furniture):
        writer.add(draft.kind, draft.text, draft.level, draft.marker)


def drafts(root: LexborNode, furniture: Set[int] = frozenset()) -> Iterator[Draft]:
    """Yield the blocks of a DOM in reading order, as `write_blocks` writes them."""
    reading = _Walk(root, furniture)
    for what, entering in walk(root):
        if isinstance(what, str):
            reading.write(what)
        elif entering:
            reading.enter(what)
        else:
            reading.leave(what)
    reading.end_block()
    return finished(reading.drafts)


@dataclass(frozen=True, slots=True)
class _Place:
    """What the elements round a place make of the words there."""

    heading: int = 0  # its level
    depth: int = 0  # how many lists it stands in
    items: Enumeration | None = None  # of the innermost list
    in_pairs: bool = False  # of terms and what they mean
    question: int = 0  # the level of the summary that unfolds it
    is_raised: bool = False
    is_bold: bool = False
    is_code: bool = False
    is_furniture: bool = False


class _Walk:
    """Goes through the nodes and remembers what each stands in."""

    def __init__(self, root: LexborNode, furniture: Set[int]) -> None:
        self.drafts: list[Draft] = []
        self._headed = holders(root.css(_HEADINGS))
        self._tabled = holders(table.parent for table in root.css("table"))
        self._furniture = furniture
        self._places = [_Place()]
        self._words: list[str] = []  # of the block that is being read
        self._is_bold = True  # whether all of them are
        self._ends_in_break = False
        self._marker = ""  # of an item whose words are still to come
        self._defines = False  # whether the pair that is being read has its second half
        self._grid: Grid | None = None  # the data table round this place
        self._level = 1  # of the last heading
        self._levels: list[int] = []  # what it was at the start of each box round this place
        self._bounds = [_NONE]  # the outermost level of the headings in each, and on the page

    def write(self, text: str) -> None:
        """Take the text of one node."""
        place = self._places[-1]
        text = text.translate(_RAISED) if place.is_raised else text
        self._words.append(text if place.is_code else spaced(text))
        if text.strip():
            self._is_bold = self._is_bold and place.is_bold
            self._ends_in_break = False

    def enter(self, element: Element) -> None:
        """Take an element on the way in."""
        tag = element.tag
        if self._divides(element):
            self._divide(tag == "dt" and self._defines)
        elif tag == "br":
            self._break()
        elif tag == "q":
            self._words.append("“")
        self._places.append(self._inside(element))
        if _bounds(element):
            self._bounds.append(_NONE)
            self._levels.append(self._level)
        if tag == "li":
            self._marker = self._mark(element)
        elif tag == "dd":
            self._defines = True
        elif tag == "table" and not self._grid and self._relates(element):
            self._grid = Grid()
        elif tag in ("td", "th") and self._grid:
            self._grid.open_cell(element.node)

    def leave(self, element: Element) -> None:
        """Take an element on the way out."""
        tag = element.tag
        place, outer = self._places[-1], self._places[-2]
        if place.heading and not outer.heading:
            self.end_block()
        elif self._divides(element):
            self._divide(tag == "dl")
        elif tag == "q":
            self._words.append("”")
        self._places.pop()
        if tag == "li":
            self._marker = ""
        elif tag == "tr" and self._grid:
            self._add(*self._grid.close_row())
        elif tag == "table" and self._grid:
            self._grid = None
        if _bounds(element):
            self._end_sections(self._bounds.pop(), self._levels.pop())

    def end_block(self) -> None:
        """Close the block that is being read. A heading may have no words."""
        place, text = self._places[-1], collapsed("".join(self._words))
        is_bold = self._is_bold
        self._words, self._is_bold, self._ends_in_break, self._defines = [], True, False, False
        if place.heading and not place.is_furniture:
            self._level = place.heading
            self._bounds[-1] = min(self._bounds[-1], place.heading)
            text = " ".join(text.split("\n"))
            self.drafts.append(Draft(Kind.HEADING, text, place.heading))
        elif text:
            kind = Kind.ITEM if place.depth else Kind.PARAGRAPH
            self._add(kind, text, place.depth, is_bold)

    def _add(self, kind: Kind, text: str, level: int = 0, is_bold: bool = False) -> None:
        place = self._places[-1]
        aside = (place.is_furniture or place.is_code) and not has_phone_number(text)
        marker, self._marker = self._marker, ""
        if aside:
            kind, level, marker = Kind.CHROME, 0, ""
        if text:
            self.drafts.append(Draft(kind, text, level, marker, is_bold, place.is_furniture))

    def _end_sections(self, outermost: int, level: int) -> None:
        """Let the headings inside a box reach no further than its end."""
        if outermost < _NONE:
            self.drafts.append(Draft(Kind.HEADING, "", outermost))
            self._level = level
        self._bounds[-1] = min(self._bounds[-1], outermost)

    def _divides(self, element: Element) -> bool:
        """Return whether an element stands apart from the words round it."""
        return element.is_block or element.id in self._furniture

    def _divide(self, ends_pair: bool) -> None:
        """Go on below the words so far: in a block of their own, if they are not one together."""
        place = self._places[-1]
        if place.heading:
            self._words.append(" ")
        elif self._grid and self._grid.in_cell:
            self._grid.write(collapsed("".join(self._words)))
            self._words = []
        elif place.in_pairs and not ends_pair:
            self._words.append("\n")
        else:
            self.end_block()

    def _break(self) -> None:
        place = self._places[-1]
        if self._ends_in_break and not (place.heading or place.in_pairs or self._grid):
            self.end_block()  # the older way to write paragraphs
        else:
            self._words.append("\n")
            self._ends_in_break = True

    def _mark(self, item: Element) -> str:
        place = self._places[-1]
        return place.items.marker(item.node) if place.items and place.depth else ""

    def _relates(self, table: Element) -> bool:
        """Return whether a table is one of data. A table that holds tables or headings is not."""
        return not (table.id in self._tabled or table.id in self._headed) and is_data(table.node)

    def _inside(self, element: Element) -> _Place:
        """Return the place inside an element."""
        place, tag = self._places[-1], element.tag
        if element.id in self._furniture:
            place = replace(place, is_furniture=True)
        if tag == "pre":
            place = replace(place, is_code=True)
        if tag == "summary" or element.level:
            own = place.question if tag == "summary" else element.level
            return replace(place, heading=place.heading or own)
        if tag in _LISTS:
            return replace(place, items=Enumeration(element.node), in_pairs=False)
        if tag in ("li", "dl", "table"):
            lists = tag != "table" and element.id not in self._headed  # else it only places boxes
            return replace(place, depth=place.depth + lists, in_pairs=lists and tag == "dl")
        if tag == "details":
            return replace(place, question=min(self._level + 1, 6))
        if tag in ("b", "strong"):
            return replace(place, is_bold=True)
        return replace(place, is_raised=True) if tag == "sup" else place


def _bounds(element: Element) -> bool:
    """Return whether an element is a box."""
    if element.tag == "div":
        return any(map(_BOX.fullmatch, (element.attributes.get("class") or "").split()))
    return element.tag in _BOXES
