"""Dates as people write them -> the dates that they may mean."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from ingest.document import Span
from ingest.facts.date import PartialDate

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"""(?P<name> jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june?
    | july? | aug(?:ust)? | sept?(?:ember)? | oct(?:ober)? | nov(?:ember)? | dec(?:ember)? )
    (?![a-z])\.?"""
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s{1,2})?"
_END = r"(?!\d|[:/.-]\d)"  # what follows belongs to another number, or to a time of day
_PART = r"""(?:(?:the\s)?(?:early|mid|late|spring|summer|autumn|fall|winter
    |(?:beginning|start|middle|end)\sof)[\s-])?"""
_FORMS = tuple(
    re.compile(form, re.VERBOSE | re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}(?:the\s)?{_DAY}[\s,/.-]{{0,9}}(?:of\s)?{_MONTH}[\s,/-]{{0,9}}"
        rf"(?P<year>\d{{4}}|['’]?\d{{2}}){_END}",
        rf"{_WEEKDAY}{_MONTH}[\s-]{{1,9}}(?:the\s)?{_DAY}[\s,-]{{1,9}}(?P<year>\d{{4}}){_END}",
        rf"{_MONTH}[\s,/-]{{0,9}}(?:of\s)?(?P<year>\d{{4}}|['’]\d{{2}}){_END}",
        r"(?P<year>\d{4})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
        rf"(?:T\d[\d:.]{{0,15}}(?:Z|[+-]\d\d:?\d\d)?)?{_END}",
        rf"(?P<year>\d{{4}})-(?P<month>\d{{2}}){_END}",
        r"(?P<first>\d{1,2})\s?(?P<mark>[/.-])\s?(?P<second>\d{1,2})\s?(?P=mark)\s?"
        rf"(?P<year>\d{{4}}|\d{{2}}){_END}",
        rf"(?P<month>\d{{1,2}})\s?[/.-]\s?(?P<year>\d{{4}}){_END}",
        rf"{_PART}(?P<year>(?:19|20)\d\d)(?!\s?[–-]\s?\d|['’]?s\b){_END}",
    )
)
# A time of day may stand before: "10:30am on 3 March 2021".
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?,?\s{0,2}(?:on\s)?", re.IGNORECASE)
_MAY_OPEN = re.compile(rf"(?<![\w/.-])(?=\d|the\s\d|{_MONTH})", re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True, slots=True)
class When(Span):
    """Where a date is written, and what it may mean."""

    years: tuple[int, ...]  # two where the century is not written, the later one first
    days: tuple[tuple[int | None, int | None], ...]  # month and day: day first, month first

    def readings(self, plausible: Callable[[PartialDate], bool]) -> list[PartialDate]:
        """Return the plausible dates that it may mean, in the first century that has any.

        Of two, the first reads the day first and the second the month first.
        """
        for year in self.years:
            dates = [PartialDate(year, month, day) for month, day in self.days]
            found = [date for date in dict.fromkeys(dates) if _exists(date) and plausible(date)]
            if found:
                return found
        return []


def when_at(text: str, at: int) -> When | None:
    """Read the date that is written from `at` on, if one is."""
    time = _TIME.match(text, at)
    if time:
        at = time.end()
    for form in _FORMS:
        match = form.match(text, at)
        if match:
            return When(match.start(), match.end(), _years(match), tuple(_days(match)))
    return None


def first_when(text: str, start: int, end: int) -> When | None:
    """Return the first date that is written between two offsets."""
    found = (when_at(text, match.start()) for match in _MAY_OPEN.finditer(text, start, end))
    return next((when for when in found if when), None)


def _years(match: re.Match[str]) -> tuple[int, ...]:
    written = match["year"].lstrip("'’")
    return (int(written),) if len(written) == 4 else (2000 + int(written), 1900 + int(written))


def _days(match: re.Match[str]) -> Iterator[tuple[int | None, int | None]]:
    parts = match.groupdict()
    day = int(parts["day"]) if parts.get("day") else None
    if parts.get("first"):
        first, second = int(parts["first"]), int(parts["second"])
        yield from ((second, first), (first, second))
    elif parts.get("name"):
        yield _NAMES.index(parts["name"][:3].casefold()) + 1, day
    else:
        yield int(parts["month"]) if parts.get("month") else None, day


def _exists(date: PartialDate) -> bool:
    with suppress(ValueError):
        return PartialDate.parse(str(date)) == date
    return False
