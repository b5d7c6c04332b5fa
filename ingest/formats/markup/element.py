"""The elements of a DOM as a browser shows them: hidden or not, on lines of their own or not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul"}
)  # fmt: skip
# Struck out by the publisher, for machines, or for somebody to fill in.
_NEVER_SHOWN = frozenset(
    {"-comment", "-doctype", "area", "audio", "base", "canvas", "datalist", "del", "embed",
    "frame", "frameset", "head", "iframe", "input", "link", "meta", "meter", "noembed", "noframes",
    "noscript", "object", "option", "optgroup", "progress", "rp", "s", "script", "select",
    "strike", "style", "svg", "template", "textarea", "title", "track", "video"}
)  # fmt: skip
_UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_ON_ITS_OWN = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table)\b", re.IGNORECASE)
_FOR_SCREEN_READERS = re.compile(
    r"(?:[\w-]*-)?(?:sr-only|visually-?hidden|hidden-visually|screen-reader-text|show-for-sr"
    r"|element-invisible)(?:-focusable)?"
)
_CONTROLS = ("aria-controls", "data-target", "data-bs-target")


@dataclass(frozen=True, slots=True)
class Element:
    """One element with what is asked of it again and again."""

    node: LexborNode
    id: int  # by which a set of elements knows it
    tag: str
    attributes: Mapping[str, str | None]
    level: int  # of a heading, 0 of anything else
    is_block: bool  # whether it stands on lines of its own

    @classmethod
    def of(cls, node: LexborNode) -> "Element":
        """Look at a node of a DOM."""
        tag, attributes = node.tag or "", node.attributes
        level = HEADINGS.get(tag, 0)
        style = attributes.get("style")
        if attributes.get("role") == "heading" and not level:
            stated = attributes.get("aria-level") or ""
            level = min(int(stated), 6) if stated in [*"123456789"] else 2
        own_lines = tag in _BLOCKS or level > 0 or bool(style and _ON_ITS_OWN.search(style))
        return cls(node, node.mem_id, tag, attributes, level, own_lines)


def walk(root: LexborNode) -> Iterator[tuple[Element | str, bool]]:
    """Yield texts, and each element that is shown on the way in (True) and on the way out (False).

    Not recursive: a page may nest its elements as deep as it likes.
    """
    panels = _panels(root)
    above: list[Element] = []
    node = root
    while True:
        if node.tag == "-text":
            yield node.text_content or "", True
        elif not _is_hidden(element := Element.of(node), above, panels):
            yield element, True
            if node.first_child is not None:
                above.append(element)
                node = node.first_child
                continue
            yield element, False
        while above and node.next is None:
            node = above[-1].node
            yield above.pop(), False
        if not above or node.next is None:
            return
        node = node.next


def holders(nodes: Iterable[LexborNode | None]) -> frozenset[int]:
    """Return the ids of the nodes and of all elements round them."""
    found: set[int] = set()
    for inner in nodes:
        node = inner
        while node is not None and node.mem_id not in found:
            found.add(node.mem_id)
            node = node.parent
    return frozenset(found)


def _is_hidden(element: Element, above: list[Element], panels: frozenset[str]) -> bool:
    """Return whether a browser shows nothing of an element, or a reader is not to read it.

    What is folded away for a reader to open, such as the answers of an accordion, is not hidden.
    """
    attributes = element.attributes
    if element.tag in _NEVER_SHOWN or (element.tag == "button" and not _is_question(above)):
        return True
    if not attributes or attributes.get("id") in panels:
        return False
    classes, style = attributes.get("class"), attributes.get("style")
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(style and _UNSEEN.search(style))
        or bool(classes and any(map(_FOR_SCREEN_READERS.fullmatch, classes.split())))
    )


def _is_question(above: list[Element]) -> bool:
    """Return whether a button stands in a heading, as those of an accordion do."""
    block = next((element for element in reversed(above) if element.is_block), None)
    return block is not None and (block.level > 0 or block.tag in ("summary", "dt"))


def _panels(root: LexborNode) -> frozenset[str]:
    """Return the ids of what a reader can unfold."""
    named = (node.attributes.get(key) or "" for key in _CONTROLS for node in root.css(f"[{key}]"))
    return frozenset(name for value in named for name in value.replace("#", "").split())
