"""Lists of links: menus, related pages and tags, whatever their elements are called."""

import re
from dataclasses import dataclass

from ingest.chrome import has_ending, is_chrome
from ingest.formats.markup.element import Element

_MAY_BE = frozenset({"ul", "ol", "dl", "div", "section", "p", "table", "td", "center", "menu"})
_FEWEST_LINKS = 3
_SHARE = 0.7  # of its words that are links
_WORD = re.compile(r"\w+")
_LEAD_IN = re.compile(r"(?:\S+\s+){2,}\S*:\s*$")


@dataclass(slots=True)
class _Count:
    """What an element holds; headings that are no links count for nothing."""

    words: int = 0
    linked: int = 0
    links: int = 0
    has_sentence: bool = False
    is_announced: bool = False

    def add(self, other: "_Count") -> None:
        """Count in what a part of it holds."""
        self.words += other.words
        self.linked += other.linked
        self.links += other.links
        self.has_sentence = self.has_sentence or other.has_sentence


class LinkLists:
    """Takes the nodes of a page in order and says of each element whether it is a list of links."""

    def __init__(self) -> None:
        self._open = [_Count()]
        self._links = 0  # how many of them stand round this place
        self._headings = 0
        self._block: list[str] = []
        self._linked = 0  # words of the block
        self._above = ""  # the block before

    def write(self, text: str) -> None:
        """Take the text of one element."""
        self._block.append(text)
        words = len(_WORD.findall(text))
        if self._links:
            self._linked += words
            self._open[-1].linked += words
        if self._links or not self._headings:
            self._open[-1].words += words

    def enter(self, element: Element) -> None:
        """Take an element on the way in."""
        if element.is_block:
            self._end_block()
        announced = bool(_LEAD_IN.match(self._above)) and not is_chrome(self._above)
        is_link = _is_link(element)
        self._open.append(_Count(links=int(is_link), is_announced=announced))
        self._links += is_link
        self._headings += element.level > 0

    def leave(self, element: Element) -> bool:
        """Take an element on the way out and return whether it is a list of links."""
        if element.is_block:
            self._end_block()
        self._links -= _is_link(element)
        self._headings -= element.level > 0
        count = self._open.pop()
        self._open[-1].add(count)
        return (
            element.tag in _MAY_BE
            and count.links >= _FEWEST_LINKS
            and count.linked >= _SHARE * count.words
            and not (count.has_sentence or count.is_announced)
        )

    def _end_block(self) -> None:
        text = " ".join("".join(self._block).split())
        if text:
            linked_only = self._linked >= len(_WORD.findall(text))
            if has_ending(text) and not linked_only and not self._headings:
                self._open[-1].has_sentence = True
            self._above = text
        self._block, self._linked = [], 0


def _is_link(element: Element) -> bool:
    return element.tag == "a" and bool(element.attributes.get("href"))
