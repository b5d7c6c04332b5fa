"""A page dates itself in many words; prose that sounds alike dates nothing."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.canonical import canonical
from ingest.facts.date import PartialDate
from ingest.facts.fact import DATES, Facts
from ingest.facts.said import said

TODAY = date(2024, 6, 1)
UK = "Ask your GP or the nurses of the NHS. Call 0808 157 0000 or 999, and it is free to you.\n\n"
US = "Ask your doctor and the team for you. Call (555) 555-0100, it is $5. Medicaid is for you.\n\n"


def dates(text: str, region: str | None = None) -> dict[str, str]:
    """Return what a text says of its dates, as `key: date`."""
    facts = said(text, TODAY, region)
    return {key: str(facts[key].value) for key in DATES if key in facts}


def where(facts: Facts, key: str) -> str:
    return facts[key].where


@pytest.mark.parametrize(
    ("line", "found"),
    [
        # Charities
        ("Last reviewed: 3 March 2021", "2021-03-03"),
        ("Last reviewed in March 2021", "2021-03"),
        ("Last reviewed 3rd March 2021.", "2021-03-03"),
        ("Reviewed: 3 March 2021", "2021-03-03"),
        ("Reviewed March 2021", "2021-03"),
        ("This information was last reviewed in March 2021.", "2021-03"),
        ("This information was last reviewed in March 2021 by our nurses.", "2021-03"),
        ("This page was reviewed on the 3rd of March 2021", "2021-03-03"),
        ("Content last reviewed: Mar 2021", "2021-03"),
        ("Information last reviewed: March 2021", "2021-03"),
        ("This leaflet was last reviewed by our team of nurses in March 2021.", "2021-03"),
        ("We last reviewed this information in March 2021.", "2021-03"),
        ("We reviewed this page on 3 March 2021.", "2021-03-03"),
        ("Last full review: March 2021", "2021-03"),
        ("Last reviewed and updated: March 2021", "2021-03"),
        ("Last updated and reviewed 03/2021", "2021-03"),
        ("Reviewed/updated: 2021", "2021"),
        ("Our information on tea was last reviewed on 3 March 2021", None),
        # NHS and government
        ("Page last reviewed: 3 March 2021", "2021-03-03"),
        ("Page last reviewed:\n3 March 2021", "2021-03-03"),
        ("Page last reviewed\n\n3 March 2021", "2021-03-03"),
        ("Page last reviewed : 13/03/2021", "2021-03-13"),
        ("Date of last review: March 2021", "2021-03"),
        ("Date of last review – 13.03.21", "2021-03-13"),
        ("Date reviewed: March 2021", "2021-03"),
        ("Date last reviewed: March 2021", "2021-03"),
        ("Last review date: March 2021", "2021-03"),
        ("Last Review 2021-03-03", "2021-03-03"),
        ("LAST REVIEWED: MARCH 2021", "2021-03"),
        ("Version 2.1 | Last reviewed March 2021", "2021-03"),
        ("| Last reviewed | 3 March 2021 |", "2021-03-03"),
        ("• Last reviewed: 3 March 2021", "2021-03-03"),
        ("**Last reviewed:** 3 March 2021", "2021-03-03"),
        ("(Last reviewed: 3 March 2021)", "2021-03-03"),
        ("Leaflet 12 – last reviewed March 2021", "2021-03"),
        ("Last reviewed: spring 2021", "2021"),
        # Hospitals of the US
        ("Medically reviewed by Ann Green, MD on March 3, 2021", "2021-03-03"),
        ("Medically Reviewed by: Ann Green, M.D., March 3, 2021", "2021-03-03"),
        ("Medically reviewed on 03/13/2021", "2021-03-13"),
        ("Medically reviewed: March 3rd, 2021", "2021-03-03"),
        ("Last medical review: March 3, 2021", "2021-03-03"),
        ("Last Medically Reviewed on 3/13/21.", "2021-03-13"),
        ("Last reviewed by a Tea Clinic medical professional on 03/13/2021.", "2021-03-13"),
        ("Last reviewed Wednesday, March 3, 2021", "2021-03-03"),
        ("Reviewed by Dr. A. Green 13/03/2021", "2021-03-13"),
        ("Reviewed 3/13/2021 by A. Green, RN", "2021-03-13"),
        ("Content reviewed March 3, 2021", "2021-03-03"),
        ("Clinically reviewed March 2021", "2021-03"),
        ("Most recently reviewed: Sept. 2021", "2021-09"),
        ("Last   reviewed  :   3   March   2021", "2021-03-03"),
        ("Last reviewed: 3 March 2021 Share this page", "2021-03-03"),
        ("Tea is hot. Last reviewed in March 2021.", "2021-03"),
        ("This page was last\nreviewed in March\n2021.", "2021-03"),
        ("    This page was last\n    reviewed in March\n    2021.", "2021-03"),
        ("        Reviewed: 3 March 2021    \n        It is old.", "2021-03-03"),
    ],
)
def test_a_page_says_when_it_was_reviewed(line: str, found: str | None) -> None:
    assert dates(f"Tea\n\nIt is hot.\n\n{line}\n").get("reviewed") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Updated 03/13/21", "2021-03-13"),
        ("Last updated: 2021-03-03", "2021-03-03"),
        ("Last updated 3 March 2021 at 10:30", "2021-03-03"),
        ("Last updated: 10:30am on 3 March 2021", "2021-03-03"),
        ("Page updated on 3 March 2021", "2021-03-03"),
        ("Page last modified: 2021/03/03", "2021-03-03"),
        ("Last modified on 03-Mar-2021", "2021-03-03"),
        ("This page was last updated on 3 March 2021 to make it clearer.", "2021-03-03"),
        ("Last update: 03 Mar 2021", "2021-03-03"),
        ("Last revised: March 2021", "2021-03"),
        ("Revised 03/2021", "2021-03"),
        ("Revision date: March 2021", "2021-03"),
        ("This fact sheet was revised in March 2021.", "2021-03"),
        ("Last Updated: 2021-03-03T10:30:00Z", "2021-03-03"),
        ("Published 3 March 2021", "2021-03-03"),
        ("Published: March 2021", "2021-03"),
        ("First published March 2021", "2021-03"),
        ("Publication date: March 2021", "2021-03"),
        ("Date of issue: March 2021", "2021-03"),
        ("Written by A. Green, March 2021", "2021-03"),
        ("First published 2 May 2010, last updated 3 March 2021", "2021-03-03"),
        ("Published: May 2010\nUpdated: March 2021\n", "2021-03"),
        (
            "Medically reviewed by A. Green — Written by B. Brown — Updated on March 3, 2021",
            "2021-03-03",
        ),
    ],
)
def test_a_page_says_when_it_was_updated(line: str, found: str) -> None:
    assert dates(f"Tea\n\nIt is hot.\n\n{line}\n") == {"updated": found}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Next review due: 3 March 2025", "2025-03-03"),
        ("The next planned review starts in March 2025.", "2025-03"),
        ("The next review is due in March 2025.", "2025-03"),
        ("The next review will take place in March 2025", "2025-03"),
        ("Next review date: 13/03/2025", "2025-03-13"),
        ("Next review 2025", "2025"),
        ("Next review: early 2025", "2025"),
        ("Next planned review: March 2025", "2025-03"),
        ("Date of next review: March 2025", "2025-03"),
        ("Planned review date: March 2025", "2025-03"),
        ("Review due March 2025", "2025-03"),
        ("Review due date: March 2025", "2025-03"),
        ("Review by: March 2025", "2025-03"),
        ("Review date: March 2025", "2025-03"),
        ("Date for review: March 2025", "2025-03"),
        ("Due for review March 2025", "2025-03"),
        ("Due for review: March 2025", "2025-03"),
        ("To be reviewed by March 2025", "2025-03"),
        ("To be reviewed: 03/2025", "2025-03"),
        ("For review in March 2025", "2025-03"),
        ("This leaflet is due for review in March 2025.", "2025-03"),
        ("This information will be reviewed again in March 2025.", "2025-03"),
        ("This page will next be reviewed in March 2025", "2025-03"),
        ("We plan to review this page in March 2025.", "2025-03"),
        ("We will review this information again in 2025.", "2025"),
        ("Next update due: March 2025", "2025-03"),
        ("Valid until 3 March 2025", "2025-03-03"),
        ("This leaflet is valid until March 2025", "2025-03"),
        ("Expires: 31/03/2025", "2025-03-31"),
        ("Expiry date: March 2025", "2025-03"),
        ("Next review due: 13/03/25", "2025-03-13"),
        ("Next review due: 3 March 2020", "2020-03-03"),
    ],
)
def test_a_page_says_when_its_next_review_is_due(line: str, found: str) -> None:
    assert dates(f"Tea\n\nIt is hot.\n\n{line}\n") == {"review_due": found}


@pytest.mark.parametrize(
    "both",
    [
        "Last reviewed in March 2021. The next planned review starts in March 2025.",
        "Last reviewed: March 2021 Next review due: March 2025",
        "Last reviewed: March 2021\nNext review due: March 2025",
        "Page last reviewed: March 2021 | Next review due: March 2025",
        "Reviewed March 2021, next review due March 2025",
        "Reviewed March 2021; due for review March 2025.",
        "Last reviewed\nMarch 2021\nNext review\nMarch 2025",
        "This page was last reviewed in March 2021 and will be reviewed again in March 2025.",
        "This leaflet was reviewed in March 2021 and is due for review in March 2025.",
        "Last reviewed | March 2021\nNext review | March 2025",
        "Last reviewed | March 2021 | Next review | March 2025",
        "Date reviewed: March 2021 (next review: March 2025)",
    ],
)
def test_both_dates_may_stand_together(both: str) -> None:
    assert dates(f"Tea is hot.\n\n{both}\n") == {"reviewed": "2021-03", "review_due": "2025-03"}


@pytest.mark.parametrize(
    "prose",
    [
        "She was reviewed in May 2019 by her surgeon.",
        "She was last reviewed in May 2019.",
        "Reviewed in May 2019 by her surgeon, she was well.",
        "In 2010, researchers reviewed 12 trials.",
        "Researchers reviewed tea in 2010.",
        "A study published in 2015 found that tea is hot.",
        "Published in 2015, the study found that tea is hot.",
        "Published in 2015 the study found that tea is hot.",
        "Updated in 2015, the rules say that tea is hot.",
        "The drug was updated in May 2019.",
        "The rules were last updated in 2015.",
        "The guideline was updated in 2015.",
        "The article was published in May 2015.",
        "The first review was published in May 2015.",
        "The last review was published in May 2015.",
        "Your plan will be reviewed in May 2019.",
        "Her plan is due for review in May 2019.",
        "The licence expires in May 2019.",
        "Your prescription is valid until May 2019.",
        "We reviewed 12 trials in 2010.",
        "We updated our kettle in May 2019.",
        "We reviewed the trials in May 2019.",
        "Last reviewed by her surgeon in May 2019, she was well.",
        "Green A. Tea and water. Published 2015.",
        "Green A. Tea. Updated May 3, 2019. Accessed June 1, 2020.",
        "Tea Society. Last updated May 3, 2019. Accessed June 1, 2020.",
        "Green A, et al. Tea. Last reviewed May 2019.",
        "Reviewed 2019 patients for tea.",
        "Updated 2015 rules on tea",
        "Last reviewed: never",
        "Review of 2015",
        "Review 2015",
        "Update May 2019",
        "A tea that was reviewed\nin May 2019 was hot.",
        "The kettle was\nreviewed in May 2019.",
        "The kettle and the pot were\nlast updated in May 2019.",
        "Her notes, last reviewed in May 2019, say that she is well.",
        "Tea was first produced in 1990.",
        "Last year, in May 2019, tea was reviewed.",
        "The next review of trials is due in May 2025.",
        "The next appointment is due in May 2025.",
        "Date published | Reviewer\nMay 2019 | Ann Green",
    ],
)
def test_prose_that_sounds_alike_dates_no_page(prose: str) -> None:
    assert dates(f"Tea\n\nIt is hot.\n\n{prose}\n\nIt is old.\n") == {}


@pytest.mark.parametrize(
    "line",
    [
        "Last reviewed: 31/02/2020",
        "Last reviewed: 31 February 2020",
        "Last reviewed: 30/02/20",
        "Last reviewed: 00/00/2020",
        "Last reviewed: 2020-13-01",
        "Last reviewed: March 2025",
        "Last updated: 2 June 2024",
        "Last reviewed: 1989",
        "Last reviewed: 3 March 1066",
        "Last reviewed: 13/13/2020",
        "Next review due: 2999",
    ],
)
def test_a_day_on_which_no_review_can_be_is_no_date(line: str) -> None:
    assert dates(line) == {}


def test_the_region_tells_the_day_from_the_month() -> None:
    assert dates(f"{UK}Last reviewed: 05/03/2021")["reviewed"] == "2021-03-05"
    assert dates(f"{US}Last reviewed: 05/03/2021")["reviewed"] == "2021-05-03"
    assert dates("Last reviewed: 05/03/2021", region="US")["reviewed"] == "2021-05-03"


def test_a_stated_region_goes_before_what_the_words_suggest() -> None:
    assert dates(f"{UK}Last reviewed: 05/03/2021", region="US")["reviewed"] == "2021-05-03"


@pytest.mark.parametrize("numbers", ["05/03/2021", "5/3/21", "05.03.2021", "05-03-21"])
def test_without_a_region_only_the_year_is_certain(numbers: str) -> None:
    facts = said(f"Last reviewed: {numbers}", TODAY)
    assert facts["reviewed"].value == PartialDate(2021)
    assert "either way round" in where(facts, "reviewed")


@pytest.mark.parametrize("region", ["UK", "US", None])
def test_what_can_be_only_one_day_is_that_day_in_every_region(region: str | None) -> None:
    assert dates("Last reviewed: 13/05/2021", region)["reviewed"] == "2021-05-13"
    assert dates("Last reviewed: 05/13/2021", region)["reviewed"] == "2021-05-13"
    assert dates("Last reviewed: 05/05/2021", region)["reviewed"] == "2021-05-05"


@pytest.mark.parametrize("region", ["UK", "US", None])
def test_a_review_to_come_was_the_other_order(region: str | None) -> None:
    assert dates("Last reviewed: 01/12/2024", region) == {"reviewed": "2024-01-12"}


def test_a_century_that_is_not_written_is_never_to_come() -> None:
    assert dates("Last reviewed: March '99") == {"reviewed": "1999-03"}
    assert dates("Last reviewed: 13/03/98") == {"reviewed": "1998-03-13"}


def test_what_says_last_wins_and_then_the_latest() -> None:
    many = "Reviewed: May 2022\n\nLast reviewed: May 2020\n\nLast reviewed: May 2021\n"
    assert dates(many) == {"reviewed": "2021-05"}
    assert dates("Updated May 2021\n\nUpdated May 2022\n\nUpdated May 2020") == {
        "updated": "2022-05"
    }


def test_publication_dates_only_what_has_no_better_date() -> None:
    assert dates("Published May 2022\n\nLast updated: May 2021") == {"updated": "2021-05"}
    assert dates("Published May 2022\n\nLast reviewed: May 2021") == {"reviewed": "2021-05"}


def test_a_review_date_is_the_next_one_where_it_lies_ahead() -> None:
    assert dates("Review date: May 2023") == {"reviewed": "2023-05"}
    assert dates("Review date: May 2026") == {"review_due": "2026-05"}


def test_a_review_date_behind_another_date_was_the_next_one_then() -> None:
    text = "Published: May 2020\nReview date: May 2023"
    assert dates(text) == {"updated": "2020-05", "review_due": "2023-05"}


def test_the_words_are_told_with_their_line() -> None:
    facts = said("Tea\n\nIt is hot.\n\nLast  reviewed:\n 3 March 2021, by us.\n", TODAY)
    assert where(facts, "reviewed") == 'line 5: the words "Last reviewed: 3 March 2021"'


def test_a_long_row_of_names_is_told_in_part() -> None:
    names = "the " + "very " * 24 + "good team"
    facts = said(f"Last reviewed by {names} in May 2021.", TODAY)
    assert facts["reviewed"].value == PartialDate(2021, 5)
    assert len(where(facts, "reviewed")) < 160
    assert "…" in where(facts, "reviewed")


@pytest.mark.parametrize("text", ["", "\n", "Tea is hot.\n"])
def test_a_text_that_says_nothing_has_no_facts(text: str) -> None:
    assert said(text, TODAY) == {}


@pytest.mark.parametrize(
    "unit",
    [
        "reviewed ",
        "last reviewed by ",
        "Reviewed by a. ",
        "Last reviewed. ",
        "1/1/",
        "Reviewed 2019 ",
        "Reviewed 2019\n",
        "Review date: 2019. ",
        "Published 2019\n",
        " | ",
        " ",
        "\n",
        "the ",
        "© 2019 T. ",
        "0808 ",
        "1-800 A ",
        "Creative Commons Attribution ",
    ],
)
def test_a_long_text_of_almost_a_date_is_read_in_linear_time(unit: str) -> None:
    assert set(said(unit * (150_000 // len(unit)), TODAY)) <= {*DATES, "licence", "publisher"}


@pytest.mark.parametrize("unit", ["reviewed ", "1/1/"])
def test_a_line_of_two_megabytes_is_read(unit: str) -> None:
    assert said(unit * (2_000_000 // len(unit)), TODAY) == {}


@given(st.text("Last reviewed:by on|.\n 0123/May©&", max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    for key, fact in said(text, TODAY).items():
        assert fact.where
        assert isinstance(fact.value, PartialDate) == (key in DATES)


def test_the_publishers_documents_say_their_dates_and_region(publishers: Path) -> None:
    found = {}
    for file in sorted(publishers.glob("*.txt")):
        facts = said(canonical(file.read_bytes().decode()))
        found[file.name[:3]] = {
            key: str(facts[key].value) for key in ("region", *DATES) if key in facts
        }
    assert found == {
        "000": {"region": "US", "updated": "2015-07-28"},
        "001": {"region": "US", "reviewed": "2023-08-10"},
        "003": {"region": "UK", "reviewed": "2019-05", "review_due": "2023-02"},
    }
