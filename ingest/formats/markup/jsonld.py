"""The JSON-LD of a web page: what it says of the page, in schema.org's words."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from selectolax.lexbor import LexborNode

_LONGEST = 500_000  # characters of one script
_OF_A_PAGE = ("Page", "Article", "Posting", "Report", "Guideline")  # how the types of pages end
_ORGANISATIONS = ("Organization", "NGO", "Hospital", "Corporation", "GovernmentOrganization")

Thing = Mapping[str, Any]


class JsonLd:
    """What the scripts of a page say of it. Scripts that are not JSON are left out."""

    def __init__(self, root: LexborNode) -> None:
        scripts = root.css('script[type="application/ld+json"]')
        self._things = [thing for script in scripts for thing in _things(script.text())]
        self._by_id = {str(thing["@id"]): thing for thing in self._things if "@id" in thing}

    def texts(self, key: str) -> Iterator[str]:
        """Yield what is stated for a key of the page: texts, or names or addresses of things."""
        for value in self._values(key):
            thing = self._thing(value)
            found = (thing.get("name") or thing.get("url")) if thing else value
            if isinstance(found, str) and found.strip():
                yield found

    def organisations(self, key: str) -> Iterator[str]:
        """Yield the names of the organisations that are stated for a key."""
        for value in self._values(key):
            thing = self._thing(value) or {}
            if _is_a(thing, _ORGANISATIONS) and isinstance(thing.get("name"), str):
                yield thing["name"]

    def _values(self, key: str) -> Iterator[Any]:
        for thing in self._things:
            if _is_a(thing, _OF_A_PAGE):
                value = thing.get(key)
                yield from value if isinstance(value, list) else [value]

    def _thing(self, value: Any) -> Thing | None:
        if not isinstance(value, dict):
            return None
        return self._by_id.get(str(value.get("@id")), value)


def _things(script: str) -> Iterator[Thing]:
    """Yield what a script describes: one thing, a list, or a graph of them."""
    try:
        stated = json.loads(script) if len(script) <= _LONGEST else None
    except (ValueError, RecursionError):
        return
    for thing in stated if isinstance(stated, list) else [stated]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            yield from (part for part in _listed(graph) if isinstance(part, dict))


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else [value]


def _is_a(thing: Thing, endings: tuple[str, ...]) -> bool:
    return any(str(kind).endswith(endings) for kind in _listed(thing.get("@type")))
