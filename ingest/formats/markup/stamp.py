"""The `<time>` elements of a web page: what the words before each say that it is the time of."""

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

_MOST = 50  # elements of a page that are looked at
_REACH = 60  # characters before each
# The words nearest to the element count: "Published 3 May. Last reviewed on <time>".
_SAYS = re.compile(
    r"\b(?:(?P<review_due>(?:next|planned)\W(?:\w+\W){0,2}review\w*|review\w*\W(?:is\W)?due|due)"
    r"|(?P<reviewed>reviewed|last\Wreview|review\Wdate)"
    r"|(?P<updated>updated?|modified|edited)"
    r"|(?P<other>published|created|posted|issued|written))\b",
    re.IGNORECASE,
)


def stamps(root: LexborNode) -> Mapping[str, list[str]]:
    """Return the values of the time elements, by what is said of them."""
    found: dict[str, list[str]] = {}
    for element in root.css("time[datetime]")[:_MOST]:
        said = [match.lastgroup for match in _SAYS.finditer(_before(element))]
        if said and said[-1]:
            found.setdefault(said[-1], []).append(element.attributes.get("datetime") or "")
    return found


def _before(element: LexborNode) -> str:
    """Return the words before an element in its parent, and in what stands before that."""
    words: list[str] = []
    for node in (element, element.parent):
        before = node.prev if node is not None else None
        while before is not None and sum(map(len, words)) < _REACH:
            words.insert(0, before.text()[-_REACH:])
            before = before.prev
    return " ".join(words)[-_REACH:]
