"""A date is read in every form that people write, as precisely as the form allows."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.facts.date import PartialDate
from ingest.facts.when import first_when, when_at


def readings(written: str) -> list[str]:
    """Return what a text may mean that begins with a date."""
    when = when_at(written, 0)
    return [str(day) for day in when.readings(lambda _: True)] if when else []


MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def form(pattern: str, day: date) -> str:
    month = MONTHS[day.month - 1]
    return pattern.format(
        d=day.day,
        m=day.month,
        y=day.year,
        yy=f"{day.year % 100:02}",
        nth=ordinal(day.day),
        month=month,
        mon=month[:3],
        weekday=day.strftime("%A"),
    )


DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(
    DAYS,
    st.sampled_from(
        [
            *(
                "{y}-{m:02}-{d:02}",
                "{y}/{m}/{d}",
                "{y}.{m:02}.{d:02}",
                "{y}-{m:02}-{d:02}T09:30:00Z",
            ),
            *("{d} {month} {y}", "{d:02} {mon} {y}", "{d} {mon}. {y}", "{nth} {month} {y}"),
            *("the {nth} of {month} {y}", "{nth} of {month}, {y}", "{weekday} {d} {month} {y}"),
            *(
                "{weekday}, {month} {d}, {y}",
                "{month} {d}, {y}",
                "{mon} {d} {y}",
                "{mon}. {nth}, {y}",
            ),
            *("{month} the {nth}, {y}", "{d}-{mon}-{y}", "{d}/{mon}/{y}", "{d}-{mon}-{yy}"),
            *("{d} {month} {yy}", "{d} {month} ’{yy}", "{d}  {month}\n{y}", "{d}{mon}{y}"),
            *("9:30am on {d} {month} {y}", "09:30, {d} {month} {y}"),
        ]
    ),
)
def test_a_day_is_read_back_in_every_form(day: date, pattern: str) -> None:
    assert readings(form(pattern, day)) == [day.isoformat()]
    assert readings(form(pattern, day).upper()) == [day.isoformat()]


@given(
    DAYS,
    st.sampled_from(["{month} {y}", "{mon}. {y}", "{mon}-{y}", "{month}, {y}", "{month} of {y}"])
    | st.sampled_from(["{m:02}/{y}", "{m}/{y}", "{m:02}.{y}", "{m} / {y}", "{y}-{m:02}"])
    | st.sampled_from(["{mon} '{yy}", "{month} ’{yy}", "{mon}/{y}"]),
)
def test_a_month_is_read_back_in_every_form(day: date, pattern: str) -> None:
    assert readings(form(pattern, day)) == [day.isoformat()[:7]]


@given(DAYS, st.sampled_from(["{y}", "spring {y}", "early {y}", "late-{y}", "the end of {y}"]))
def test_a_year_is_read_back_in_every_form(day: date, pattern: str) -> None:
    assert readings(form(pattern, day)) == [str(day.year)]


NUMBERS = ["{0}{mark}{1}{mark}{y}", "{0:02}{mark}{1:02}{mark}{y}", "{0}{mark}{1:02}{mark}{yy:02}"]


@given(DAYS, st.sampled_from(NUMBERS), st.sampled_from(["/", ".", "-", " / "]))
def test_numbers_are_read_in_both_orders_where_both_may_be(
    day: date, pattern: str, mark: str
) -> None:
    numbers = {"mark": mark, "y": day.year, "yy": day.year % 100}
    day_first = readings(pattern.format(day.day, day.month, **numbers))
    month_first = readings(pattern.format(day.month, day.day, **numbers))
    assert day_first[0] == month_first[-1] == day.isoformat()
    assert len(day_first) == (2 if day.day <= 12 and day.day != day.month else 1)


def test_the_day_comes_first_and_then_the_month() -> None:
    assert readings("5/3/2021") == ["2021-03-05", "2021-05-03"]


def test_a_century_is_the_later_one_that_is_plausible() -> None:
    when = when_at("13/05/98", 0)
    assert when
    assert when.readings(lambda day: day.year < 2025) == [PartialDate(1998, 5, 13)]
    assert when.readings(lambda day: day.year < 2100) == [PartialDate(2098, 5, 13)]
    assert when.readings(lambda day: day.year < 1900) == []


@pytest.mark.parametrize(
    "written",
    [
        *(
            "31/02/2020",
            "31 February 2020",
            "February 30, 2020",
            "2020-02-31",
            "2020-13",
            "13/2020",
        ),
        *("0/5/2020", "5/0/2020", "00/2020", "13/13/2020", "29 February 2021", "32 May 2021"),
    ],
)
def test_a_day_that_no_calendar_has_means_nothing(written: str) -> None:
    assert readings(written) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "tea",
            "12",
            "12 cups",
            "May",
            "May be",
            "March on",
            "3 May",
            "5/3",
            "5/3 cups",
            "20190",
        ),
        *("1/1/1/1/1", "2019-2021", "2019 – 2021", "2019s", "2019/20", "1.2.3.4", "12345678"),
        *("10:30", "0808 157 0000", "Marchers 2019", "Mayor 2019", "5 of 2019", "2019-05-14-7"),
    ],
)
def test_other_words_and_numbers_are_no_date(text: str) -> None:
    assert readings(text) == []


def test_a_date_ends_where_its_words_end() -> None:
    text = "on Monday 3 March 2021, 9am"
    when = when_at(text, 3)
    assert when
    assert when.of(text) == "Monday 3 March 2021"


def test_the_first_date_within_words_is_found() -> None:
    text = "by Ann Green, MD2, the 12 nurses and B5, on March 3, 2021 and May 2022"
    when = first_when(text, 0, len(text))
    assert when
    assert when.of(text) == "March 3, 2021"
    assert first_when(text, 0, 40) is None


@given(st.text("0123/.- MayMarch,thofst:'", max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    when = when_at(text, 0)
    assert when is None or 0 <= when.start < when.end <= len(text)
