"""The markers that a browser draws before the items of a list."""

from selectolax.lexbor import LexborNode


class Enumeration:
    """Counts the items of one list."""

    def __init__(self, element: LexborNode) -> None:
        attributes = element.attributes
        self._is_ordered = element.tag == "ol"
        self._step = -1 if "reversed" in attributes else 1
        items = sum(child.tag == "li" for child in element.iter()) if self._step < 0 else 1
        self._next = _number(attributes.get("start"), items)

    def marker(self, item: LexborNode) -> str:
        """Return the marker of the next item."""
        if not self._is_ordered:
            return "- "
        number = _number(item.attributes.get("value"), self._next)
        self._next = number + self._step
        return f"{number}. "


def _number(stated: str | None, otherwise: int) -> int:
    text = (stated or "").strip()
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 10 else otherwise
