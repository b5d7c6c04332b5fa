"""Strips of white that run down between the columns of a page."""

from dataclasses import dataclass

from ingest.formats.printed.line import Line

_NARROWEST_GUTTER = 0.7  # em
_FEWEST_LINES = 2  # on each side of a gutter, where the file has both sides row by row


@dataclass(frozen=True, slots=True)
class Gutter:
    """White between `left` and `right`, from the line above it to the line below it."""

    left: float
    right: float
    top: float
    bottom: float
    lines: int  # on the side with fewer

    @property
    def middle(self) -> float:
        """Where lines are told to be on its left or on its right."""
        return (self.left + self.right) / 2


def tallest_gutter(lines: list[Line]) -> Gutter | None:
    """Return the gutter with the most lines beside it."""
    ordered = sorted(lines, key=lambda line: line.y)
    best: Gutter | None = None
    seen: list[Gutter] = []
    for at, line in enumerate(ordered):
        gap = _gap_right_of(ordered, at)
        if gap is None or any(_inside(gap, line, gutter) for gutter in seen):
            continue
        gutter = _extended(ordered, at, gap)
        seen.append(gutter)
        parts = gutter.lines >= _FEWEST_LINES or by_columns(bands(lines, gutter)[1], gutter)
        if parts and (best is None or gutter.lines > best.lines):
            best = gutter
    return best


def _inside(gap: tuple[float, float], line: Line, gutter: Gutter) -> bool:
    return (
        gutter.top <= line.y <= gutter.bottom
        and gap[0] <= gutter.left + 0.1
        and gutter.right <= gap[1] + 0.1
    )


def _gap_right_of(lines: list[Line], at: int) -> tuple[float, float] | None:
    """Return the white between a line and the next one to its right, where it is wide enough."""
    line, nearest = lines[at], float("inf")
    for step in (1, -1):
        other = at + step
        while 0 <= other < len(lines) and abs(lines[other].y - line.y) < line.size:
            if lines[other].x0 >= line.x1:
                nearest = min(nearest, lines[other].x0)
            other += step
    wide = _NARROWEST_GUTTER * line.size
    return (line.x1, nearest) if wide <= nearest - line.x1 < float("inf") else None


def _extended(lines: list[Line], at: int, gap: tuple[float, float]) -> Gutter:
    """Follow a gap up and down the page until a line stands across it."""
    left, right = gap
    size = lines[at].size
    sides = {True: 0, False: 0}
    ends: list[float] = []
    for way in (range(at, -1, -1), range(at + 1, len(lines))):
        end = float("-inf") if way.step < 0 else float("inf")
        for place in way:
            line = lines[place]
            new_left = max(left, line.x1) if line.x0 < (left + right) / 2 else left
            new_right = min(right, line.x0) if line.x0 >= (left + right) / 2 else right
            if new_right - new_left < _NARROWEST_GUTTER * size:
                end = line.y
                break
            left, right = new_left, new_right
            sides[line.x0 < (left + right) / 2] += 1
        ends.append(end)
    return Gutter(left, right, ends[0], ends[1], min(sides.values()))


def bands(lines: list[Line], gutter: Gutter) -> tuple[list[Line], list[Line], list[Line]]:
    """Return what stands above a gutter, beside it and below it."""
    above = [line for line in lines if line.y <= gutter.top]
    below = [line for line in lines if line.y >= gutter.bottom]
    zone = [line for line in lines if gutter.top < line.y < gutter.bottom]
    return above, zone, below


def by_columns(part: list[Line], gutter: Gutter) -> bool:
    """Return whether the file has all of the left column before the right one, if there is one."""
    left = [line.order for line in part if line.x0 < gutter.middle]
    right = [line.order for line in part if line.x0 >= gutter.middle]
    several = len(left) > 1 or len(right) > 1
    return several and bool(left and right) and max(left) < min(right)
