"""When a page says that it was reviewed or updated, and when its next review is due."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.document import Span
from ingest.facts.label import PUBLISHED, REVIEW_DUE, Label, label_at
from ingest.facts.when import When, first_when, when_at

_NAMES = 160  # characters that "by Dr Green, Dr Brown and the nurses' team" may take

_LINE = re.compile(r".+")
_MARKER = re.compile(r"[\s•*#>|(\[_\"“–—-]{0,40}")
_OPENING = re.compile(r"[.!?;•·)\]–—][\"”*_]?[\s•|(\[*_–—-]{1,40}|\s-\s|[|•·(][\s*_]{0,9}")
_BETWEEN = re.compile(
    r"[\s:|*_–—-]{0,20}(?:(?:on|in|by|at|from|before|after|of|until)\b(?:\sthe\b)?)?[\s:]{0,20}",
    re.IGNORECASE,
)
_BY = re.compile(r"[\s:–—-]{1,4}by\b(?!\s(?:her|his|my|your|their|him|me)\b)", re.IGNORECASE)
_ANOTHER = re.compile(r"review|updat|publish|written|check|revis|modif|\n\s*\n", re.IGNORECASE)
_GLUE = re.compile(
    r"[ \t,.;|)(•·–—-]{0,20}(?:(?:and|with|&)\s(?:(?:it\s)?is\s|its\s)?)?", re.IGNORECASE
)
# What may follow a date with which no prose goes on, as in "Updated in 2015, the rules say".
_ENDED = re.compile(
    r"""\s{0,40}(?: \Z | \n | [.;|)\]•·*_–—("”] | -\s
        | ,?\s? (?: version\b | v\d | \d\d?[:.]\d\d | \d\d?\s?[ap]m\b | dr\b | prof
                  | (?:by|at)\s(?!(?:her|his|my)\b) ))""",
    re.VERBOSE | re.IGNORECASE,
)
_GOES_ON = re.compile(r",?\s(?:to|with|following|after|as|for|using)\s|\s{1,20}[A-Z]")
_UNFINISHED = re.compile(r"[\w,&-]\s*\Z")  # the line goes on in the next
_CITED = re.compile(r"\bet al\b|\bdoi\b|\d{4};\s?\d", re.IGNORECASE)
_ACCESSED = re.compile(r"\b(?:accessed|retrieved|cited|available (?:at|from))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dating(Span):
    """A label and the date that it gives, as "Last reviewed in May 2019"."""

    label: Label
    when: When


def datings(text: str) -> Iterator[Dating]:
    """Return what dates the page, in reading order."""
    reach = 0
    for start, opens_line in _starts(text):
        if start >= reach:
            for dating in _chain(text, start, opens_line):
                yield dating
                reach = dating.end


def _starts(text: str) -> Iterator[tuple[int, bool]]:
    """Yield where a line or a sentence opens, and whether it is a line."""
    unfinished = False
    for line in _LINE.finditer(text):
        if not unfinished or not line[0].lstrip()[:1].islower():
            yield _past(_MARKER, text, line.start()), True
        for opening in _OPENING.finditer(text, line.start(), line.end()):
            yield opening.end(), False
        is_last = text.startswith("\n\n", line.end())
        unfinished = not is_last and bool(_UNFINISHED.search(line[0][-9:]))


def _chain(text: str, start: int, opens_line: bool) -> Iterator[Dating]:
    """Yield the dating that begins at an offset, and those that follow it at once."""
    dating = _dating_at(text, start, opens_line)
    if dating and (opens_line or _stands_alone(text, dating)):
        while dating:
            yield dating
            dating = _dating_at(text, _past(_GLUE, text, dating.end), False)


def _dating_at(text: str, at: int, opens_line: bool) -> Dating | None:
    label = label_at(text, at)
    when = _when_after(text, label.end) if label else None
    if not label or not when:
        return None
    between = text[label.end : when.start]
    # The cell below a table's heading belongs to it only where the heading is all of its line.
    if "\n" in between and not opens_line and not any(map(str.isalpha, between)):
        return None
    dating = Dating(at, when.end, label, when)
    return dating if _ends(text, dating, ":" in between) else None


def _when_after(text: str, at: int) -> When | None:
    """Return the date that follows a label at once, or after the names of those who reviewed."""
    when = when_at(text, _past(_BETWEEN, text, at))
    by = _BY.match(text, at)
    if when or not by:
        return when
    another = _ANOTHER.search(text, by.end(), by.end() + _NAMES)
    return first_when(text, by.end(), another.start() if another else by.end() + _NAMES)


def _ends(text: str, dating: Dating, has_colon: bool) -> bool:
    """Return whether a dating ends with its date, or clearly speaks of the page."""
    label = dating.label
    if label.names_page or _ENDED.match(text, dating.end):
        return True
    if label_at(text, _past(_GLUE, text, dating.end)):
        return True
    is_clear = label.is_last or label.key == REVIEW_DUE or has_colon
    return is_clear and bool(_GOES_ON.match(text, dating.end))


def _stands_alone(text: str, dating: Dating) -> bool:
    """Return whether a dating within a line is the page's own, and not a reference's."""
    if dating.label.key == PUBLISHED and not dating.label.names_page:
        return False
    cited = _CITED.search(text, max(0, dating.start - 200), dating.start)
    return not cited and not _ACCESSED.search(text, dating.end, dating.end + 60)


def _past(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
