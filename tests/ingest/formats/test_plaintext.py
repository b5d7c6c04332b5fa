"""A text file has no marks for its structure: what a line is, its words and neighbours tell."""

import pytest

from ingest.block import Kind
from ingest.formats.plaintext import read_plaintext


def blocks(text: str) -> list[str]:
    """Return the kind and the words of each block of a page, below its title and opening."""
    page = read_plaintext(f"Tea\n\nTea is hot.\n\n{text}")
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks[2:]]


@pytest.mark.parametrize("line", ["Green tea", "How is it made?", "3. Cups", "“Black” tea", "TEA"])
def test_a_heading_that_stands_alone_is_a_heading(line: str) -> None:
    assert blocks(f"{line}\n\nIt is good.\n") == [f"heading: {line}", "paragraph: It is good."]


@pytest.mark.parametrize(
    "line",
    [
        "Green tea is green.",
        "green tea",
        "You will need:",
        "Tea line 0808 157 0000",
        "Brewed 14/05/2019",
        "Open from 9am",
        "Learn more about green tea",
        "Does green tea that has stood in the pot for an hour taste of anything at all?",
    ],
)
def test_a_line_that_is_no_title_is_a_paragraph(line: str) -> None:
    assert blocks(f"{line}\n\nIt is good.\n")[0] == f"paragraph: {line}"


@pytest.mark.parametrize("mark", [".[3]", ".¹", ".*", " (see “Cups.”)"])
def test_a_sentence_with_a_reference_is_no_heading(mark: str) -> None:
    line = f"Kings drank tea{mark}"
    assert blocks(f"{line}\n\nIt is good.\n")[0] == f"paragraph: {line}"


def test_a_heading_may_stand_right_above_its_text() -> None:
    assert blocks("How is it made?\nBoil the water first.\n")[0] == "heading: How is it made?"


@pytest.mark.parametrize("marker", ["• ", "\t•\t", "  - ", "* ", "– ", "◦ ", "1. ", "2) ", "(b) "])
def test_a_marker_opens_a_list_item_and_is_no_part_of_it(marker: str) -> None:
    assert blocks(f"{marker}a pot\n{marker}a cup\n") == ["item: a pot", "item: a cup"]


@pytest.mark.parametrize("line", ["-5 degrees is cold.", "1.5 cups are enough.", "•"])
def test_a_marker_has_a_space_and_words_behind_it(line: str) -> None:
    assert blocks(f"{line}\n") == [f"paragraph: {line}"]


def test_an_item_may_say_several_things() -> None:
    assert blocks("• Boil it. Pour it.\n") == ["item: Boil it. Pour it."]


def test_an_item_may_go_on_in_the_next_line() -> None:
    page = "Tea is drunk by old and young, " * 5 + "and by all.\n\n"  # this file is not wrapped
    found = blocks(f"{page}• drink it only if you have not\n  eaten for an hour\n• pour it out\n")
    assert "item: drink it only if you have not" not in found


@pytest.mark.parametrize("rest", ["2 cups in an hour", "Assam tea at night", "“strong” tea"])
def test_an_item_goes_on_whatever_the_next_line_opens_with(rest: str) -> None:
    page = "Tea is drunk by old and young, " * 5 + "and by all.\n\n"
    found = blocks(f"{page}• do not drink more than\n  {rest}\n• pour it out\n")
    assert "item: do not drink more than" not in found


def test_numbered_lines_together_are_a_list() -> None:
    assert blocks("1. Boil\n2. Pour\n") == ["item: Boil", "item: Pour"]


def test_numbered_sentences_are_a_list_however_they_are_spaced() -> None:
    assert blocks("1. Boil it.\n\n2. Pour it.\n") == ["item: Boil it.", "item: Pour it."]


def test_a_numbered_label_that_stands_alone_is_a_heading() -> None:
    assert blocks("1. Pots\n\nThey are big.\n\n2. Cups\n\nThey are small.\n") == [
        "heading: 1. Pots",
        "paragraph: They are big.",
        "heading: 2. Cups",
        "paragraph: They are small.",
    ]


