"""A page's own words -> facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.facts.date import PartialDate
from ingest.facts.dating import Dating, datings
from ingest.facts.fact import DATES, Fact, Facts
from ingest.facts.label import PUBLISHED, REVIEW_DATE, REVIEW_DUE, REVIEWED, UPDATED
from ingest.facts.place import place
from ingest.facts.rights import rights

_FIRST_YEAR = 1990  # no page is older
_YEARS_AHEAD = 15  # no review is planned for later
_QUOTED = 120  # characters of the words that are told to people


def said(text: str, today: date | None = None, region: str | None = None) -> Facts:
    """Return what a document's text says of itself, with the words that say so.

    `region`, where it is known from elsewhere, tells which number of 5/6/2019 is the day.
    """
    facts = {**place(text), **rights(text)}
    if region is None and "region" in facts:
        region = str(facts["region"].value)
    return {**facts, **_dates(text, today or date.today(), region)}


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date that the page states, and as what."""

    key: str
    date: PartialDate
    dating: Dating
    is_year_only: bool  # because its day and month may be either way round

    @property
    def weight(self) -> tuple[int, int, int, int]:
        """What says "last" comes first, then the latest, then the most precise."""
        rank = 0 if self.dating.label.key == PUBLISHED else 1 + self.dating.label.is_last
        return rank, self.date.year, self.date.month or 0, self.date.day or 0

    def fact(self, text: str) -> Fact:
        line = text.count("\n", 0, self.dating.start) + 1
        words = " ".join(self.dating.of(text).split())
        words = words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
        unsure = ", of which the day and the month may be either way round"
        return Fact(self.date, f'line {line}: the words "{words}"{unsure * self.is_year_only}')


def _dates(text: str, today: date, region: str | None) -> Facts:
    stated = [read for dating in datings(text) if (read := _read(dating, today, region))]
    settled = list(_settled(stated, today))
    best = {
        key: max((one for one in settled if one.key == key), key=lambda one: one.weight)
        for key in DATES
        if any(one.key == key for one in settled)
    }
    return {key: one.fact(text) for key, one in best.items()}


def _read(dating: Dating, today: date, region: str | None) -> _Stated | None:
    """Read a date as far as it is certain; None where no review can have been on that day."""
    is_past = dating.label.key not in (REVIEW_DUE, REVIEW_DATE)

    def plausible(day: PartialDate) -> bool:
        in_time = day.first_day() <= today if is_past else day.year <= today.year + _YEARS_AHEAD
        return in_time and day.year >= _FIRST_YEAR

    readings = dating.when.readings(plausible)
    if not readings:
        return None
    day_first, month_first = readings[0], readings[-1]
    if day_first == month_first or region == "UK":
        return _Stated(dating.label.key, day_first, dating, False)
    if region == "US":
        return _Stated(dating.label.key, month_first, dating, False)
    return _Stated(dating.label.key, PartialDate(day_first.year), dating, True)


def _settled(stated: Sequence[_Stated], today: date) -> Iterator[_Stated]:
    """Say what a "review date" is, and date by publication what has no better date.

    A review date that is still to come, or lies behind another date of the page, is the next one.
    """
    done = [one for one in stated if one.key in (REVIEWED, UPDATED, PUBLISHED)]
    earliest = min((one.date.last_day() for one in done), default=today)
    only_published = all(one.key == PUBLISHED for one in done)
    for one in stated:
        if one.key == REVIEW_DATE:
            is_next = one.date.first_day() > min(earliest, today)
            yield replace(one, key=REVIEW_DUE if is_next else REVIEWED)
        elif one.key != PUBLISHED:
            yield one
        elif only_published:
            yield replace(one, key=UPDATED)
