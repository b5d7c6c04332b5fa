"""What is left out of a text when a part of it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.measure.clip import is_condition, left_out

WANTED = "You may pour it again at once, unless the leaves are older than a day."


def test_nothing_is_left_out_of_a_text_that_is_given_whole() -> None:
    assert left_out(f"Note. {WANTED} The end.", WANTED) == ""


def test_the_end_that_was_cut_off_is_left_out() -> None:
    assert left_out("You may pour it again at once,", WANTED).startswith("unless the leaves")


def test_the_end_is_left_out_also_where_the_quote_began_before() -> None:
    shown = "Green tea is kind. You may pour it again at once,"
    assert left_out(shown, WANTED) == "unless the leaves are older than a day."


def test_the_beginning_is_left_out_where_the_quote_goes_on() -> None:
    shown = "unless the leaves are older than a day. Then make new tea."
    assert left_out(shown, WANTED) == "You may pour it again at once,"


def test_another_text_leaves_nothing_out() -> None:
    assert left_out("Black tea is steeped for longer than green tea is.", WANTED) == ""


@given(st.integers(1, len(WANTED.split()) - 1))
def test_wherever_a_text_is_cut_in_two_the_other_half_is_left_out(at: int) -> None:
    words = WANTED.split()
    first, last = " ".join(words[:at]), " ".join(words[at:])
    assert (left_out(first, WANTED), left_out(last, WANTED)) == (last, first)


@pytest.mark.parametrize("text", ["Only if it is hot.", "unless asked", "It isn’t.", "not now"])
def test_words_that_limit_are_conditions(text: str) -> None:
    assert is_condition(text)


@pytest.mark.parametrize("text", ["", "It is a nota bene.", "Hot water", "the same iffy tea"])
def test_other_words_are_none(text: str) -> None:
    assert not is_condition(text)
