"""A section is what stands under its headings, in sentences that know their list."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.block import Page
from ingest.document import Flag, Span
from ingest.formats.markdown import read_markdown
from ingest.formats.plaintext import read_plaintext
from ingest.section import sections_of

from .by_words import flags


def paths(text: str) -> list[tuple[str, ...]]:
    return [section.path for section in sections_of(read_markdown(text))]


def test_a_path_holds_the_headings_from_the_outermost_in() -> None:
    text = "Hot.\n\n## Kinds\n\nTwo.\n\n### Green  *tea*\n\nOld.\n\n## Cups\n\nBig.\n"
    assert paths(text) == [(), ("Kinds",), ("Kinds", "Green tea"), ("Cups",)]


def test_the_title_of_the_page_is_no_section() -> None:
    assert paths("# Tea\n\nIt is hot.\n\n## Kinds\n\nTwo.\n") == [(), ("Kinds",)]


def test_a_heading_without_a_sentence_has_no_section() -> None:
    assert paths("## Kinds\n\n## Cups\n\nBig.\n\n## Pots\n") == [("Cups",)]


def test_a_heading_that_skips_a_level_is_below_the_one_before() -> None:
    assert paths("## Kinds\n\n#### Green\n\nOld.\n\n### Black\n\nNew.\n") == [
        ("Kinds", "Green"),
        ("Kinds", "Black"),
    ]


def test_a_section_knows_where_its_innermost_heading_stands() -> None:
    page = read_markdown("# Tea\n\nIt is hot.\n\n## Kinds\n\n### Green\n\nIt is old.\n")
    first, second = sections_of(page)
    assert first.heading is None
    assert second.heading is not None
    assert second.heading.of(page.text) == "Green"


def test_a_heading_that_was_lost_has_no_name() -> None:
    page = read_plaintext("Hot.\n\nCups\n\nBig.\n\nOld.\n\n\n\nIt is so.\n\nIt is.\n")
    assert [(section.path, section.heading is None) for section in sections_of(page)] == [
        ((), True),
        (("Cups",), False),
        ((), True),
    ]


def test_what_stands_below_a_feedback_form_is_in_no_section() -> None:
    text = "Hot.\n\n1. Cups\n\nBig.\n\nWas this page helpful?\n\nIt is so.\n"
    assert [section.path for section in sections_of(read_plaintext(text))] == [(), ("1. Cups",), ()]


def test_what_stands_in_mid_sentence_is_damaged() -> None:
    text = "Tea is hot.\n\nis poured first. It is old.\n"
    assert flags(text, "is poured first.") == {Flag.DAMAGED}
    assert flags(text, "It is old.") == set()
    assert flags("Tea is hot.\n\nIs it? yes, it is.\n", "yes, it is.") == set()


def test_a_short_label_among_the_paragraphs_is_furniture() -> None:
    assert flags("Tea is hot.\n\nGreen tea\n", "Green tea") == {Flag.CHROME}
    assert flags("Tea is hot.\n\n5 cups\n", "5 cups") == set()
    assert flags("Tea is hot.\n\n- green tea\n", "green tea") == {Flag.LIST_ITEM}


def test_a_telephone_number_is_kept_even_in_a_label() -> None:
    assert flags("Tea line 0808 157 0000\n", "Tea line 0808 157 0000") == {Flag.CONTACT}


@pytest.mark.parametrize("unsound", ["It is a .", "Learn more about tea.", "```\ntea.\n```"])
def test_what_is_damaged_or_furniture_is_kept_and_never_quoted(unsound: str) -> None:
    page = read_markdown(f"Tea is hot.\n\n{unsound}\n")
    (section,) = sections_of(page)
    assert [sentence.quotable for sentence in section.sentences] == [True, False]


PARTS = st.sampled_from(
    [
        "# Tea",
        "## Cups",
        "## What?",
        "1. Pots",
        "Tea is hot. It is (so. It) is.",
        "You need:",
        "tea",
    ]
) | st.sampled_from(
    ["- a pot", "- a cup. It is\n  big.", "  - of clay", "0808 157 0000", "| a |\n|---|", "<p>", ""]
)


TEXTS = st.sampled_from(["\n\n", "\n"]).flatmap(lambda gap: st.lists(PARTS).map(gap.join))


@given(TEXTS, st.sampled_from([read_markdown, read_plaintext]))
def test_every_sentence_stands_in_one_block_and_in_order(
    text: str, reader: Callable[[str], Page]
) -> None:
    page = reader(text)
    at = 0
    for section in sections_of(page):
        first, last = section.sentences[0], section.sentences[-1]
        assert (section.start, section.end) == (first.start, last.end)
        for sentence in section.sentences:
            words = sentence.of(page.text)
            assert words == words.strip() != ""
            assert at <= sentence.start
            at = sentence.end
            assert page.blocks[sentence.block].covers(sentence)
            heads = [Span(s.start, s.end) for s in section.sentences if Flag.LEAD_IN in s.flags]
            assert sentence.lead_in is None or sentence.lead_in in heads
            assert sentence.lead_in is None or Flag.LIST_ITEM in sentence.flags
