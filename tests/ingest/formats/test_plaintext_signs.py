"""Signs of a plain text that stand for its structure: bullets, rules, blanks that are none."""

import pytest

from ingest.formats.plaintext import read_plaintext


def blocks(text: str) -> list[str]:
    """Return the kind and the words of each block of a page, below its title and opening."""
    page = read_plaintext(f"Tea\n\nTea is hot.\n\n{text}")
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks[2:]]


@pytest.mark.parametrize("blank", ["\u200b", "\ufeff", " \u200b ", "\u2060", "\f"])
def test_a_line_without_anything_to_see_is_blank(blank: str) -> None:
    assert blocks(f"Pots\n{blank}\nThey are big.\n") == [
        "heading: Pots",
        "paragraph: They are big.",
    ]


def test_what_cannot_be_seen_at_the_ends_of_a_line_is_no_part_of_it() -> None:
    assert blocks("\u200bPots\ufeff\n\nThey are big.\n")[0] == "heading: Pots"


def test_a_new_page_begins_a_new_block() -> None:
    assert blocks("They are big.\fThey break.\n") == [
        "paragraph: They are big.",
        "paragraph: They break.",
    ]


@pytest.mark.parametrize(
    "marker", ["➢ ", "✓ ", "➤ ", "❖\t", "\uf0b7\t", "\uf0a7 ", "■ ", "(iii) ", "iv. ", "o\t", "o  "]
)
def test_a_bullet_may_have_many_shapes(marker: str) -> None:
    assert blocks(f"{marker}a pot\n{marker}a cup\n") == ["item: a pot", "item: a cup"]


def test_a_letter_o_is_a_bullet_before_a_capital() -> None:
    assert blocks("o Boil it.\no Pour it.\n") == ["item: Boil it.", "item: Pour it."]


@pytest.mark.parametrize("line", ["o café é bom para todos.", "Oh yes.", "mixing. Then pour."])
def test_a_letter_that_is_a_word_is_no_bullet(line: str) -> None:
    assert blocks(f"{line}\n") == [f"paragraph: {line}"]


def test_a_bullet_alone_belongs_to_the_line_below() -> None:
    page = read_plaintext("Tea is hot.\n\n•\na pot\n•\n  a cup\n\nPour it.\n")
    assert [(block.kind, block.of(page.text)) for block in page.blocks[1:]] == [
        ("item", "a pot"),
        ("item", "a cup"),
        ("paragraph", "Pour it."),
    ]


def test_an_underlined_line_is_a_heading_and_its_underline_is_no_text() -> None:
    text = "Tea is hot.\n\nPots\n====\nThey are big.\n\n2. Of clay\n---\n\nOld.\n"
    page = read_plaintext(text)
    assert page.text == text
    assert [(b.kind, b.of(text), b.level) for b in page.blocks[-4:]] == [
        ("heading", "Pots", 1),
        ("paragraph", "They are big.", 0),
        ("heading", "2. Of clay", 2),
        ("paragraph", "Old.", 0),
    ]


def test_a_line_right_above_an_underlined_one_is_not_part_of_it() -> None:
    assert blocks("They are big.\nPots\n----\nThey break.\n") == [
        "paragraph: They are big.",
        "heading: Pots",
        "paragraph: They break.",
    ]


def test_other_headings_lie_below_the_underlined() -> None:
    page = read_plaintext("Tea is hot.\n\nPots\n====\n\nHow big?\n\nAs you like.\n")
    assert [(b.of(page.text), b.level) for b in page.blocks if b.kind == "heading"] == [
        ("Pots", 1),
        ("How big?", 2),
    ]


def test_an_underlined_title_is_the_title() -> None:
    page = read_plaintext("=====\nGreen tea\n=====\n\nTea is hot.\n\nPots\n----\n\nThey are big.\n")
    assert page.title == "Green tea"


@pytest.mark.parametrize(
    "line", ["They are big.", "- a pot", "Call 0808 157 0000", "Tea is drunk " * 8]
)
def test_a_rule_below_text_makes_no_heading_of_it(line: str) -> None:
    found = blocks(f"{line}\n-----\nThey break.\n")
    assert not any(block.startswith("heading") for block in found)
    assert not any("---" in block for block in found)


@pytest.mark.parametrize("rule", ["-----", "=====", "_____", "* * *".replace(" ", ""), "~~~~~"])
def test_a_rule_parts_blocks_and_is_none(rule: str) -> None:
    text = f"They are big.\n\n{rule}\n\nThey break.\n\nThey do.\n"
    assert blocks(text) == [
        "paragraph: They are big.",
        "paragraph: They break.",
        "paragraph: They do.",
    ]
