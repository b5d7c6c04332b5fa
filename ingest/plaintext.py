"""Plain text -> blocks. A text file has no marks for its structure, only its lines.

A *group* is a run of lines between blank lines. A line that stands alone and looks like a title
is a heading; a marker opens a list item; the rest is paragraphs, a line each, unless the file is
wrapped at a fixed width, when its lines are joined again.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median_low

from ingest.block import Block, Kind, Page
from ingest.chrome import is_chrome, is_feedback_form, is_label, is_menu
from ingest.contact import has_phone_number
from ingest.document import Span
from ingest.outline import levels
from ingest.sentence import stripped

_MARKER = re.compile(r"(?:[•●▪◦‣∙·*–—-]|\(?(?:[a-z]|\d{1,2})[.)])\s+(?=\S)")
_FIGURES = re.compile(
    r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|\d\s?(?:am|pm)\b|\d:\d\d"
)  # dates, hours
_LONGEST_HEADING = 14  # words
_WRAP_COLUMNS = range(40, 101)

Group = list[Span]


def read_plaintext(text: str) -> Page:
    """Find the blocks of a plain text, which is its own canonical text."""
    groups = list(_groups(text))
    gaps = _wide_gaps(text, groups)
    wrapped = _is_wrapped(groups)
    blocks: list[Block] = []
    for group in groups:
        promised = bool(blocks) and blocks[-1].of(text).endswith(":")
        blocks += _lost_heading(text, blocks[-1:], group[0].start, gaps)
        blocks += _blocks(text, _joined(text, group) if wrapped else group, promised)
    title, body = _split_preamble(text, blocks)
    return Page(text, tuple(_outlined(text, body)), title)


def _groups(text: str) -> Iterator[Group]:
    """Yield the runs of lines that stand between blank lines."""
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(stripped(text, at, at + len(line)))
        at += len(line)
    for blank, group in groupby(lines, key=lambda line: line.start == line.end):
        if not blank:
            yield list(group)


def _lost_heading(text: str, before: list[Block], at: int, gaps: set[int]) -> Iterator[Block]:
    """Yield a heading without words where one is missing, and where the article is over."""
    if before and is_feedback_form([before[0].of(text)]):
        yield Block(at, at, Kind.HEADING, 1)
    elif at in gaps:
        yield Block(at, at, Kind.HEADING)


def _wide_gaps(text: str, groups: list[Group]) -> set[int]:
    """Return where a group starts below more blank lines than is the rule: a heading is missing.

    A scraper that drops a linked heading leaves its blank lines. What follows does not belong
    under the heading before, and naming no section is better than naming a wrong one.
    """
    blanks = {
        after[0].start: text.count("\n", before[-1].end, after[0].start)
        for before, after in pairwise(groups)
    }
    usual = median_low(blanks.values()) if blanks else 0
    return {start for start, count in blanks.items() if count > usual}


def _is_wrapped(groups: list[Group]) -> bool:
    """Return whether lines were broken at a column: most are long, and none goes beyond it."""
    inner = [line.end - line.start for group in groups for line in group[:-1]]
    longest = max((line.end - line.start for group in groups for line in group), default=0)
    long = sum(length > longest * 0.6 for length in inner)
    return longest in _WRAP_COLUMNS and long > len(inner) / 2


def _joined(text: str, group: Group) -> Group:
    """Put wrapped lines together again: a new one begins at a marker alone."""
    joined: Group = []
    for line in group:
        if joined and not _MARKER.match(line.of(text)):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _blocks(text: str, group: Group, promised: bool) -> Iterator[Block]:
    """Yield the blocks of one group; `promised`: the block before it announced a list."""
    lines = [line.of(text) for line in group]
    unmarked_labels = is_menu(lines) and not any(_MARKER.match(line) for line in lines)
    if promised and unmarked_labels:
        yield from (Block(line.start, line.end, Kind.ITEM) for line in group)
    elif unmarked_labels or is_feedback_form(lines):
        yield from (Block(line.start, line.end, Kind.CHROME) for line in group)
    elif len(group) == 1 and _is_heading(lines[0]):
        yield Block(group[0].start, group[0].end, Kind.HEADING)
    else:
        yield from (_item(text, line) for line in group)


def _item(text: str, line: Span) -> Block:
    """Return a list item without its marker, or a paragraph where there is none."""
    marker = _MARKER.match(line.of(text))
    if marker:
        return Block(line.start + marker.end(), line.end, Kind.ITEM)
    return Block(line.start, line.end, Kind.PARAGRAPH)


def _is_heading(line: str) -> bool:
    """Return whether a line that stands alone is a title or a question, and no sentence."""
    bullet = _MARKER.match(line)
    if bullet and not line[0].isdigit():
        return False
    titled = is_label(line) or (line.endswith("?") and len(line.split()) <= _LONGEST_HEADING)
    starts = line[0].isupper() or line[0].isdigit() or line[0] in "“‘\"'"
    return (
        titled
        and starts
        and not (has_phone_number(line) or _FIGURES.search(line) or is_chrome(line))
    )


def _split_preamble(text: str, blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """Return the title and the page without what stands before its first prose.

    Above the first sentence a page has its title and its menus. Of these a telephone number is
    kept, and a heading that stands right above the prose and is not the title.
    """
    first = next((i for i, b in enumerate(blocks) if _is_prose(text, b)), 0)
    headings = [b for b in blocks[:first] if b.kind is Kind.HEADING]
    kept = {headings[-1]} if len(headings) > 1 and blocks[first - 1] == headings[-1] else set()
    above = [
        b if b in kept or has_phone_number(b.of(text)) else replace(b, kind=Kind.CHROME, level=0)
        for b in blocks[:first]
    ]
    return (headings[0].of(text) if headings else None), above + blocks[first:]


def _is_prose(text: str, block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and block.of(text).endswith((".", "!", "?", ":"))


def _outlined(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks with the level of each heading."""
    headings = [b.of(text) for b in blocks if b.kind is Kind.HEADING]
    followed = [
        after.kind is Kind.HEADING
        for b, after in pairwise([*blocks, Block(0, 0)])
        if b.kind is Kind.HEADING
    ]
    depth = iter(levels(headings, followed))
    for block in blocks:
        level = next(depth) if block.kind is Kind.HEADING else 0
        yield replace(block, level=block.level or level)
