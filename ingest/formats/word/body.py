"""The text of a Word file -> the same text in the elements that mammoth reads.

mammoth passes over what it does not know, and takes the words in it along: the results of simple
fields, text boxes as Word writes them today, base words below ruby, symbols. It also shows what
Word hides. What cannot be written in a line leaves the sign for a lost character, so that its
sentence is withheld and listed.
"""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

from mammoth.docx.dingbats import dingbats

from ingest.error import OwnwordsError
from ingest.formats.word.package import M, W
from ingest.formats.word.style import Styles, is_on, is_taken_out, outline_level

HEADING = "Heading"  # with a level: the style that a heading without one is given
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LOST = "\N{REPLACEMENT CHARACTER}"
_UNWRAPPED = (f"{W}fldSimple", f"{W}dir", f"{W}bdo", f"{M}oMathPara")
# Addresses, field codes and comments are no text of the page; a soft hyphen is shown nowhere.
_LEFT_OUT = ("instrText", "bookmarkStart", "commentReference", "softHyphen")
# The parts of fractions, roots, powers and the like.
_STACKED = tuple(f"{M}{name}" for name in ("e", "num", "den", "sub", "sup", "deg", "fName", "lim"))
_SYMBOLS = re.compile("[\uf000-\uf0ff]")  # where a font of symbols keeps its letters


def make_plain(root: Element, styles: Styles) -> None:
    """Rewrite a part in place; raise OwnwordsError where it only points at another document."""
    _Plain(styles).children(root)


class _Plain:
    """Rewrites elements one by one, by their names."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._rules: dict[str, Callable[[Element], list[Element]]] = {
            **dict.fromkeys(_UNWRAPPED, list),
            **dict.fromkeys((f"{W}{name}" for name in _LEFT_OUT), _nothing),
            **dict.fromkeys((f"{W}drawing", f"{W}pict", f"{W}object"), _text_boxes),
            **dict.fromkeys((f"{W}br", f"{W}cr"), _line_break),
            **dict.fromkeys((f"{W}altChunk", f"{W}subDoc"), _elsewhere),
            f"{_MC}AlternateContent": _branch,
            f"{W}p": self._paragraph,
            f"{W}tbl": self._table,
            f"{W}r": self._run,
            f"{W}sdt": _control,
            f"{W}hyperlink": _link,
            f"{W}sym": _symbol,
            f"{W}noBreakHyphen": lambda _: [_text("-")],
            f"{W}ptab": lambda _: [Element(f"{W}tab")],
            f"{W}ruby": lambda ruby: [run for base in ruby.iter(f"{W}rubyBase") for run in base],
            f"{M}oMath": _formula,
        }

    def children(self, element: Element) -> None:
        """Rewrite all that stands in an element, the innermost first."""
        kept: list[Element] = []
        for child in element:
            self.children(child)
            rule = self._rules.get(child.tag)
            kept += rule(child) if rule else [child]
        element[:] = kept

    def _paragraph(self, paragraph: Element) -> list[Element]:
        """Say of a paragraph itself what its style says of it."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return [paragraph]
        style = properties.find(f"{W}pStyle")
        numbering = self._styles.numbering(_value(style))
        if numbering is not None and properties.find(f"{W}numPr") is None:
            properties.append(numbering)
        level = outline_level(properties)
        if level is not None and level < 10:
            heading = Element(f"{W}pStyle", {f"{W}val": f"{HEADING}{level}"})
            properties[:] = [heading, *(child for child in properties if child is not style)]
        return [paragraph]

    def _run(self, run: Element) -> list[Element]:
        properties = run.find(f"{W}rPr")
        style = properties.find(f"{W}rStyle") if properties is not None else None
        if is_taken_out(properties) or self._styles.hides(_value(style)):
            return []
        fonts = properties.find(f"{W}rFonts") if properties is not None else None
        font = fonts.get(f"{W}ascii", "") if fonts is not None else ""
        for text in run.iter(f"{W}t"):
            text.text = _SYMBOLS.sub(lambda sign: _letter(font, ord(sign[0])), text.text or "")
        return [run]

    def _table(self, table: Element) -> list[Element]:
        """Mark the first row as the header where the table's style sets it apart."""
        look = table.find(f"{W}tblPr/{W}tblLook")
        style = table.find(f"{W}tblPr/{W}tblStyle")
        row = table.find(f"{W}tr")
        if row is None or look is None or not self._styles.has_header_row(_value(style)):
            return [table]
        if _sets_first_row_apart(look):
            properties = row.find(f"{W}trPr")
            if properties is None:
                properties = Element(f"{W}trPr")
                row.insert(0, properties)
            properties.append(Element(f"{W}tblHeader"))
        return [table]


def _nothing(_: Element) -> list[Element]:
    return []


def _text_boxes(drawing: Element) -> list[Element]:
    """Keep the text boxes of a drawing, in the one wrapping that mammoth opens; no pictures."""
    boxes = list(_outermost(drawing, f"{W}txbxContent"))
    if not boxes:
        return []
    picture = Element(f"{W}pict")
    picture.extend(boxes)
    return [picture]


def _outermost(element: Element, tag: str) -> Iterator[Element]:
    for child in element:
        if child.tag == tag:
            yield child
        else:
            yield from _outermost(child, tag)


def _line_break(_: Element) -> list[Element]:
    """Words on two pages stay two words."""
    return [Element(f"{W}br")]


def _elsewhere(element: Element) -> list[Element]:
    remedy = "Open it in Word and save it again, so that all of the text is in it."
    name = element.tag.rpartition("}")[2]
    raise OwnwordsError("The Word file takes its text from another document", name, remedy)


def _branch(alternatives: Element) -> list[Element]:
    """Take the first of several ways to write the same thing that has words."""
    return next((list(way) for way in alternatives if way.find(f".//{W}t") is not None), [])


def _control(control: Element) -> list[Element]:
    """Leave out the words that only ask to be written over."""
    return [] if is_on(control.find(f"{W}sdtPr"), "showingPlcHdr") else [control]


def _link(link: Element) -> list[Element]:
    """Keep a link's words and not where it leads: mammoth refuses a file whose link is broken."""
    link.attrib.clear()
    return [link]


def _symbol(symbol: Element) -> list[Element]:
    try:
        point = int(symbol.get(f"{W}char", ""), 16)
    except ValueError:
        return [_text(_LOST)]
    return [_text(_letter(symbol.get(f"{W}font", ""), point))]


def _letter(font: str, point: int) -> str:
    """Return the letter that a font of symbols shows."""
    letter = dingbats.get((font, point if point < 0xF000 else point - 0xF000))
    return chr(letter) if letter else _LOST


def _formula(formula: Element) -> list[Element]:
    """Write a formula that stands in one line; of any other (a fraction, a root) no part."""
    stacked = any(part.tag in _STACKED for part in formula.iter())
    words = "".join(part.text or "" for part in formula.iter(f"{M}t"))
    run = Element(f"{W}r")
    run.append(_text(_LOST if stacked else words))
    return [run]


def _text(words: str) -> Element:
    text = Element(f"{W}t")
    text.text = words
    return text


def _value(element: Element | None) -> str:
    return element.get(f"{W}val", "") if element is not None else ""


def _sets_first_row_apart(look: Element) -> bool:
    """Return whether a table asks for the first row of its style; Word has two ways to say so."""
    stated = look.get(f"{W}firstRow")
    if stated is not None:
        return stated in ("1", "true", "on")
    try:
        return bool(int(look.get(f"{W}val", ""), 16) & 0x20)
    except ValueError:
        return False
