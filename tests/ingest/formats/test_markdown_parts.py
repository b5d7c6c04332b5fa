"""Tables, raw HTML, notes and lines of a Markdown file."""

import pytest

from ingest.error import OwnwordsError
from ingest.formats.markdown import read_markdown


def blocks(text: str) -> list[str]:
    """Return the kind and the words of each block."""
    page = read_markdown(text)
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks]


def test_a_table_has_rows_below_the_row_that_names_its_columns() -> None:
    table = "| Tea | *Price* |\n|---|---|\n| [green](x) | 3 |\n|  | 4 |\n\nIt is dear.\n"
    assert blocks(table) == [
        "columns: Tea | Price",
        "row: green | 3",
        "row:  | 4",
        "paragraph: It is dear.",
    ]


def test_a_row_without_words_is_no_row() -> None:
    assert blocks("|  |  |\n|---|---|\n| green | 3 |\n") == ["row: green | 3"]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Drink ~~two~~ three cups.", "Drink three cups."),
        ("Drink <del>two</del> three cups.", "Drink three cups."),
        ("Drink <s>two</s> three cups.", "Drink three cups."),
        ("Drink 10<sup>2</sup> cups.", "Drink 10² cups."),
        ("Tea <!-- not milk --> is hot.", "Tea is hot."),
        ("Tea<script>brew()</script> is hot.", "Tea is hot."),
        ("Tea is <mark>hot</mark>.", "Tea is hot."),
    ],
)
def test_raw_tags_keep_their_words_and_what_is_struck_out_goes(written: str, seen: str) -> None:
    assert blocks(written) == [f"paragraph: {seen}"]


@pytest.mark.parametrize(
    "written",
    [
        "<!-- brew(tea) -->",
        "<script>brew(tea)</script>",
        "<style>tea {}</style>",
        "<del>\n\nTea is cold.\n\n</del>",
        "<div hidden>\n\nTea is cold.\n\n</div>",
    ],
)
def test_what_a_browser_does_not_show_is_left_out(written: str) -> None:
    assert blocks(f"{written}\n\nTea is hot.\n") == ["paragraph: Tea is hot."]


def test_raw_html_is_read_as_html() -> None:
    text = "<h1>Tea</h1>\n\n<p>It is <b>hot</b>.</p>\n<ul><li>a pot</li></ul>\n\nIt is *old*.\n"
    assert read_markdown(text).title == "Tea"
    assert blocks(text) == [
        "heading: Tea",
        "paragraph: It is hot.",
        "item: a pot",
        "paragraph: It is old.",
    ]


def test_a_table_in_html_is_a_table() -> None:
    text = "<table><tr><th>Tea</th><th>Price</th></tr>\n<tr><td>green</td><td>3</td></tr></table>"
    assert blocks(text) == ["columns: Tea | Price", "row: green | 3"]


def test_markdown_between_raw_tags_stands_in_them() -> None:
    text = "<details>\n<summary>Is tea hot?</summary>\n\nIt *is*.\n\n</details>\n\nIt is old.\n"
    assert blocks(text) == [
        "heading: Is tea hot?",
        "paragraph: It is.",
        "heading: ",
        "paragraph: It is old.",
    ]


def test_a_question_that_unfolds_stands_under_the_heading_above() -> None:
    page = read_markdown("### Tea\n\n<details><summary>Hot?</summary>\n\nIt is.\n\n</details>\n")
    assert [block.level for block in page.blocks if block.kind == "heading"] == [3, 4]


def test_a_tag_that_is_never_closed_loses_no_words() -> None:
    found = blocks("<div>\n\nTea is *hot*.\n\n- a pot\n\n## Kinds\n\nIt is old.\n")
    assert found == [
        "paragraph: Tea is hot.",
        "item: a pot",
        "heading: Kinds",
        "paragraph: It is old.",
    ]


def test_a_bold_line_above_its_text_is_a_heading() -> None:
    page = read_markdown("## Tea\n\n**Green tea**\n\nIt is green.\n")
    assert [(block.kind, block.level) for block in page.blocks] == [
        ("heading", 2),
        ("heading", 3),
        ("paragraph", 0),
    ]


def test_notes_stand_below_the_text_and_under_none_of_its_headings() -> None:
    text = """## Tea

Tea[^b] is hot.[^a]
[^b]: Or milk.
[^a]: Hot
    and old.

    So is milk.

It is *old*.[^c] Type `[^a]`.
"""
    assert blocks(text) == [
        "heading: Tea",
        "paragraph: Tea¹ is hot.²",
        "paragraph: It is old.[^c] Type [^a].",
        "heading: ",
        "item: Or milk.",
        "item: Hot and old.",
        "item: So is milk.",
    ]
    assert "\n\n1. Or milk.\n2. Hot and old.\nSo is milk.\n" in read_markdown(text).text


def test_a_note_of_one_word_is_no_address() -> None:
    assert blocks("Tea.[^1]\n\n[^1]: Milk\n")[-1] == "item: Milk"


def test_a_note_without_words_is_no_fault() -> None:
    assert blocks("Tea.[^1]\n\n[^1]:\n\nMilk.\n")[:2] == ["paragraph: Tea.¹", "paragraph: Milk."]


def test_each_block_knows_its_line_in_the_file() -> None:
    text = """# Tea

It is hot.
It is old.

- a pot
- a cup

| Tea | Price |
|---|---|
| green | 3 |

<p>So.</p>

    code

Done.[^1]

[^1]: A note.
"""
    page = read_markdown(text)
    assert {b.of(page.text): b.line for b in page.blocks if b.of(page.text)} == {
        "Tea": 1,
        "It is hot. It is old.": 3,
        "a pot": 6,
        "a cup": 7,
        "Tea | Price": 9,
        "green | 3": 11,
        "So.": 13,
        "code": 15,
        "Done.¹": 17,
        "A note.": 19,
    }


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_deep_nesting_loses_no_text(mark: str) -> None:
    assert blocks(f"{mark * 40}Tea is hot.\n")[-1].endswith(": Tea is hot.")


@pytest.mark.parametrize("mark", ["> ", "- "])
def test_nesting_in_which_text_would_be_lost_is_refused(mark: str) -> None:
    with pytest.raises(OwnwordsError, match="nested too deep"):
        read_markdown(f"{mark * 5000}Tea is hot.\n")


@pytest.mark.parametrize("sign", ["[", "![", "*", "~~", "`", "<", "<div>", "(", "|"])
def test_a_sign_may_stand_very_often(sign: str) -> None:
    assert read_markdown(f"{sign * 3000} Tea is hot.\n").text
