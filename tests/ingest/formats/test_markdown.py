"""The canonical text of a Markdown file is what its reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.formats.markdown import read_markdown


def blocks(text: str) -> list[str]:
    """Return the kind and the words of each block."""
    page = read_markdown(text)
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Tea is *very* **hot**.", "Tea is very hot."),
        ("Tea is [a drink](http://tea.example/a_b 'Tea').", "Tea is a drink."),
        ("Tea is [a drink][1].\n\n[1]: http://tea.example", "Tea is a drink."),
        ("See <http://tea.example>.", "See http://tea.example."),
        ("Type `tea`.", "Type tea."),
        ("![a cup](cup.png) Tea is hot.", "Tea is hot."),
        ("Tea is <b>hot</b>.", "Tea is hot."),
        ("Tea\nis hot.", "Tea is hot."),
        ("Tea  \nis\\\nhot.", "Tea\nis\nhot."),
        ("Tea &amp; milk, 5 \\* 2.", "Tea & milk, 5 * 2."),
        ("> Tea is hot.", "Tea is hot."),
    ],
)
def test_marks_are_gone_and_words_are_kept(written: str, seen: str) -> None:
    assert blocks(written) == [f"paragraph: {seen}"]


@pytest.mark.parametrize("entity", ["&nbsp;", "&#160;", "&#13;"])
def test_an_entity_brings_no_space_back_that_a_canonical_text_lacks(entity: str) -> None:
    assert blocks(f"Tea{entity}is hot.") == ["paragraph: Tea is hot."]


@pytest.mark.parametrize("tag", ["<br>", "<br/>", "<br />"])
def test_words_on_two_lines_stay_two_words(tag: str) -> None:
    assert blocks(f"Tea{tag}Milk") != ["paragraph: TeaMilk"]


def test_headings_know_their_level() -> None:
    page = read_markdown("Tea\n===\n\nKinds\n-----\n\n### Green ###\n\n###### Deep\n")
    assert [(block.of(page.text), block.level) for block in page.blocks] == [
        ("Tea", 1),
        ("Kinds", 2),
        ("Green", 3),
        ("Deep", 6),
    ]


def test_the_first_outermost_heading_is_the_title() -> None:
    assert read_markdown("## Kinds\n\n# Tea\n\n# Milk\n").title == "Tea"
    assert read_markdown("## Kinds\n").title is None


def test_a_picture_is_no_title() -> None:
    assert read_markdown("# ![Our logo](logo.png)\n\n# Tea\n").title == "Tea"


def test_what_stands_under_a_picture_is_not_under_the_heading_before() -> None:
    found = blocks("## Pots\n\nThey are big.\n\n## ![cups](cups.png)\n\nThey are small.\n")
    assert found[-2].startswith("heading: ")


def test_text_may_stand_right_below_its_heading() -> None:
    assert blocks("## Tea\nIt is hot.") == ["heading: Tea", "paragraph: It is hot."]


def test_a_list_item_has_its_marker_before_it() -> None:
    page = read_markdown("You need:\n* a pot\n* a cup\n\nDo this:\n\n3. Boil.\n4. Pour.\n")
    assert page.text == "You need:\n\n- a pot\n- a cup\n\nDo this:\n\n3. Boil.\n4. Pour.\n"
    assert [b.of(page.text) for b in page.blocks if b.kind == "item"] == [
        "a pot",
        "a cup",
        "Boil.",
        "Pour.",
    ]


def test_a_list_in_a_list_and_all_of_an_item_are_items() -> None:
    assert blocks("- a pot\n  - of clay\n\n  It is big.\n- a cup\n\nPour it.\n") == [
        "item: a pot",
        "item: of clay",
        "item: It is big.",
        "item: a cup",
        "paragraph: Pour it.",
    ]


@pytest.mark.parametrize("item", ["-", "- ![a cup](cup.png)\n-", "- ```\n  tea\n  ```"])
def test_what_follows_an_item_without_words_is_no_item(item: str) -> None:
    text = f"- a pot\n{item}\n\nPour it.\n"
    assert blocks(text)[-1] == "paragraph: Pour it."
    assert read_markdown(text).text.endswith("\n\nPour it.\n")


@pytest.mark.parametrize("aside", ["```\nbrew(tea)\n```", "    brew(tea)"])
def test_code_is_set_aside(aside: str) -> None:
    kind, _, words = blocks(f"Tea is hot.\n\n{aside}\n\nIt is old.\n")[1].partition(": ")
    assert kind == "chrome"
    assert "brew(tea)" in words


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "---\n", "[tea]: http://tea.example\n"])
def test_a_file_without_words_has_no_blocks(text: str) -> None:
    page = read_markdown(text)
    assert (page.blocks, page.title) == ((), None)


WORDS = st.text("abcé’ß5", min_size=1, max_size=6)
MARKED = st.sampled_from(["{}", "*{}*", "**{}**", "[{}](/tea)", "`{}`", "{}\n"])
OPENINGS = st.sampled_from(["", "# ", "### ", "- ", "  - ", "1. ", "> "])
PARAGRAPHS = st.tuples(OPENINGS, st.lists(st.tuples(MARKED, WORDS), min_size=1, max_size=5))


@given(st.lists(PARAGRAPHS, max_size=6))
def test_every_word_is_kept_in_its_place(
    paragraphs: list[tuple[str, list[tuple[str, str]]]],
) -> None:
    text = "\n\n".join(
        opening + " x ".join(mark.format(word) for mark, word in words) + " x"
        for opening, words in paragraphs
    )
    page = read_markdown(text)
    seen = " ".join(block.of(page.text) for block in page.blocks).split()
    assert seen == [w for _, ws in paragraphs for _, word in ws for w in (word, "x")]
    at = 0
    for block in page.blocks:
        assert at <= block.start < block.end
        assert block.of(page.text) == block.of(page.text).strip()
        at = block.end
