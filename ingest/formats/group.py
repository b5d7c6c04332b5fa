"""The lines of a plain text, in the groups that blank lines make of them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median_low

from ingest.chrome import has_ending
from ingest.contact import has_phone_number
from ingest.document import Span

_BULLETS = "•●▪◦‣∙➢➤►▶❖✓✔■□○⁃\uf0a7\uf0b7\uf0d8"  # the last three from Word's own font
MARKER = re.compile(  # of a list item; a letter o where a bullet that looks like it was copied
    rf"(?:[{_BULLETS}·*–—-]|o(?=\t|\s\s| [A-Z])|\(?(?:[a-z]|[ivx]{{2,4}}|\d{{1,2}})[.)])\s+(?=\S)"
)
_LONE_BULLET = re.compile(f"[{_BULLETS}]")
_RULES = re.compile(r"^[^\S\n]*(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,}|#{3,})[^\S\n]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"[^\S\n]*\n[^\S\n]*(?:(={3,})|-{3,})[^\S\n]*$", re.MULTILINE)
_INVISIBLE = "\u200b\u2060\ufeff"  # at the ends of a line they say nothing
LONGEST_HEADING = 14  # words
_WRAP_COLUMNS = range(40, 121)

Group = list[Span]


def groups_of(text: str) -> Iterator[Group]:
    """Yield the runs of lines that stand between blank lines and rules.

    An underlined heading is a group of its own; a bullet alone opens the line below it.
    """
    group: Group = []
    for line in _lines(text):
        blank, heading = line.start == line.end, underlined(text, line) > 0
        if group and (blank or heading):
            yield group
            group = []
        if heading:
            yield [line]
        elif group and _LONE_BULLET.fullmatch(group[-1].of(text)):
            group[-1] = Span(group[-1].start, line.end)
        elif not blank:
            group.append(line)
    if group:
        yield group


def underlined(text: str, line: Span) -> int:
    """Return the level of a heading that is underlined, 1 outermost; 0 for any other line."""
    found = _UNDERLINE.match(text, line.end) if line.start < line.end else None
    words = line.of(text)
    is_prose = has_ending(words) and not words.endswith(("?", "!"))
    is_item = bool(MARKER.match(words)) and not words[0].isdigit()
    if not found or is_prose or is_item or has_phone_number(words):
        return 0
    return 0 if len(words.split()) > LONGEST_HEADING else 1 if found[1] else 2


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines without the space at their ends; none of a rule's; a page's end is blank."""
    at = 0
    for line in text.splitlines(keepends=True):
        shown = _shown(text, at, at + len(line))
        at += len(line)
        yield Span(at, at) if _RULES.fullmatch(shown.of(text)) else shown
        if line.endswith("\f"):
            yield Span(at, at)


def _shown(text: str, start: int, end: int) -> Span:
    while start < end and _is_blank(text[start]):
        start += 1
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return Span(start, end)


def _is_blank(sign: str) -> bool:
    return sign.isspace() or sign in _INVISIBLE


def wide_gaps(text: str, groups: list[Group]) -> set[int]:
    """Return where a group starts below more blank lines than is the rule: a heading is missing.

    A scraper that drops a linked heading leaves its blank lines. What follows does not belong
    under the heading before, and naming no section is better than naming a wrong one.
    """
    blanks = {
        after[0].start: _blank_lines(text[before[-1].end : after[0].start])
        for before, after in pairwise(groups)
    }
    parted = [count for count in blanks.values() if count != 1]  # no blank line by a heading
    usual = median_low(parted) if parted else 0
    return {start for start, count in blanks.items() if count > max(usual, 1)}


def _blank_lines(between: str) -> int:
    """Return how many line ends stand together: a rule is no blank line."""
    return max(part.count("\n") for part in _RULES.split(between))


def is_wrapped(text: str, groups: list[Group]) -> bool:
    """Return whether lines were broken at a column: those that go on below reach about as far."""
    broken = [
        line
        for group in groups
        for line, after in pairwise(group)
        if not MARKER.match(after.of(text))
    ]
    ending = sum(line.of(text).endswith((".", "!", "?", ":")) for line in broken)
    going_on = [line.end - line.start for line in broken]
    every = [line.end - line.start for group in groups for line in group]
    longest = max((length for length in going_on if length < _WRAP_COLUMNS.stop), default=0)
    reaching = sum(length > longest * 0.6 for length in going_on)
    beyond = sum(length >= _WRAP_COLUMNS.stop for length in every)
    return (
        ending <= len(broken) / 2
        and longest in _WRAP_COLUMNS
        and reaching >= len(going_on) / 2
        and beyond <= max(1, len(every) / 10)
    )


def joined(text: str, group: Group, wrapped: bool, announced: bool) -> Group:
    """Put broken lines together again, so that no sentence is cut where its line ended."""
    lines: Group = []
    marked = any(MARKER.match(line.of(text)) for line in group)
    listed = not marked and (announced or any(line.of(text).endswith(":") for line in group))
    width = max(line.end - line.start for line in group)
    for above, line in pairwise([Span(0, 0), *group]):
        goes_on = _fills(text, above, line, width) if wrapped else not listed
        if lines and goes_on and _carries_on(text, lines[-1], line, wrapped):
            lines[-1] = Span(lines[-1].start, line.end)
        else:
            lines.append(line)
    return lines


def _fills(text: str, above: Span, line: Span, width: int) -> bool:
    """Return whether a wrapped line was broken because it was full: a title above is not."""
    short = above.end - above.start < width * 0.6
    return not short or has_ending(above.of(text)) or not line.of(text)[0].isupper()


def _carries_on(text: str, above: Span, line: Span, wrapped: bool) -> bool:
    """Return whether a line belongs to what was put together above it.

    A figure may look like a marker where it stands in mid-sentence. In a file that is not wrapped
    only a line without an ending is carried on, by small letters or from further in than it began.
    """
    words, ended = line.of(text), has_ending(above.of(text))
    in_list = bool(MARKER.match(above.of(text)))
    if MARKER.match(words):
        return wrapped and words[0].isdigit() and not ended and not in_list
    further_in = in_list and _indent(text, line) > _indent(text, above)
    return wrapped or (not ended and (words[0].islower() or further_in))


def _indent(text: str, line: Span) -> int:
    return line.start - text.rfind("\n", 0, line.start) - 1
