"""What a whole text file shows: its title and its menus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.formats.plaintext import read_plaintext


def blocks(text: str) -> list[str]:
    """Return the kind and the words of each block."""
    page = read_plaintext(text)
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks]


def test_a_plain_text_is_its_own_canonical_text() -> None:
    text = " \n\fTea \n\n\n•\tTea  is hot.\n"
    assert read_plaintext(text).text == text


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\n", "\f"])
def test_an_empty_file_has_no_blocks(text: str) -> None:
    page = read_plaintext(text)
    assert (page.text, page.blocks, page.title) == (text, (), None)


def test_the_first_heading_above_the_prose_is_the_title() -> None:
    text = "Home\nShop\n\nTea\n\nTea is hot.\n"
    assert read_plaintext(text).title == "Tea"
    assert blocks(text) == ["chrome: Home", "chrome: Shop", "chrome: Tea", "paragraph: Tea is hot."]


def test_a_page_of_prose_alone_has_no_title() -> None:
    page = read_plaintext("Tea is hot.\n\nGreen tea\n\nIt is green.\n")
    assert page.title is None
    assert [block.kind for block in page.blocks] == ["paragraph", "heading", "paragraph"]


def test_a_gap_above_the_title_is_no_title() -> None:
    text = "Home\nShop\n\n\n\nTea\n\nTea is hot.\n\nIt is wet.\n"
    assert read_plaintext(text).title == "Tea"


def test_a_heading_between_the_title_and_the_prose_stays_a_heading() -> None:
    assert blocks("Tea\n\nWhat is tea?\n\nIt is a drink.\n") == [
        "chrome: Tea",
        "heading: What is tea?",
        "paragraph: It is a drink.",
    ]


def test_a_heading_further_above_the_prose_is_that_of_a_menu() -> None:
    assert "chrome: Our shop" in blocks("Tea\n\nOur shop\n\n• Pots\n• Cups\n\nTea is hot.\n")


@pytest.mark.parametrize("prose", ["Tea is hot.", "Drink tea!", "You need:", "tea? Is it hot?"])
def test_prose_ends_as_a_sentence_or_announces_something(prose: str) -> None:
    assert f"paragraph: {prose}" in blocks(f"Tea\n\n{prose}\n\nIt is old.\n")


def test_a_telephone_number_above_the_title_is_kept() -> None:
    assert blocks("Ask us 0808 157 0000\n\nTea\n\nTea is hot.\n")[:2] == [
        "paragraph: Ask us 0808 157 0000",
        "chrome: Tea",
    ]


def test_a_page_may_open_with_a_list_of_sentences() -> None:
    text = "Tea\n\nKey facts\n\n• Tea is hot.\n• Tea is old.\n\nHow?\n\nBoil it.\n"
    assert "item: Tea is old." in blocks(text)


def test_a_list_above_the_title_is_a_menu() -> None:
    assert blocks("• We sell tea.\n\nTea\n\nTea is hot.\n")[0] == "chrome: We sell tea."


def test_a_lone_feedback_question_ends_the_article() -> None:
    assert blocks("Tea is hot.\n\nWas this page helpful?\n\nTea is old.\n")[1:] == [
        "chrome: Was this page helpful?",
        "heading: ",
        "paragraph: Tea is old.",
    ]


LINES = st.sampled_from(
    ["", "", "\t", "Tea", "1. Cups", "What is tea?", "Tea is hot.", "• a pot", "You need:", "tea"]
) | st.sampled_from(
    ["•", "-", "Call 0808 157 0000", "Was this page helpful?", "It is drunk at noon, " * 3]
)


@given(st.lists(LINES, max_size=20), st.sampled_from(["\n", "\n\n", " \n", "\u2028"]))
def test_blocks_are_in_order_and_have_no_space_at_their_ends(lines: list[str], end: str) -> None:
    page = read_plaintext(end.join(lines))
    at = 0
    for block in page.blocks:
        assert at <= block.start <= block.end
        assert block.of(page.text) == block.of(page.text).strip()
        at = block.end
