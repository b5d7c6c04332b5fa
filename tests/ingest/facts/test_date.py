"""A date goes as far as the document gives it, and no further."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.facts.date import PartialDate

NO_DATE = "is not a date|out of range|bad month"


@pytest.mark.parametrize(
    ("written", "last_day"),
    [
        ("2019", date(2019, 12, 31)),
        ("2019-05", date(2019, 5, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2019-05-14", date(2019, 5, 14)),
    ],
)
def test_a_date_may_mean_any_day_up_to_its_last(written: str, last_day: date) -> None:
    assert PartialDate.parse(written).last_day() == last_day


@pytest.mark.parametrize(
    "written",
    ["", "May 2019", "05/2019", "2019-5", "19-05", " 2019", "2019-05-14T10:00", "2019-", "0000"],
)
def test_anything_else_is_no_date(written: str) -> None:
    with pytest.raises(ValueError, match=NO_DATE):
        PartialDate.parse(written)


@pytest.mark.parametrize("written", ["2019-13", "2019-02-29", "2019-04-31", "2019-05-32"])
def test_a_day_that_no_calendar_has_is_no_date(written: str) -> None:
    with pytest.raises(ValueError, match=NO_DATE):
        PartialDate.parse(written)


@pytest.mark.parametrize("written", ["2019-00", "2019-05-00", "2019-00-07"])
def test_neither_months_nor_days_are_counted_from_nought(written: str) -> None:
    with pytest.raises(ValueError, match=NO_DATE):
        PartialDate.parse(written)


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_date_is_written_as_it_was_read(day: date, length: int) -> None:
    written = day.isoformat()[:length]
    assert str(PartialDate.parse(written)) == written
