"""The styles of a Word file: what a paragraph is, where its author named the style themselves.

A charity's "Our heading" is based on Word's "heading 1", and its "Our bullet" on "List Bullet".
mammoth knows Word's own names alone.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element

from ingest.formats.word.package import W

_BUILT_IN = re.compile(
    r"title|subtitle|heading [1-9]|toc [1-9]|list (?:bullet|number)(?: [2-5])?", re.IGNORECASE
)
_DEEPEST_HEADING = 9  # what lies deeper is text


class Styles:
    """The styles of one file, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._root = root if root is not None else Element(f"{W}styles")
        self._by_id: dict[str, Element] = {}
        for style in self._root.findall(f"{W}style"):
            self._by_id.setdefault(style.get(f"{W}styleId", ""), style)

    def simplify(self) -> None:
        """Keep of each style its name and its list, and give it the name of what it is based on."""
        names = {style_id: self._built_in(style_id) for style_id in self._by_id}
        for style_id, style in self._by_id.items():
            named = style.find(f"{W}name")
            if named is not None and names[style_id] and style.get(f"{W}type") == "paragraph":
                named.set(f"{W}val", names[style_id])
            style[:] = [child for child in style if child.tag in (f"{W}name", f"{W}pPr")]
        self._root[:] = list(self._by_id.values())

    def numbering(self, style_id: str) -> Element | None:
        """Return the list that a style puts its paragraphs in."""
        for style in self._chain(style_id):
            number = style.find(f"{W}pPr/{W}numPr")
            if number is not None:
                return deepcopy(number)
        return None

    def has_header_row(self, style_id: str) -> bool:
        """Return whether a style of tables sets the first row apart."""
        return any(
            part.get(f"{W}type") == "firstRow"
            for style in self._chain(style_id)
            for part in style.iter(f"{W}tblStylePr")
        )

    def hides(self, style_id: str) -> bool:
        """Return whether a style of words hides them or strikes them out."""
        for style in self._chain(style_id):
            properties = style.find(f"{W}rPr")
            if properties is not None and is_taken_out(properties):
                return True
        return False

    def _built_in(self, style_id: str) -> str:
        for style in self._chain(style_id):
            named = style.find(f"{W}name")
            name = named.get(f"{W}val", "") if named is not None else ""
            if _BUILT_IN.fullmatch(name):
                return name
            level = outline_level(style.find(f"{W}pPr"))
            if level is not None:
                return f"heading {level}" if level <= _DEEPEST_HEADING else ""
        return ""

    def _chain(self, style_id: str) -> Iterator[Element]:
        """Yield a style and those that it is based on."""
        seen: set[str] = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            base = style.find(f"{W}basedOn")
            style_id = base.get(f"{W}val", "") if base is not None else ""


def outline_level(properties: Element | None) -> int | None:
    """Return the level of a heading, 1 outermost and 10 for text; None where nothing is said."""
    stated = properties.find(f"{W}outlineLvl") if properties is not None else None
    value = stated.get(f"{W}val", "") if stated is not None else ""
    return int(value) + 1 if value in list("0123456789") else None


def is_on(properties: Element | None, *names: str) -> bool:
    """Return whether one of some properties is set."""
    if properties is None:
        return False
    found = (properties.find(f"{W}{name}") for name in names)
    return any(
        switch is not None and switch.get(f"{W}val") not in ("0", "false", "off", "none")
        for switch in found
    )


def is_taken_out(properties: Element | None) -> bool:
    """Return whether words are hidden or struck out: no reader is to read them."""
    return is_on(properties, "vanish", "strike", "dstrike")
