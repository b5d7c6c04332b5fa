"""The lines of a plain text, in the groups that blank lines make of them."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from statistics import median_low

from ingest.chrome import has_ending
from ingest.document import Span
from ingest.sentence import stripped

MARKER = re.compile(r"(?:[•●▪◦‣∙·*–—-]|\(?(?:[a-z]|\d{1,2})[.)])\s+(?=\S)")  # of a list item
_WRAP_COLUMNS = range(40, 121)

Group = list[Span]


def groups_of(text: str) -> Iterator[Group]:
    """Yield the runs of lines that stand between blank lines."""
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(stripped(text, at, at + len(line)))
        at += len(line)
    for blank, group in groupby(lines, key=lambda line: line.start == line.end):
        if not blank:
            yield list(group)


def wide_gaps(text: str, groups: list[Group]) -> set[int]:
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
