"""Ruled lines on a page, and the frames that they draw around text: boxes and tables."""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from pypdfium2 import raw

_STRAIGHT = 1.0  # points by which a level or an upright line may lean
_SHORTEST = 8.0
_TOUCHING = 3.0
_NARROWEST = 4.0  # an inside: the white between the frames of two cells is less
_MOST = 2_000  # rules on a page: a drawing has more

Point = tuple[float, float]
Turn = Callable[[float, float], Point]


@dataclass(frozen=True, slots=True)
class Rule:
    """A level or upright line, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_upright(self) -> bool:
        """Whether it runs down the page."""
        return self.right - self.left <= _STRAIGHT

    def touches(self, other: "Rule") -> bool:
        """Return whether two rules meet, or nearly do."""
        return (
            self.left <= other.right + _TOUCHING
            and other.left <= self.right + _TOUCHING
            and self.top <= other.bottom + _TOUCHING
            and other.top <= self.bottom + _TOUCHING
        )

    def parts(self, x0: float, x1: float, y: float) -> bool:
        """Return whether it stands between two places of a line of text."""
        return self.is_upright and x0 - 1 <= self.left <= x1 + 1 and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Frame:
    """Rules that hang together: where the upright ones stand, and where the level ones lie."""

    xs: list[float]
    ys: list[float]

    def is_crossed(self, x0: float, x1: float) -> bool:
        """Return whether a line of text goes over an upright rule."""
        return any(x0 + 1 < x < x1 - 1 for x in self.xs)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies inside."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]


def rules_of(page: Any, turn: Turn) -> list[Rule]:
    """Return the level and upright lines of a page; none where it is full of drawings."""
    found: list[Rule] = []
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=1):
        if raw.FPDFPath_CountSegments(thing) > _MOST:
            continue
        for start, end in _strokes(thing):
            (x0, y0), (x1, y1) = turn(*start), turn(*end)
            rule = Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
            wide, high = rule.right - rule.left, rule.bottom - rule.top
            if max(wide, high) >= _SHORTEST and min(wide, high) <= _STRAIGHT:
                found.append(rule)
        if len(found) > _MOST:
            return []
    return found


def frames_of(rules: Iterable[Rule]) -> Iterator[Frame]:
    """Yield the frames that have an inside, each with the same upright rules from top to bottom."""
    for group in _groups(rules):
        uprights = [rule for rule in group if rule.is_upright]
        ys = _apart(rule.top for rule in group if not rule.is_upright)
        bands = [(_columns(uprights, (a + b) / 2), a, b) for a, b in pairwise(ys)]
        for xs, run in groupby(bands, key=lambda band: band[0]):
            edges = list(run)
            if len(xs) > 1:
                yield Frame(xs, [edges[0][1], *(bottom for _, _, bottom in edges)])


def _columns(uprights: list[Rule], y: float) -> list[float]:
    """Return where upright rules stand at a height."""
    return _apart(rule.left for rule in uprights if rule.top <= y <= rule.bottom)


def _strokes(thing: Any) -> Iterator[tuple[Point, Point]]:
    """Yield the straight strokes of a path, as they stand on the page."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    corners: list[Point] = []
    for at in range(raw.FPDFPath_CountSegments(thing)):
        segment = raw.FPDFPath_GetPathSegment(thing, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            corners = []
        corners.append(point)
        if len(corners) > 1:
            yield corners[-2], point
        if raw.FPDFPathSegment_GetClose(segment):
            yield point, corners[0]


def _groups(rules: Iterable[Rule]) -> list[list[Rule]]:
    """Group the rules that hang together."""
    groups: list[list[Rule]] = []
    for rule in rules:
        near = [group for group in groups if any(rule.touches(other) for other in group)]
        groups = [group for group in groups if not any(group is other for other in near)]
        groups.append([rule, *(other for group in near for other in group)])
    return groups


def _apart(places: Iterable[float]) -> list[float]:
    """Return the places that are not nearly the same, in order."""
    ordered = sorted(places)
    return ordered[:1] + [b for a, b in pairwise(ordered) if b - a > _NARROWEST]
