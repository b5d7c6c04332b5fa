"""Things that have sides: who names one of them does not mean the other."""

from collections.abc import Iterator, Set
from operator import and_

_SIDES = (
    ({"local"}, {"region"}, {"distant", "metastat", "metastasi", "metastas", "secondari"}),
    ({"lumpectomi", "conserv"}, {"mastectomi"}),
    ({"befor"}, {"after", "follow"}),
    ({"men", "man", "male"}, {"women", "woman", "femal"}),
    ({"higher", "increas", "rais", "more"}, {"lower", "reduc", "less", "fewer", "decreas"}),
    ({"earli"}, {"late", "later", "advanc"}),
    ({"posit"}, {"negat"}),
    ({"uk"}, {"us", "usa"}),
)


def opposed(one: Set[str], other: Set[str]) -> bool:
    """Return whether two texts, each given as its terms, speak of something's sides unlike."""
    return any(any(a) and any(b) and a != b for a, b in _named(one, other))


def apart(one: Set[str], other: Set[str]) -> bool:
    """Return whether both speak of something's sides, and of none that the other speaks of."""
    return any(any(a) and any(b) and not any(map(and_, a, b)) for a, b in _named(one, other))


def _named(one: Set[str], other: Set[str]) -> Iterator[tuple[list[bool], list[bool]]]:
    """Yield for each thing which of its sides each text names."""
    for sides in _SIDES:
        yield [bool(side & one) for side in sides], [bool(side & other) for side in sides]
