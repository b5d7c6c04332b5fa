"""A line names the publisher for certain, or nobody is named."""

import pytest

from ingest.facts.rights import rights


def found(text: str) -> dict[str, str]:
    return {key: str(fact.value) for key, fact in rights(f"Tea is hot.\n\n{text}\n").items()}


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("© 2023 Tea Now", "Tea Now"),
        ("© Tea Now 2023", "Tea Now"),
        ("© 2019-2023 Tea Now. All rights reserved.", "Tea Now"),
        ("© Tea Now, 2023", "Tea Now"),
        ("Copyright © 2023 Tea Now", "Tea Now"),
        ("Copyright Tea Now", "Tea Now"),
        ("Copyright 2023 by the Tea Society", "Tea Society"),
        ("(c) 2023 The Tea Trust", "Tea Trust"),
        ("© 2023 Tea Now, Inc. All rights reserved.", "Tea Now, Inc"),
        ("© Tea Now | Privacy", "Tea Now"),
        (
            "© 2023 Ann B. Green Foundation for Tea and Cake",
            "Ann B. Green Foundation for Tea and Cake",
        ),
        ("© 2023 St. Ann’s Hospital", "St. Ann’s Hospital"),
        ("© 2023 tea.org", "tea.org"),
        ("Published by Tea Now", "Tea Now"),
        ("Published by Tea Now, May 2023", "Tea Now"),
        ("This leaflet was produced by the Tea Trust.", "Tea Trust"),
        ("Tea Now is a registered charity in England and Wales (1234567).", "Tea Now"),
        ("Tea Now is a 501(c)(3) organization.", "Tea Now"),
        ("Tea Now is a company limited by guarantee.", "Tea Now"),
        ("© 2023 Tea Now\n\nPublished by Tea Now Ltd", "Tea Now"),
    ],
)
def test_a_line_names_the_publisher(line: str, publisher: str) -> None:
    assert found(line)["publisher"] == publisher


@pytest.mark.parametrize(
    "line",
    [
        "© 2023",
        "© Crown copyright 2023",
        "© The authors 2023",
        "Copyright Policy",
        "Copyright Notices",
        "Copyright and Tea",
        "© Tea Now 2023\n\n© Cake Now 2023",
        "Published by Tea Now\n\nProduced by Cake Now",
        "Photo © 2023 Tea Pictures",
        "© Getty Images",
        "We are a registered charity.",
        "It is a registered charity.",
        "A study published by Green found that tea is hot.",
        "Published by Green in a book that says so",
        "Published by our nurses",
        "Produced by Dr Green",
        "The hormone is produced by the Ovary",
        "All rights reserved.",
        "Tea is a drink.",
    ],
)
def test_where_a_line_leaves_doubt_nobody_is_named(line: str) -> None:
    assert "publisher" not in found(line)


@pytest.mark.parametrize(
    ("line", "licence"),
    [
        ("© 2023 Tea Now", "© 2023 Tea Now"),
        ("© 2023 Tea Now. All rights reserved.", "© 2023 Tea Now"),
        ("All rights reserved.", "All rights reserved"),
        ("© Crown copyright 2023", "© Crown copyright 2023"),
        (
            "This page is under the Open Government Licence v3.0, unless it says otherwise.",
            "Open Government Licence v3.0",
        ),
        (
            "It has a Creative Commons Attribution 4.0 International Licence.",
            "Creative Commons Attribution 4.0 International Licence",
        ),
        ("© Tea Now 2023\n\nLicence: CC BY-NC-ND 4.0", "CC BY-NC-ND 4.0"),
        ("© Crown copyright 2023\n\nOpen Government Licence", "Open Government Licence"),
    ],
)
def test_a_licence_stands_as_it_is_written(line: str, licence: str) -> None:
    assert found(line)["licence"] == licence


@pytest.mark.parametrize(
    "line",
    [
        "Tea is hot.",
        "Photo: Ann Green, CC BY 2.0",
        "Tables are CC BY 4.0.\n\nTexts are CC BY-NC 4.0.",
        "We hold many rights.",
        "Your driving licence",
        "©",
        "© 2023",
        "Copyright notices",
        "Copyright is a right of writers",
        "Credit: Ann Green CC BY 3.0",
    ],
)
def test_where_a_line_leaves_doubt_there_is_no_licence(line: str) -> None:
    assert "licence" not in found(line)


def test_the_words_are_told() -> None:
    facts = rights("Tea\n\n• © 2023 Tea Now. Call us.\n")
    assert facts["publisher"].where == 'the words "© 2023 Tea Now."'
    assert facts["licence"].where == 'the words "© 2023 Tea Now."'
