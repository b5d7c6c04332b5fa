"""A telephone number is for a person to call."""

import pytest

from ingest.contact import has_phone_number


@pytest.mark.parametrize(
    "text",
    [
        "0808 157 0000",
        "08081570000",
        "Call 0808 157 0000, we are open.",
        "Call 0808 157 0000 or 0808 157 0001.",
        "+44 (0)20 7946 0000",
        "(555) 010-0199",
        "1-800-555-0100",
        "555.010.0199",
        "1-800 TEA NOW (1-800-555-0100)",
        "tel:0808\u00a0157\u00a00000",
    ],
)
def test_a_telephone_number_is_found_however_it_is_written(text: str) -> None:
    assert has_phone_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tea is hot.",
        "14/05/2019",
        "2019-05-14",
        "Between 1990 and 1995 they sold 12,500,000 cups.",
        "Open 09.00 - 17.30",
        "Tea number TEA01234567890",
        "/teas/0808 157 0000/",
        "1234 5678 9012 3456",  # a bank card has sixteen digits
    ],
)
def test_other_figures_are_no_telephone_number(text: str) -> None:
    assert not has_phone_number(text)


@pytest.mark.parametrize("text", ["Call 116 123.", "Call 0800 1111.", "0808–157–0000"])
def test_a_helpline_may_have_a_short_number(text: str) -> None:
    assert has_phone_number(text)


@pytest.mark.parametrize("text", ["ISBN 978-3-16-148410-0", "in 2019 2020 2021", "£1 000 000 000"])
def test_a_row_of_figures_is_no_telephone_number(text: str) -> None:
    assert not has_phone_number(text)


@pytest.mark.parametrize("text", ["Reviewed 01-05-2019.", "05 06 2019", "the text of 2015-2016"])
def test_a_date_is_no_telephone_number(text: str) -> None:
    assert not has_phone_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "Call 988.",
        "Call 911 as soon as you can.",
        "Dial 999 or 111.",
        "Ring NHS 111 at any time.",
        "Call the emergency services on 999 straight away.",
        "In an emergency, call 9-1-1",
        "Phone 112, if you are abroad.",
        "Call or text 988 if you feel alone.",
        "Text 85258.",
        "Text TEA to 741741, day and night",
        "Try calling 111 or asking a chemist.",
    ],
)
def test_emergency_and_crisis_lines_have_three_digits(text: str) -> None:
    assert has_phone_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "Call 20 people.",
        "Call 911 people.",
        "We call 111 nurses.",
        "Tea helped in 911 patients.",
        "They drank 999 cups.",
        "They text 85258 friends.",
        "Dial 999.5 on the scale.",
        "A call costs 112/3 pence.",
        "Call us. In 111 of them it was hot.",
        "The text of 85258 words",
        "988 called for tea",
    ],
)
def test_a_counted_figure_is_no_telephone_number(text: str) -> None:
    assert not has_phone_number(text)
