"""A web page -> its words, by lxml; and its main content, by trafilatura."""

import re
from collections.abc import Iterator
from logging import CRITICAL, getLogger

import lxml.html  # type: ignore[import-untyped]
from lxml.html import HtmlElement

from ingest.second.extraction import Extraction

_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "samp", "small", "span",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)  # fmt: skip
_NO_WORDS = frozenset({"head", "script", "style", "title"})
_NEVER_SHOWN = frozenset(
    {"audio", "canvas", "datalist", "del", "iframe", "meter", "noembed", "noframes", "noscript",
    "object", "option", "progress", "rp", "s", "select", "strike", "svg", "template", "textarea",
    "video"}
)  # fmt: skip
_UNSEEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_OWN_LINES = re.compile(r"display\s*:\s*(?:block|flex|grid|table)\b", re.IGNORECASE)
_FOR_SCREEN_READERS = re.compile(r"sr-only|visually-?hidden|screen-reader|show-for-sr|invisible")
_FEW = 5  # words: the label of a button, the name of an icon
_MOST_REPEATED = 1_000  # times a cell is written for the rows that it reaches into
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def extract_html(data: bytes) -> Extraction:
    """Return what a page shows, what it hides, and what is its main content."""
    text = _decoded(data)
    body = _body(text)
    if body is None:
        return Extraction("")
    page = _Page()
    page.read(body)
    unsure = [*page.hidden, *(row for table in body.iter("table") for row in _rows(table))]
    return Extraction("".join([*page.shown, *page.doubtful]), "\n".join(unsure), _content(text))


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(data)
        label = declared[1].decode() if declared else "cp1252"
        label = "cp1252" if label.lower() in ("iso-8859-1", "latin1") else label
        try:
            return data.decode(label, "replace")
        except LookupError:
            return data.decode("cp1252", "replace")


def _body(text: str) -> HtmlElement | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = lxml.html.document_fromstring(text.encode() or b"<p>", parser=parser)
    return root.find("body")


class _Page:
    """Collects the words of a page: seen, hidden, and seen by some."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.hidden: list[str] = []
        self.doubtful: list[str] = []  # long texts that are marked as decoration, or as a button

    def read(self, body: HtmlElement) -> None:
        """Go through the elements; a page may nest them as deep as it likes."""
        stack: list[tuple[HtmlElement, bool]] = [(body, True)]
        while stack:
            element, entering = stack.pop()
            if not entering:
                self.shown.append(_gap(element) + (element.tail or ""))
            elif self._is_passed_over(element):
                self.shown.append(element.tail or "")
            else:
                self.shown.append(_gap(element) + (element.text or ""))
                stack.append((element, False))
                stack += [(child, True) for child in reversed(element)]

    def _is_passed_over(self, element: HtmlElement) -> bool:
        if not isinstance(element.tag, str) or element.tag in _NO_WORDS:  # or a comment
            return True
        if _is_hidden(element):
            self.hidden.append(_all_text(element))
            return True
        if element.get("aria-hidden") == "true" or _is_button(element):
            words = _all_text(element)
            told = len(words.split()) >= _FEW or words.rstrip().endswith("?")
            (self.doubtful if told else self.hidden).append(f"\n{words}\n")
            return True
        return False


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.tag in _NEVER_SHOWN
        or element.get("hidden") is not None
        or bool(_UNSEEN.search(element.get("style", "")))
        or bool(_FOR_SCREEN_READERS.search(element.get("class", "")))
    )


def _is_button(element: HtmlElement) -> bool:
    """Return whether an element is a button that is not the title of what it unfolds."""
    heads = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt")
    return element.tag == "button" and next(element.iterancestors(*heads), None) is None


def _gap(element: HtmlElement) -> str:
    """Return what parts the words before and after the edge of an element."""
    inline = element.tag in _INLINE and not _OWN_LINES.search(element.get("style", ""))
    return "" if inline else "\n"


def _all_text(element: HtmlElement) -> str:
    """Return every text in an element but scripts, a line for each node."""
    parts = [element.text or ""] if element.tag not in _NO_WORDS else []
    for child in element.iterdescendants():
        if isinstance(child.tag, str) and child.tag not in _NO_WORDS:
            parts.append(_gap(child) + (child.text or "") + _gap(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _rows(table: HtmlElement) -> Iterator[str]:
    """Yield the rows of a table that a cell of an earlier row reaches down into, with that cell."""
    carried: dict[int, tuple[str, int]] = {}
    for row in table.iter("tr"):
        line: list[str] = []
        reached = False
        for cell in [*row.iterchildren("td", "th"), None]:
            while len(line) in carried and carried[len(line)][1] > 0:
                words, left = carried[len(line)]
                carried[len(line)] = words, left - 1
                line.append(words)
                reached = True
            if cell is not None:
                words = " ".join(_all_text(cell).split())
                carried[len(line)] = words, _span(cell, "rowspan") - 1
                line += [words, *[""] * (min(_span(cell, "colspan"), 50) - 1)]
        if reached:
            yield " | ".join(line)


def _span(cell: HtmlElement, name: str) -> int:
    stated = cell.get(name, "1")
    return min(int(stated), _MOST_REPEATED) if stated.isdecimal() else 1


def _content(text: str) -> str:
    from trafilatura import extract  # noqa: PLC0415  (it takes a second to import)

    getLogger("trafilatura").setLevel(CRITICAL)  # it reports pages without content
    found = extract(
        text, favor_recall=True, include_tables=True, include_links=False, include_comments=False
    )
    return found or ""