def test_a_promised_list_may_be_numbered_and_spaced() -> None:
    found = blocks("Do this:\n\n1. Boil the water\n\n2. Pour it\n\nThen wait for a while.\n")
    assert found[1:3] == ["item: Boil the water", "item: Pour it"]


def test_a_numbered_heading_below_a_numbered_list_is_a_heading() -> None:
    text = "4. Pots\n\nDo this:\n\n1. Warm it.\n2. Dry it.\n\n5. Cups\n\nThey break.\n"
    assert "heading: 5. Cups" in blocks(text)


def test_a_promised_list_needs_no_markers() -> None:
    found = blocks("You will need:\n\na pot\na cup\n")
    assert found == ["paragraph: You will need:", "item: a pot", "item: a cup"]


def test_a_promised_list_may_stand_right_below_its_promise() -> None:
    assert blocks("You will need:\na pot\na cup\n")[1:] == ["item: a pot", "item: a cup"]


@pytest.mark.parametrize("line", ["Green tea", "Green tea:"])
def test_a_file_may_have_very_many_lines(line: str) -> None:
    assert len(blocks(f"{line}\n" * 2000 + "That is all.\n")) > 1


def test_questions_may_stand_right_above_their_answers() -> None:
    pair = "Where do all of the teas that you sell come from?\nThey come from {}.\n\n"
    text = pair.format("Assam") + pair.format("Ceylon and from Kenya")
    assert [block.partition(":")[0] for block in blocks(text)] == ["heading", "paragraph"] * 2


def test_short_lines_that_nothing_promised_are_a_menu() -> None:
    assert blocks("Home\nShop\nHelp\n") == ["chrome: Home", "chrome: Shop", "chrome: Help"]


def test_a_telephone_number_below_its_name_is_no_menu() -> None:
    assert "chrome: 0808 157 0000" not in blocks("Tea helpline\n0808 157 0000\n")


def test_every_line_of_a_feedback_form_is_furniture() -> None:
    assert blocks("Was this page helpful?\nYes, it was.\n\nTea is old.\n") == [
        "chrome: Was this page helpful?",
        "chrome: Yes, it was.",
        "heading: ",  # the article is over: what follows stands under none of its headings
        "paragraph: Tea is old.",
    ]


def test_announced_items_may_have_blank_lines_between_them() -> None:
    page = read_plaintext("Tea\n\nTea is hot. You need:\n\na pot\n\na big cup\n\nMilk is white.\n")
    found = [(block.kind, block.of(page.text)) for block in page.blocks[2:]]
    assert found == [
        (Kind.ITEM, "a pot"),
        (Kind.ITEM, "a big cup"),
        (Kind.PARAGRAPH, "Milk is white."),
    ]


def test_a_sentence_without_its_beginning_is_no_item() -> None:
    page = read_plaintext("Tea\n\nTea is hot. You need:\n\na pot\n\nis used for milk.\n")
    assert page.blocks[-1].kind is Kind.PARAGRAPH


def test_a_page_without_blank_lines_is_read_line_by_line() -> None:
    lines = [
        "Green tea",
        "Green tea is not boiled.",
        "Water",
        "It is left to cool. You need:",
        "a pot",
        "a cup",
        "Milk is not used.",
        "Was this page helpful?",
    ]
    page = read_plaintext("\n".join(lines))
    found = [(block.kind, block.of(page.text)) for block in page.blocks[1:]]
    assert found == [
        (Kind.PARAGRAPH, "Green tea is not boiled."),
        (Kind.HEADING, "Water"),
        (Kind.PARAGRAPH, "It is left to cool. You need:"),
        (Kind.ITEM, "a pot"),
        (Kind.ITEM, "a cup"),
        (Kind.PARAGRAPH, "Milk is not used."),
        (Kind.CHROME, "Was this page helpful?"),
    ]
    assert page.title == "Green tea"
