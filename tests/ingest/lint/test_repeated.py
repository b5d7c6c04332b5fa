"""Nearly the same paragraph in two places is found, whatever else the documents hold."""

from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.lint.finding import Finding, Kind
from ingest.lint.repeated import _shingles, _similarity

Found = Callable[..., list[Finding]]
PARAGRAPH = (
    "Warm the pot with a little boiling water. Then put in three spoons of leaves, fill it to "
    "the brim, and wait for four minutes before you pour."
)


def test_a_paragraph_in_a_second_document_is_found(found: Found, tmp_path: Path) -> None:
    (finding,) = found(f"# Tea\n\n{PARAGRAPH}\n", f"# Pots\n\nClay is best.\n\n{PARAGRAPH}\n")
    assert finding.kind is Kind.NEAR_DUPLICATE
    assert (finding.document, finding.line, finding.text) == ("tea-1", 9, PARAGRAPH)
    assert finding.note == f"as in {tmp_path / 'tea-0.md'}:7"
    assert not finding.quarantined


def test_a_paragraph_may_stand_twice_in_one_document(found: Found) -> None:
    (finding,) = found(f"{PARAGRAPH}\n\nClay is best.\n\n{PARAGRAPH}\n")
    assert (finding.kind, finding.line) == (Kind.NEAR_DUPLICATE, 9)


def test_the_first_of_many_is_named_each_time(found: Found, tmp_path: Path) -> None:
    notes = [finding.note for finding in found(*[PARAGRAPH] * 4)]
    assert notes == [f"as in {tmp_path / 'tea-0.md'}:5"] * 3


@pytest.mark.parametrize(
    ("word", "other"), [("four", "five"), ("boiling", "hot"), ("Warm", "Heat"), ("pour", "drink")]
)
def test_one_changed_word_makes_no_other_paragraph(found: Found, word: str, other: str) -> None:
    changed = PARAGRAPH.replace(word, other)
    assert changed != PARAGRAPH
    assert [finding.text for finding in found(PARAGRAPH, changed)] == [changed]


def test_case_white_space_and_marks_make_no_other_paragraph(found: Found) -> None:
    assert len(found(PARAGRAPH, f"**{PARAGRAPH.upper()}**".replace(" ", "  "))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "Warm the pot with a little boiling water. Then rinse it well, dry it with a soft cloth, "
        "and put it back upon the shelf until the next visitors come.",
        "Before you pour, wait for four minutes, and fill to the brim a pot with leaves in it: "
        "three spoons. Water that is boiling, a little of it, should warm the pot first.",
    ],
)
def test_a_paragraph_that_shares_some_words_is_another(found: Found, other: str) -> None:
    assert found(PARAGRAPH, other) == []


def test_short_paragraphs_may_be_alike(found: Found) -> None:
    short = "Pour the tea when it has stood for four minutes."
    assert found(short, short) == []


def test_what_is_never_quoted_is_not_compared(found: Found) -> None:
    damaged = f"{PARAGRAPH} It depends on the."
    assert {finding.kind for finding in found(damaged, damaged)} == {Kind.DAMAGED}


WORDS = st.lists(st.sampled_from("abcdefgh"), min_size=12, max_size=40)


@given(WORDS)
def test_a_paragraph_is_wholly_like_itself(words: list[str]) -> None:
    shingles = _shingles(words)
    assert _similarity(shingles, _as_array(shingles)) == 1


@given(WORDS, WORDS)
def test_likeness_is_the_same_both_ways(one: list[str], other: list[str]) -> None:
    a, b = _shingles(one), _shingles(other)
    assert _similarity(a, _as_array(b)) == _similarity(b, _as_array(a)) <= 1


def _as_array(hashes: set[int]) -> "array[int]":
    return array("I", hashes)
