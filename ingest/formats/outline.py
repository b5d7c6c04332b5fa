"""How deep the headings of a plain text lie, read from their own words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

_NUMBERED = re.compile(r"\d{1,2}\.\s")


def levels(headings: Sequence[str], followed: Sequence[bool]) -> list[int]:
    """Return a level, 1 outermost, for each heading.

    `followed` says of each whether the next block is a heading too. Numbered headings are
    outermost; without numbers, those directly followed by another heading and, where the others
    ask questions, those that ask none. Below them, a heading that carries on an earlier one
    ("Local recurrence after lumpectomy") lies deeper, and so does one that stands among siblings
    opening with the same two words ("Treatment for …").
    """
    outer = _outermost(headings, followed)
    found: list[int] = []
    siblings: set[str] = set()
    above = ""
    for i, heading in enumerate(headings):
        if outer[i]:
            siblings = _siblings(
                takewhile(lambda j: not outer[j], range(i + 1, len(outer))), headings
            )
        among = bool(siblings) and _opening(heading) not in siblings
        deeper = not outer[i] and (among or _carries_on(heading, above))
        above = above if deeper else heading
        found.append(1 + (any(outer) and not outer[i]) + deeper)
    return found


def _outermost(headings: Sequence[str], followed: Sequence[bool]) -> list[bool]:
    numbered = [bool(_NUMBERED.match(heading)) for heading in headings]
    if any(numbered) or not any(followed):
        return numbered
    inner = [heading for heading, after in zip(headings, followed, strict=True) if not after]
    asking = sum(heading.endswith("?") for heading in inner) > len(inner) / 2
    return [
        after or (asking and not heading.endswith("?"))
        for heading, after in zip(headings, followed, strict=True)
    ]


def _siblings(places: Iterable[int], headings: Sequence[str]) -> set[str]:
    """Return the openings that several headings of one outer section share, questions apart."""
    distinct = {headings[j] for j in places if not headings[j].endswith("?")}
    openings = Counter(_opening(heading) for heading in distinct)
    return {opening for opening, count in openings.items() if opening and count > 1}


def _opening(heading: str) -> str:
    return " ".join(heading.casefold().split()[:2])


def _carries_on(heading: str, above: str) -> bool:
    """Return whether a heading begins with all the words of the one that it would stand under."""
    return bool(above) and heading.casefold().startswith(f"{above.casefold()} ")
