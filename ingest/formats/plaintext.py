"""Plain text -> blocks. A text file has no marks for its structure, only its lines.

A *group* is a run of lines between blank lines. A line that looks like a title, and stands alone
or right above its text, is a heading; a marker opens a list item; the rest is paragraphs, a line
each, once the lines that were broken in mid-sentence are joined again.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.block import Block, Kind, Page
from ingest.canonical import canonical
from ingest.chrome import has_ending, is_chrome, is_feedback_form, is_label, is_menu
from ingest.contact import has_phone_number
from ingest.document import Span
from ingest.formats.group import (
    LONGEST_HEADING,
    MARKER,
    Group,
    groups_of,
    is_wrapped,
    joined,
    underlined,
    wide_gaps,
)
from ingest.formats.outline import levels

# Dates and hours: no title has them.
_FIGURES = re.compile(r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|\d\s?(?:am|pm)\b|\d:\d\d")
_COUNTED = re.compile(r"^\s*\(?(\d{1,2})[.)]\s", re.MULTILINE)
_FEW = 5  # lines that may well be one group


def read_plaintext(text: str) -> Page:
    """Find the blocks of a plain text, which is its own canonical text."""
    text = canonical(text)
    groups = list(groups_of(text))
    gaps = wide_gaps(text, groups)
    wrapped = is_wrapped(text, groups)
    if len(groups) == 1 and len(groups[0]) > _FEW and not wrapped:
        groups = [[line] for line in groups[0]]  # saved without its blank lines
    blocks: list[Block] = []
    for before, group in pairwise([[], *groups]):
        above = blocks[-1] if blocks else None
        blocks += _lost_heading(text, before, group[0].start, gaps)
        lines = joined(text, group, wrapped, _announces(text, above))
        blocks += _blocks(text, lines, above)
    title, body = _split_preamble(text, blocks)
    return Page(text, tuple(_outlined(text, body)), title)


def _lost_heading(text: str, before: Group, at: int, gaps: set[int]) -> Iterator[Block]:
    """Yield a heading without words where one is missing, and where the article is over."""
    if is_feedback_form([line.of(text) for line in before]):
        yield Block(at, at, Kind.HEADING, 1)
    elif at in gaps:
        yield Block(at, at, Kind.HEADING)


def _blocks(text: str, group: Group, above: Block | None) -> Iterator[Block]:
    """Yield the blocks of one group of lines; `above` is the block before it."""
    lines = [line.of(text) for line in group]
    first, rest = group[0], group[1:]
    level = underlined(text, first)
    labels = is_menu(lines) and not any(map(MARKER.match, lines))
    if level:
        yield Block(first.start, first.end, Kind.HEADING, level)
    elif (labels and _announces(text, above)) or _is_spaced_item(text, lines, above):
        yield from (Block(line.start, line.end, Kind.ITEM, 1) for line in group)
    elif is_feedback_form(lines) or (labels and not any(map(has_phone_number, lines))):
        yield from (Block(line.start, line.end, Kind.CHROME) for line in group)
    elif _is_heading(lines[0]) and not _counts(text, lines, above) and not is_menu(lines[:2]):
        yield Block(first.start, first.end, Kind.HEADING)
        yield from _blocks(text, rest, None) if rest else ()
    elif lines[0].endswith(":") and is_menu(lines[1:]):
        yield _block(text, first)
        yield from _blocks(text, rest, _block(text, first))
    else:
        yield from (_block(text, line) for line in group)


def _is_spaced_item(text: str, lines: list[str], above: Block | None) -> bool:
    """Return whether a line is an item of an announced list that has blank lines and no bullets.

    A line with an ending is none: it may be a sentence that lost its beginning.
    """
    listed = _announces(text, above) or (above is not None and above.kind is Kind.ITEM)
    return listed and len(lines) == 1 and lines[0][0].islower() and is_label(lines[0])


def _counts(text: str, lines: list[str], above: Block | None) -> bool:
    """Return whether a numbered line is an item of a list, and not a heading."""
    number = _number(lines[0])
    if number is None:
        return False
    if len(lines) > 1 and _number(lines[1]) == number + 1:
        return True
    if above is None:
        return False
    counted = _number(text[max(0, above.start - 6) : above.end]) == number - 1
    return counted or (number == 1 and _announces(text, above))


def _announces(text: str, block: Block | None) -> bool:
    """Return whether a block ends as one does that has a list below it."""
    return block is not None and block.of(text).endswith(":")


def _number(line: str) -> int | None:
    found = _COUNTED.search(line)
    return int(found[1]) if found else None


def _block(text: str, line: Span) -> Block:
    """Return a list item without its marker, or a paragraph where there is none."""
    marker = MARKER.match(line.of(text))
    if marker:
        return Block(line.start + marker.end(), line.end, Kind.ITEM, 1)
    return Block(line.start, line.end, Kind.PARAGRAPH)


def _is_heading(line: str) -> bool:
    """Return whether a line that stands alone is a title or a question, and no sentence."""
    titled = is_label(line) or (line.endswith("?") and len(line.split()) <= LONGEST_HEADING)
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
    first = _first_prose(text, blocks)
    headings = [b for b in blocks[:first] if b.kind is Kind.HEADING and b.of(text)]
    kept = {headings[-1]} if len(headings) > 1 and blocks[first - 1] == headings[-1] else set()
    above = [
        b if b in kept or has_phone_number(b.of(text)) else replace(b, kind=Kind.CHROME, level=0)
        for b in blocks[:first]
    ]
    return (headings[0].of(text) if headings else None), above + blocks[first:]


def _first_prose(text: str, blocks: list[Block]) -> int:
    """Return the place of the first sentence: a paragraph, or an item below a heading."""
    headed = False
    for place, block in enumerate(blocks):
        words = block.of(text)
        headed = headed or (block.kind is Kind.HEADING and bool(words))
        ends = has_ending(words) and not words.endswith((",", ";"))
        if ends and (block.kind is Kind.PARAGRAPH or (headed and block.kind is Kind.ITEM)):
            return place
    return 0


def _outlined(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks with the level of each heading. Underlined ones lie above the others."""
    plain = [
        (block, after.kind is Kind.HEADING)
        for block, after in pairwise([*blocks, Block(0, 0)])
        if block.kind is Kind.HEADING and not _is_underlined(text, block)
    ]
    depth = iter(levels([b.of(text) for b, _ in plain], [followed for _, followed in plain]))
    lowest = max((block.level for block in blocks if _is_underlined(text, block)), default=0)
    for block in blocks:
        if block.kind is not Kind.HEADING or _is_underlined(text, block):
            yield block
        else:
            level = next(depth) + (lowest if block.of(text) else 0)
            yield replace(block, level=block.level or level)


def _is_underlined(text: str, block: Block) -> bool:
    """Return whether a heading already knows its level; of those without words it is no matter."""
    return block.kind is Kind.HEADING and block.level > 0 and bool(block.of(text))
