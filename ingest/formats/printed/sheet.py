"""The glyphs of a page -> the lines that they make."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from ingest.formats.printed.glyph import TURNED, Glyph, glyphs_of
from ingest.formats.printed.line import Line, is_marker
from ingest.formats.printed.rule import Rule, rules_of

_WIDEST_SPACE = 0.9  # em between two words of one line
_WORD_SPACE = 0.2  # em: as narrow as one is
_LARGEST_STEP = 2.2  # times: from a figure of a note to its word
_HANG = 0.4  # em between a list marker and its text
_LONGEST_MARKER = 8
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of a printed page in the order of the file, and the edges of the paper."""

    lines: list[Line]
    rules: list[Rule]
    left: float
    top: float
    right: float
    bottom: float


def sheet_of(page: Any, text: Any) -> Sheet:
    """Read the characters of a page."""
    turn = TURNED[page.get_rotation() // 90 % 4]
    left, bottom, right, top = page.get_bbox()
    (x0, y0), (x1, y1) = turn(left, bottom), turn(right, top)
    edges = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    glyphs = _on_paper(glyphs_of(page, text, turn), edges)
    rules = rules_of(page, turn)
    uprights = [rule for rule in rules if rule.is_upright]
    lines = [_line(run, order) for order, run in enumerate(_runs(glyphs, uprights))]
    return Sheet(list(_with_initials([line for line in lines if line.text])), rules, *edges)


def _with_initials(lines: list[Line]) -> Iterator[Line]:
    """Yield lines, a large initial as the first letter of the line beside it."""
    initial: Line | None = None
    for line, after in zip_longest(lines, lines[1:]):
        if initial:
            yield replace(line, text=initial.text + line.text)
            initial = None
        elif after and _is_initial(line, after):
            initial = line
        else:
            yield line


def _is_initial(line: Line, after: Line) -> bool:
    """Return whether a line is a letter that reaches down beside the next lines of the file."""
    beside = line.top - 0.5 * after.size < after.top and after.y < line.y - 0.5 * after.size
    near = -0.2 * after.size < after.x0 - line.x1 < after.size
    large = line.size > _LARGEST_STEP * after.size
    return large and near and beside and len(line.text) == 1 and line.text.isalpha()


def _on_paper(glyphs: Iterable[Glyph], edges: tuple[float, float, float, float]) -> Iterator[Glyph]:
    left, top, right, bottom = edges
    for glyph in glyphs:
        if left <= (glyph.x0 + glyph.x1) / 2 <= right and top <= glyph.y <= bottom:
            yield glyph


def _runs(glyphs: Iterator[Glyph], uprights: list[Rule]) -> Iterator[list[Glyph]]:
    """Yield glyphs that follow each other on one baseline without a wide gap."""
    run: list[Glyph] = []
    last: Glyph | None = None  # that has ink
    for glyph in glyphs:
        if glyph.text == " ":
            run += [glyph] if run else []
            continue
        if last and (
            not _follows(last, glyph)
            or _is_parted(last, glyph, uprights)
            or _hangs(run, last, glyph)
        ):
            yield run
            run = []
        run.append(glyph)
        last = glyph
    if run:
        yield run


def _follows(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.style.size, glyph.style.size)
    gap = glyph.x0 - last.x1
    if not (last.style.upright or glyph.style.upright):
        return True  # it is set aside whole
    return (
        last.style.upright
        and glyph.style.upright
        and last.style.furniture == glyph.style.furniture
        and abs(glyph.y - last.y) < 0.45 * size
        and size < _LARGEST_STEP * min(last.style.size, glyph.style.size)
        and -0.5 * size < gap < _WIDEST_SPACE * size
    )


def _is_parted(last: Glyph, glyph: Glyph, uprights: list[Rule]) -> bool:
    """Return whether a rule stands between two words: the edge of a cell."""
    wide = glyph.x0 - last.x1 > _WORD_SPACE * glyph.style.size
    return wide and any(rule.parts(last.x1, glyph.x0, glyph.y) for rule in uprights)


def _hangs(run: list[Glyph], last: Glyph, glyph: Glyph) -> bool:
    """Return whether what was read so far is a list marker, and the text stands clear of it."""
    clear = glyph.x0 - last.x1 > _HANG * glyph.style.size
    return clear and len(run) <= _LONGEST_MARKER and is_marker("".join(g.text for g in run).strip())


def _line(run: list[Glyph], order: int) -> Line:
    inked = [glyph for glyph in run if glyph.text.strip()] or run
    (size, y), _ = Counter((glyph.style.size, glyph.y) for glyph in inked).most_common(1)[0]
    text = " ".join("".join(_shifted(glyph, size, y) for glyph in run).split())
    body = text[:-1].replace("\u00ad", "") + text[-1:]
    first = inked[0].style
    return Line(
        text=body,
        x0=min(glyph.x0 for glyph in inked),
        x1=max(glyph.x1 for glyph in inked),
        y=y,
        size=size,
        bold=all(glyph.style.bold for glyph in inked),
        starts_bold=first.bold,
        ends_bold=inked[-1].style.bold,
        order=order,
        upright=first.upright,
        furniture=first.furniture,
    )


def _shifted(glyph: Glyph, size: float, y: float) -> str:
    """Write small raised and lowered figures as such: 10⁶ must not become 106."""
    if glyph.style.size > 0.85 * size or glyph.text == " ":
        return glyph.text
    if y - glyph.y > 0.12 * size:
        return glyph.text.translate(_RAISED)
    return glyph.text.translate(_LOWERED) if glyph.y - y > 0.05 * size else glyph.text
