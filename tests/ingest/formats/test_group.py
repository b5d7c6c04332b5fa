"""The lines of a text file: which belong together, and where some are missing."""

import pytest

from ingest.formats.plaintext import read_plaintext


def blocks(text: str) -> list[str]:
    """Return the kind and the words of each block."""
    page = read_plaintext(text)
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks]


def test_a_wide_gap_is_a_heading_that_was_lost() -> None:
    text = "Cups\n\nThey are of clay.\n\nThey break.\n\n\n\nTea is old.\n\nIt is.\n"
    assert blocks(text)[2:] == [
        "paragraph: They break.",
        "heading: ",
        "paragraph: Tea is old.",
        "paragraph: It is.",
    ]


def test_wide_gaps_everywhere_are_the_rule() -> None:
    assert "heading: " not in blocks("Tea\n\n\nTea is hot.\n\n\nIt is old.\n\n\nIt is good.\n")


WRAPPED = """Riding

A rider sits on a saddle and turns the pedals, and these pull a chain. The
Dutch ride more than others do, since the land is flat.

- Never ride after dark without a
  lamp, whatever the weather is or how near the house may be to the road.
- Never ride on ice.
"""


def test_a_file_may_be_wrapped_at_a_wide_column() -> None:
    text = "Tea is hot.\n\n" + "The rider turns the pedals, and these pull a chain. " * 2
    assert "paragraph: Ride without a lamp." not in blocks(f"{text}Do not\nRide without a lamp.\n")


def test_lines_that_were_wrapped_at_a_column_are_joined() -> None:
    assert blocks(WRAPPED)[1:] == [
        "paragraph: A rider sits on a saddle and turns the pedals, and these pull a chain. The\n"
        "Dutch ride more than others do, since the land is flat.",
        "item: Never ride after dark without a\n"
        "  lamp, whatever the weather is or how near the house may be to the road.",
        "item: Never ride on ice.",
    ]


HEADED = "Tea from the hills of Assam and of Ceylon\nIt is dear.\n"


@pytest.mark.parametrize(
    "beside",
    [
        "Cups\nThey break.\n\nPots\nThey do not.\n",
        "Tea is drunk by old and young. " * 5 + "\n\nSo.\n",
    ],
    ids=["shorter headings", "longer lines"],
)
def test_a_heading_right_above_its_text_is_no_wrapped_line(beside: str) -> None:
    assert blocks(f"Tea is hot.\n\n{HEADED}\n{beside}\n{beside}")[1:3] == [
        "heading: Tea from the hills of Assam and of Ceylon",
        "paragraph: It is dear.",
    ]


def test_a_line_below_an_ending_is_a_paragraph() -> None:
    text = "Tea is hot.\nmilk is cold.\n"
    assert blocks(text) == ["paragraph: Tea is hot.", "paragraph: milk is cold."]


@pytest.mark.parametrize(
    "beside",
    [
        "Read all of it at https://example.org/" + "a-long-address/" * 6 + " if you ride.\n",
        "You will need:\n\n" + "- a pump\n" * 8,
    ],
    ids=["a long address", "many short items"],
)
def test_wrapped_lines_are_joined_whatever_stands_beside_them(beside: str) -> None:
    assert "item: Never ride after dark without a" not in blocks(f"{WRAPPED}\n{beside}")


def test_a_heading_may_stand_right_above_wrapped_lines() -> None:
    text = WRAPPED.partition("- ")[0] * 2 + "Riding at night\nNever ride without a lamp.\n"
    assert blocks(text)[-2:] == [
        "heading: Riding at night",
        "paragraph: Never ride without a lamp.",
    ]


def test_wrapped_lines_may_end_in_commas() -> None:
    text = "Never ride without a lamp after dark, in fog, in snow, or in dust,\nOslo apart.\n"
    assert blocks(f"Tea is hot.\n\n{text}")[1:] == [f"paragraph: {text.strip()}"]


@pytest.mark.parametrize("ending", ["\n", " \n", "\f", "\u2028", "\x85", "\v"])
def test_lines_end_however_the_writer_ended_them(ending: str) -> None:
    text = "Tea\n\nTea is hot.\n\nGreen tea\n\nIt is green.\n\n• a pot\n• a cup\n"
    assert blocks(text.replace("\n", ending)) == blocks(text)
