"""A date as far as a document gives it: a year, a month of a year, or a day."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, with its month and day where they are known."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2019`, `2019-05` or `2019-05-14`; raise ValueError for anything else."""
        match = _FORM.fullmatch(text)
        if not match:
            raise ValueError(f"{text!r} is not a date")
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            date(year or 0, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            raise ValueError(f"{text!r} is not a date") from None
        return cls(year or 0, month, day)

    def first_day(self) -> date:
        """Return the first day that this date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """Return the last day that this date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Write it in ISO 8601, as far as it goes."""
        parts = [
            f"{self.year:04}",
            self.month and f"{self.month:02}",
            self.day and f"{self.day:02}",
        ]
        return "-".join(part for part in parts if part)
