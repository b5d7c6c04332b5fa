"""The lines of a column -> paragraphs and list items: by gaps, indents, fonts and short lines."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.formats.printed.line import Line

ENDED = re.compile(r"[.!?:;…][”’\"')\]*†‡¹²³⁰-⁹]*$")
_SENTENCE_MARKERS = re.compile(r"[-–—*]|\(?\w+[.)]")  # may also stand in mid-sentence
_WIDER = 1.25  # times the usual distance of baselines
_FEW = 3  # steps from baseline to baseline
_SOLID = 1.3  # em: as close as most text is set
_OTHER_SIZE = 0.08  # share by which sizes differ
_INDENT = 0.7  # em
_SURELY = 0.6  # em of white beyond what the next word needs
_DELIBERATE = 0.25  # of the column left blank: the line was ended on purpose


@dataclass(frozen=True, slots=True)
class _Measure:
    """What is usual in a column."""

    left: float
    right: float
    leading: dict[int, float]  # by size


def paragraphs_of(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph, heading or list item of a column."""
    measure = _measured(lines)
    current: list[Line] = []
    for line in lines:
        seen = line if _is_item(current, line, measure) else _unmarked(line)
        if current and (seen.marker or _breaks(current, seen, measure)):
            yield current
            current = []
        current.append(seen)
    if current:
        yield current


def is_full(line: Line, after: Line, right: float) -> bool:
    """Return whether the first word of the next line had no room on this one."""
    return _room(line, after, right) < 0.1 * line.size


def same_font(line: Line, other: Line) -> bool:
    """Return whether two lines have letters of one size."""
    return abs(line.size - other.size) <= _OTHER_SIZE * max(line.size, other.size)


def _measured(lines: list[Line]) -> _Measure:
    steps = defaultdict(list)
    for line, below in pairwise(lines):
        if same_font(line, below) and 0 < below.y - line.y < 2.2 * line.size:
            steps[round(below.size)].append(below.y - line.y)
    leading = {size: _usual(found, size) for size, found in steps.items()}
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return _Measure(left, right, leading)


def _usual(steps: list[float], size: int) -> float:
    """Return the distance of two lines of a paragraph; a few steps may all lie between two."""
    step = sorted(steps)[len(steps) // 4]
    return step if len(steps) > _FEW else min(step, _SOLID * size)


def _is_item(current: list[Line], line: Line, measure: _Measure) -> bool:
    """Return whether the marker of a line is one: a figure or dash may stand in mid-sentence."""
    if not line.marker or not current or not _SENTENCE_MARKERS.fullmatch(line.marker):
        return bool(line.marker)
    above, first = current[-1], current[0]
    listed = bool(first.marker) and abs(first.x0 - line.x0) < 0.5 * line.size
    ended = bool(ENDED.search(above.text))
    further_in = line.x0 - above.x0 > _INDENT * line.size
    apart = _is_apart(above, line, measure) or not same_font(above, line)
    return listed or ended or further_in or line.hangs or apart or line.bold != above.bold


def _unmarked(line: Line) -> Line:
    if not line.marker:
        return line
    return replace(line, text=f"{line.marker} {line.text}", marker="", text_x=line.x0)


def _breaks(current: list[Line], line: Line, measure: _Measure) -> bool:
    """Return whether a line without a marker begins a new paragraph."""
    above = current[-1]
    if not same_font(above, line) or _is_apart(above, line, measure):
        return True
    if _changes_weight(current, line):
        return True
    if current[0].marker:
        return _leaves_item(current, line, measure)
    indented = line.x0 - above.x0 > _INDENT * line.size
    if indented and not _is_centred(above, line):
        return len(current) > 1 or line.x0 - measure.left > _INDENT * line.size
    return not line.bold and _ends_short(above, line, measure)


def _is_apart(above: Line, line: Line, measure: _Measure) -> bool:
    usual = measure.leading.get(round(line.size), 1.25 * line.size)
    return line.y - above.y > max(usual, line.size) * _WIDER


def _changes_weight(current: list[Line], line: Line) -> bool:
    """Return whether bold letters begin or end with the line, and not within a sentence."""
    above = current[-1]
    if all(before.bold for before in current):
        return not line.starts_bold
    return line.bold and not above.ends_bold and bool(ENDED.search(above.text))


def _leaves_item(current: list[Line], line: Line, measure: _Measure) -> bool:
    first, above = current[0], current[-1]
    if line.x0 > first.x0 + 0.4 * line.size:
        return line.x0 < first.text_x - _INDENT * line.size and bool(ENDED.search(above.text))
    was_hung = first.hangs or (len(current) > 1 and above.x0 > first.x0 + 0.4 * line.size)
    return was_hung or _ends_short(above, line, measure)


def _is_centred(above: Line, line: Line) -> bool:
    return abs((above.x0 + above.x1) - (line.x0 + line.x1)) < 0.6 * line.size


def _ends_short(above: Line, line: Line, measure: _Measure) -> bool:
    """Return whether a line ended although the next word had room on it."""
    room = _room(above, line, measure.right)
    if ENDED.search(above.text):
        return room > _SURELY * line.size
    wide = _DELIBERATE * (measure.right - measure.left)
    return room > wide and line.text[:1].isupper()


def _room(line: Line, after: Line, right: float) -> float:
    """Return the white that would remain right of a line if it had the next word as well."""
    word = after.text.split(" ", 1)[0]
    width = (after.x1 - after.text_x) * len(word) / max(1, len(after.text))
    return right - line.x1 - 0.25 * line.size - width
