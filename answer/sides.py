"""Things that have sides: who names one of them does not mean the other."""

import re
from collections.abc import Iterator, Set
from operator import and_

from index.terms import terms

Sides = tuple[set[str], ...]

_PEOPLE: tuple[Sides, ...] = (  # whose sides say who is spoken of
    ({"local"}, {"region"}, {"distant", "metastat", "metastasi", "metastas", "secondari"}),
    ({"lumpectomi", "conserv"}, {"mastectomi"}),
    ({"men", "man", "male"}, {"women", "woman", "femal"}),
)
_NAMES = frozenset(name for sides in _PEOPLE for side in sides for name in side)
_SIDES: tuple[Sides, ...] = (
    *_PEOPLE,
    ({"befor"}, {"after", "follow"}),
    ({"higher", "increas", "rais", "more"}, {"lower", "reduc", "less", "fewer", "decreas"}),
    ({"earli"}, {"late", "later", "advanc"}),
    ({"posit"}, {"negat"}),
    ({"uk"}, {"us", "usa"}),
)
# Whom a sentence is for: "If you had a lumpectomy, ...", "In men, ...", and at its end "... after a
# mastectomy."
_CONDITION = re.compile(
    r"^\W*((?:if|after|for|when|where|in|among|with)\b[^,]*),"
    r"|\b((?:if|after)\b[^,.;()]*)[.;)]?$",
    re.IGNORECASE,
)


def is_for_others(asked: Set[str], text: str) -> bool:
    """Return whether a sentence names in its condition other people than a question's terms do.

    "If you had a lumpectomy, you may need a mastectomy" names both, and is for the first alone.
    """
    if _NAMES.isdisjoint(asked):  # as in most questions: no sentence need be searched
        return False
    found = _CONDITION.search(text)
    return found is not None and of_others(asked, set(terms(found.group())))


def opposed(one: Set[str], other: Set[str]) -> bool:
    """Return whether two texts, each given as its terms, speak of something's sides unlike."""
    return any(any(b) and a != b for a, b in _named(one, other))


def apart(one: Set[str], other: Set[str]) -> bool:
    """Return whether both speak of something's sides, and of none that the other speaks of."""
    return any(_none_shared(a, b) for a, b in _named(one, other))


def of_others(one: Set[str], other: Set[str]) -> bool:
    """Return whether they speak of other people, of other operations or places of recurrence."""
    return any(_none_shared(a, b) for a, b in _named(one, other, _PEOPLE))


def _none_shared(one: list[bool], other: list[bool]) -> bool:
    return any(other) and not any(map(and_, one, other))


def _named(
    one: Set[str], other: Set[str], things: tuple[Sides, ...] = _SIDES
) -> Iterator[tuple[list[bool], list[bool]]]:
    """Yield for each thing that the first text names which of its sides each names."""
    for sides in things:
        first = [not side.isdisjoint(one) for side in sides]
        if any(first):
            yield first, [not side.isdisjoint(other) for side in sides]
