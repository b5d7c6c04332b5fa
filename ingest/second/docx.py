"""A Word file -> its words, straight from its XML: the text of every run, by paragraph."""

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring
from mammoth.docx.dingbats import dingbats

from ingest.second.extraction import Extraction

_PARTS = re.compile(r"word/(document|footnotes|endnotes)\d*\.xml")
_BREAKS = ("tab", "ptab", "br", "cr")
_MARKS = ("footnoteReference", "endnoteReference")
_TAKEN_OUT = ("moveFrom", "del", "rt")  # moved from here, deleted, and how a word is spoken
_UNSEEN = ("vanish", "strike", "dstrike")


def extract_docx(data: bytes) -> Extraction:
    """Return what a Word file shows, its notes below its text, and what it hides."""
    text = _Text()
    with ZipFile(BytesIO(data)) as archive:
        for name in sorted(filter(_PARTS.fullmatch, archive.namelist()), key=_notes_last):
            root = fromstring(archive.read(name), forbid_dtd=True)
            text.read(root)
            text.unsure += [row for table in _named(root, "tbl") for row in _rows(table)]
    return Extraction("\n".join(text.shown), "\n".join(text.unsure))


def _notes_last(name: str) -> tuple[bool, str]:
    return "notes" in name, name


class _Text:
    """Collects paragraphs; a box that hangs on one follows it."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.unsure: list[str] = []
        self._notes = 0

    def read(self, element: Element) -> None:
        """Read the paragraphs in an element."""
        for child in _children(element):
            name = _name(child)
            if name == "p":
                self._paragraph(child)
            elif name == "sdt" and _is_placeholder(child):
                self.unsure.append(_all_text(child))
            elif name not in _TAKEN_OUT:
                self.read(child)

    def _paragraph(self, paragraph: Element) -> None:
        boxes: list[Element] = []
        self.shown.append("".join(self._words(paragraph, boxes)))
        for box in boxes:
            self.read(box)

    def _words(self, element: Element, boxes: list[Element]) -> Iterator[str]:
        for child in _children(element):
            name = _name(child)
            if name == "t":
                yield child.text or ""
            elif name in _BREAKS:
                yield " "
            elif name == "noBreakHyphen":
                yield "-"
            elif name == "sym":
                yield _sign(child)
            elif name in _MARKS:
                self._notes += 1
                yield str(self._notes)
            elif name == "txbxContent":
                boxes.append(child)
            elif (name == "r" and _is_hidden(child)) or (name == "sdt" and _is_placeholder(child)):
                self.unsure.append(_all_text(child))
            elif name not in _TAKEN_OUT and name != "pPr":
                yield from self._words(child, boxes)


def _sign(symbol: Element) -> str:
    """Return the letter that a font of symbols shows; mammoth has a list of them."""
    stated = {_name_of(key): value for key, value in symbol.items()}
    point = int(stated.get("char", "0"), 16) & 0xFFF
    return chr(dingbats.get((stated.get("font", ""), point), 0xFFFD))


def _rows(table: Element) -> Iterator[str]:
    """Yield the rows of a table that a cell of an earlier row reaches down into, with that cell."""
    above: dict[int, str] = {}
    for row in (child for child in table if _name(child) == "tr"):
        line: list[str] = []
        reached = False
        column = 0
        for cell in (child for child in row if _name(child) == "tc"):
            merge = next(_named(cell, "vMerge"), None)
            goes_on = merge is not None and _value(merge) != "restart"
            words = above.get(column, "") if goes_on else _all_text(cell)
            above[column], reached = words, reached or goes_on
            line.append(words)
            column += _width(cell)
        if reached:
            yield " | ".join(line)


def _width(cell: Element) -> int:
    span = next(_named(cell, "gridSpan"), None)
    stated = _value(span) if span is not None else "1"
    return int(stated) if stated.isdecimal() else 1


def _is_hidden(run: Element) -> bool:
    """Return whether a run is hidden or struck out."""
    marks = (mark for name in _UNSEEN for mark in _named(run, name))
    return any(_value(mark) not in ("0", "false", "off") for mark in marks)


def _is_placeholder(control: Element) -> bool:
    """Return whether a control holds nothing but the request to write over it."""
    return next(_named(control, "showingPlcHdr"), None) is not None


def _all_text(element: Element) -> str:
    """Return the text of every run in an element, a line for each paragraph."""
    parts = (
        "\n" if _name(part) == "p" else part.text or ""
        for part in element.iter()
        if _name(part) in ("p", "t")
    )
    return "".join(parts)


def _children(element: Element) -> Iterator[Element]:
    """Yield what an element holds; of several ways to write the same thing the first with words."""
    if _name(element) == "AlternateContent":
        yield from next((way for way in element if next(_named(way, "t"), None) is not None), ())
    else:
        yield from element


def _named(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element.iter() if _name(child) == name)


def _name(element: Element) -> str:
    """Return the name of an element; Word has two spellings of what stands before it."""
    return _name_of(str(element.tag))


def _name_of(key: str) -> str:
    return key.rpartition("}")[2]


def _value(element: Element) -> str:
    return next((text for key, text in element.items() if key.endswith("}val")), "")
