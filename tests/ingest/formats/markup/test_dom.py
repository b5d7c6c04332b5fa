"""The blocks of a DOM are what a browser shows, in its order."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ingest.block import Page, PageWriter
from ingest.formats.markup.dom import write_blocks


def read(markup: str) -> Page:
    writer, body = PageWriter(), LexborHTMLParser(markup).body
    assert body is not None
    write_blocks(body, writer)
    return writer.page(None)


def blocks(markup: str) -> list[str]:
    """Return the kind, level and words of each block."""
    page = read(markup)
    return [f"{block.kind} {block.level}: {block.of(page.text)}" for block in page.blocks]


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("Tea is <a href='/hot'>very <b>h</b>ot</a>.", "Tea is very hot."),
        ("Tea\n  is\t hot.", "Tea is hot."),
        ("Tea&nbsp;is&nbsp; hot.", "Tea is hot."),
        ("Tea<br>is hot.", "Tea\nis hot."),
        ("Te&shy;a i&#8203;s hot.", "Tea is hot."),
        ("Tea is <del>cold</del> <s>warm</s> <ins>hot</ins>.", "Tea is hot."),
        ("H<sub>2</sub>O at 5<sup>2</sup>", "H2O at 5²"),
        ("<q>Tea</q> is hot.", "“Tea” is hot."),
        ("Tea <span class='sr-only'>opens a window</span>is hot.", "Tea is hot."),
        ("Tea is hot.<button>Buy</button><svg><text>x</text></svg><!-- x -->", "Tea is hot."),
        ("Tea <b style='color: red; display : none'>not</b>is hot.", "Tea is hot."),
        ("<span hidden>No.</span><i aria-hidden=true>x</i>Tea is hot.", "Tea is hot."),
        ("<noscript>No.</noscript><template>No.</template>Tea is hot.", "Tea is hot."),
        ("چای‌ها", "چای‌ها"),
    ],
)
def test_the_words_are_those_that_a_reader_sees(markup: str, seen: str) -> None:
    assert blocks(f"<p>{markup}") == [f"paragraph 0: {seen}"]


def test_what_a_reader_can_unfold_is_not_hidden() -> None:
    markup = "<h3><button aria-controls=a>Is tea hot?</button></h3><div id=a hidden>It is.</div>"
    assert blocks(markup) == ["heading 3: Is tea hot?", "paragraph 0: It is."]


def test_two_line_breaks_part_paragraphs() -> None:
    assert blocks("Tea.<br> <br/>Milk.") == ["paragraph 0: Tea.", "paragraph 0: Milk."]


def test_text_beside_a_block_is_a_block() -> None:
    assert blocks("<div>Tea.<p>Milk.</p>Jam.</div>") == [
        "paragraph 0: Tea.",
        "paragraph 0: Milk.",
        "paragraph 0: Jam.",
    ]


def test_headings_know_their_level() -> None:
    markup = "<h2>Tea<br>time</h2><div role=heading aria-level=4><p>Green</p></div><h3><img></h3>x"
    assert blocks(markup)[:3] == ["heading 2: Tea time", "heading 4: Green", "heading 3: "]


def test_lists_know_their_depth_and_markers() -> None:
    page = read(
        "<ul><li>a pot<ol start=3><li>Boil.<li value=7>Pour.</ol><li><p>a cup<p>of clay</ul>"
    )
    assert page.text == "- a pot\n3. Boil.\n7. Pour.\n- a cup\nof clay\n"
    assert [block.level for block in page.blocks] == [1, 2, 2, 1, 1]


def test_a_list_may_count_down() -> None:
    assert read("<ol reversed><li>b<li>a</ol>").text == "2. b\n1. a\n"


def test_a_list_of_boxes_with_headings_is_no_list() -> None:
    assert blocks("<ul><li><h3>Tea</h3><p>It is hot.</p></li></ul>") == [
        "heading 3: Tea",
        "paragraph 0: It is hot.",
    ]


def test_a_term_and_what_it_means_are_one_item() -> None:
    assert blocks("<dl><dt>Tea<dd><p>a drink</p><p>of leaves</p><dt>Cup<dd>of clay</dl>After.") == [
        "item 1: Tea\na drink\nof leaves",
        "item 1: Cup\nof clay",
        "paragraph 0: After.",
    ]


TABLE = "<table><caption>Prices</caption><tr><th>Tea<th>Cup<tr><td rowspan=2>Green<td>3"


def test_a_table_has_columns_and_rows() -> None:
    assert blocks(f"{TABLE}<tr><td><p>5</p><tr><td> <td></table>") == [
        "paragraph 0: Prices",
        "columns 0: Tea | Cup",
        "row 0: Green | 3",
        "row 0: Green | 5",
    ]


def test_empty_and_wide_cells_keep_their_columns() -> None:
    assert blocks(f"{TABLE}<tr><td>4<tr><td><td>6<tr><td colspan=2>dear</table>")[3:] == [
        "row 0: Green | 4",
        "row 0:  | 6",
        "row 0: dear | ",
    ]


def test_a_first_row_in_bold_names_the_columns() -> None:
    markup = "<table><tr><td><b>Tea</b><td><b>Cup</b><tr><td>Green<td><b>3</b></table>"
    assert blocks(markup) == ["columns 0: Tea | Cup", "row 0: Green | 3"]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>Tea is hot.<td>Milk is cold.</table>",
        "<table role=presentation><tr><th>Tea is hot.<td>Milk is cold.</table>",
        "<table><tr><th>Tea is hot.<tr><td>Milk is cold.</table>",
    ],
    ids=["no header", "said to be", "one column"],
)
def test_a_table_that_only_places_its_cells_is_text(table: str) -> None:
    assert blocks(table) == ["paragraph 0: Tea is hot.", "paragraph 0: Milk is cold."]


def test_a_summary_is_the_heading_of_what_it_unfolds() -> None:
    assert blocks("<h2>Tea</h2><details><summary>Hot?</summary>Yes.</details><p>It is old.") == [
        "heading 2: Tea",
        "heading 3: Hot?",
        "paragraph 0: Yes.",
        "heading 3: ",
        "paragraph 0: It is old.",
    ]


def test_a_heading_does_not_reach_out_of_its_box() -> None:
    card = (
        "<div class='care-card'><div class='care-card__head'><h3>Call</h3></div><p>Ask.</p></div>"
    )
    assert blocks(f"{card}<p>Tea is hot.") == [
        "heading 3: Call",
        "paragraph 0: Ask.",
        "heading 3: ",
        "paragraph 0: Tea is hot.",
    ]


def test_a_bold_line_above_text_is_a_heading() -> None:
    assert blocks("<h2>Tea</h2><p><b>Is it <i>hot</i>?</b></p><p>It is.</p>")[1] == (
        "heading 3: Is it hot?"
    )


@pytest.mark.parametrize(
    "markup", ["<p><b>Tea is hot.</b><p>Yes.", "<p><b>Tea</b> cup<p>Yes.", "<p><b>Tea</b>"]
)
def test_a_bold_sentence_or_half_line_is_no_heading(markup: str) -> None:
    assert not blocks(markup)[0].startswith("heading")


def test_code_is_set_aside() -> None:
    assert blocks("<pre><code>brew\n  tea</code></pre>Type <code>tea</code>.") == [
        "chrome 0: brew\ntea",
        "paragraph 0: Type tea.",
    ]


WORDS = st.text("abcé’5", min_size=1, max_size=5).map(lambda word: f" {word} ")
TAGS = st.sampled_from(
    ["p", "div", "section", "span", "b", "a", "em", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h3",
     "blockquote", "details", "summary", "table", "tr", "td", "th", "article", "pre", "font"]
)  # fmt: skip
TREES = st.recursive(
    WORDS,
    lambda inner: st.tuples(TAGS, st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=20,
)


def shown(markup: str) -> Iterator[str]:
    """Yield the words of a page as the parser orders them, which moves some out of tables."""
    body = LexborHTMLParser(markup).body
    assert body is not None
    yield from body.text(separator=" ").split()


@given(st.lists(TREES, max_size=4).map("".join))
def test_every_word_is_kept_once_and_in_its_place(markup: str) -> None:
    page = read(markup)
    words = " ".join(block.of(page.text) for block in page.blocks).replace(" | ", " ")
    assert [word for word in words.split() if word != "|"] == list(shown(markup))
    at = 0
    for block in page.blocks:
        assert at <= block.start <= block.end
        assert block.start < block.end or block.kind == "heading"
        at = block.end
