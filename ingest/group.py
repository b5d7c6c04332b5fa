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
    ending = sum(has_ending(line.of(text)) for line in broken)
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
    """Put broken lines together again.

    In a wrapped file a new one begins at a marker alone. In others, a line that starts in small
    letters carries on one that has no ending, save where the lines are the list just announced.
    """
    lines: Group = []
    marked = any(MARKER.match(line.of(text)) for line in group)
    listed = not marked and (announced or any(line.of(text).endswith(":") for line in group))
    for line in group:
        words = line.of(text)
        carries_on = (
            not listed and bool(lines) and words[0].islower() and not has_ending(lines[-1].of(text))
        )
        if lines and not MARKER.match(words) and (wrapped or carries_on):
            lines[-1] = Span(lines[-1].start, line.end)
        else:
            lines.append(line)
    return lines
