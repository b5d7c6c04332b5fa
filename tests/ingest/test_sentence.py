"""A sentence is what a reader would call one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Span
from ingest.sentence import sentence_spans, stripped


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in sentence_spans(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ask Dr. Green about it.",
        "Mr. and Mrs. Brown drink tea, e.g. green tea, i.e. tea that is green.",
        "It takes 3.5 minutes.",
        "The train leaves at 5 p.m. from No. 2.",
        "It grows near St. Ives.",
        "Wait ... then pour it.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    assert sentences(f"{sentence} Nobody knows why.") == [sentence, "Nobody knows why."]


@pytest.mark.parametrize("end", [".", "!", "?", "…”", ".)", "?”"])
def test_a_sentence_keeps_its_ending(end: str) -> None:
    assert sentences(f"“Tea (is hot{end}  It is old.")[0] == f"“Tea (is hot{end}"


def test_a_sentence_may_end_with_a_word_that_elsewhere_is_an_abbreviation() -> None:
    assert sentences("It was treated for cancer. The tree is well.") == [
        "It was treated for cancer.",
        "The tree is well.",
    ]


@pytest.mark.parametrize("title", ["Messrs. Green", "approx. Ten"])
def test_a_long_abbreviation_ends_no_sentence(title: str) -> None:
    assert sentences(f"It is {title} pounds.") == [f"It is {title} pounds."]


def test_sentences_in_one_pair_of_brackets_stay_together() -> None:
    assert sentences("Tea is hot (very hot. Take care). Then drink it.") == [
        "Tea is hot (very hot. Take care).",
        "Then drink it.",
    ]


def test_brackets_around_a_whole_sentence_are_its_own() -> None:
    assert sentences("Is it tea? (It is not.) Then what?") == [
        "Is it tea?",
        "(It is not.)",
        "Then what?",
    ]


def test_a_bracket_that_never_closes_holds_nothing_together() -> None:
    assert sentences("Tea is hot (very hot. Take care. Then drink it.") == [
        "Tea is hot (very hot.",
        "Take care.",
        "Then drink it.",
    ]


def test_square_brackets_hold_as_round_ones_do() -> None:
    assert sentences("Tea is hot [very hot. Take care]. Drink it.")[1:] == ["Drink it."]


def test_a_line_break_ends_no_sentence() -> None:
    assert sentences("Tea is\n  hot. It is\nold.") == ["Tea is\n  hot.", "It is\nold."]


def test_nothing_is_sought_outside_the_block() -> None:
    text = "Tea is hot. It is old. It is dear."
    inner = Span(text.index("It is old"), text.index(" It is dear"))
    assert [span.of(text) for span in sentence_spans(text, inner)] == ["It is old."]


@pytest.mark.parametrize("text", ["", " ", "\n\u2028\t"])
def test_white_space_is_no_sentence(text: str) -> None:
    assert sentences(text) == []


@given(st.text(" \n\t\u2028ab"), st.integers(0, 9), st.integers(0, 9))
def test_stripping_moves_the_ends_and_nothing_else(text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    start = min(start, end)
    assert stripped(text, start, end).of(text) == text[start:end].strip()


PIECES = st.sampled_from(
    ["Tea", "is", "hot", "cancer", "Dr", "e.g", "A", "5", ".", "?", "!", "…", " ", "  ", "\n"]
) | st.sampled_from(["(", ")", "[", "]", "“", "”", "\u2028", "\t", ":", ",", "é", "�"])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_sentences_stand_in_order_and_no_word_is_lost_between_them(text: str) -> None:
    at = 0
    for span in sentence_spans(text, Span(0, len(text))):
        assert at <= span.start < span.end
        assert span.of(text) == span.of(text).strip()
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()


@pytest.mark.parametrize("mark", ["¹", "¹²", "[4]", " [4]", "[4][5]"])
def test_the_mark_of_a_note_belongs_to_the_sentence_before(mark: str) -> None:
    text = f"Tea is hot.{mark} It is old."
    found = [span.of(text) for span in sentence_spans(text, Span(0, len(text)))]
    assert found == [f"Tea is hot.{mark}", "It is old."]
