"""Page furniture is known by its own words, and a label by how it ends."""

import pytest

from ingest.chrome import is_chrome, is_feedback_form, is_label, is_menu


@pytest.mark.parametrize(
    "words",
    [
        "Learn more about green tea.",
        "Find out more",
        "Find out about teapots, and how to mend them.",
        "Please read about milk.",
        "Explore our shop",
        "View all",
        "Watch this video",
        "Click here to buy a pot.",
        "Skip to content",
        "Back to top",
        "« Previous",
        "Next page »",
        "Related articles",
        "Tools & Resources",
        "Please tell us why",
        "Posted in: Tea",
        "Tags: green, black",
        "Share this page",
        "Follow us on Instagram",
        "Subscribe to our newsletter",
        "Was this page helpful?",
        "Did you find this useful?",
        "We’re sorry you didn't find it.",
        "Thanks for your feedback!",
        "Please do not include any personal details.",
        "This website uses cookies",
        "Accept all cookies",
        "© 2020 The Teahouse",
        "Copyright The Teahouse",
        "ALL RIGHTS RESERVED",
        "icon-tea-pot",
        "tea_pot_small",
        "photos/teapot.JPG",
    ],
)
def test_what_a_site_says_about_itself_is_furniture(words: str) -> None:
    assert is_chrome(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Green tea is green.",
        "You may want to learn more about tea.",
        "Next steps",
        "Related teas",
        "Previous owners of a teapot may have mended it.",
        "Email us at tea@tea.example",
        "Teas of the two-leaf kind",
        "Green-leaf tea",
        "We like cookies with our tea.",
        "Visitors see the garden.",
    ],
)
def test_what_a_page_says_about_its_subject_is_not(words: str) -> None:
    assert not is_chrome(words)


@pytest.mark.parametrize(
    "words",
    [
        "1-800-555-0100",  # as the name of a file
        "over-the-counter",
        "(c) the third is white tea.",  # as a copyright
        "Share this list with your teacher.",
        "Print this page out and take it along.",
        "See more than one tea seller before you buy.",
        "Is this tea useful against colds?",
        "Return to home life slowly.",
    ],
)
def test_advice_that_opens_as_furniture_does_is_none(words: str) -> None:
    assert not is_chrome(words)


@pytest.mark.parametrize("line", ["Green tea", "tea", "3 cups", "one " * 14])
def test_a_short_line_without_an_ending_is_a_label(line: str) -> None:
    assert is_label(line.strip())


@pytest.mark.parametrize(
    "line",
    ["Tea is hot.", "Tea?", "Tea:", "Tea,", "Tea…", "Tea (hot.)", "“Tea.”", "one " * 15],
)
def test_a_line_that_ends_as_prose_or_is_long_is_no_label(line: str) -> None:
    assert not is_label(line.strip())


def test_several_labels_are_a_menu() -> None:
    assert is_menu(["Home", "Shop"])


@pytest.mark.parametrize("lines", [[], ["Home"], ["Home", "We sell tea."]])
def test_one_line_or_a_sentence_is_no_menu(lines: list[str]) -> None:
    assert not is_menu(lines)


def test_one_question_makes_a_feedback_form() -> None:
    assert is_feedback_form(["Your view", "Is this page useful?", "Yes"])
    assert not is_feedback_form(["Your view", "Yes"])
    assert not is_feedback_form([])
