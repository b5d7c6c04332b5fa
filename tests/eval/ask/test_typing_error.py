"""Typing errors are such as people make, few, and the same each time."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from eval.ask.typing_error import mistyped

SENTENCES = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", max_size=9), max_size=20).map(" ".join)


@given(SENTENCES, st.integers(0, 99))
def test_an_error_changes_a_letter_or_two_in_one_word_of_eight(text: str, seed: int) -> None:
    wrong = mistyped(text, Random(seed))
    words = list(zip(text.split(" "), wrong.split(" "), strict=True))
    apart = [(word, other) for word, other in words if word != other]
    assert len(apart) <= max(1, len(words) // 8)
    assert all(OSA.distance(word, other) <= 2 and word[0] == other[0] for word, other in apart)


def test_the_same_seed_makes_the_same_errors() -> None:
    text = "where is the teapot that belongs to grandmother"
    assert mistyped(text, Random(7)) == mistyped(text, Random(7)) != text


def test_codes_and_names_and_short_words_are_typed_right() -> None:
    text = "HER2 is on Monday at 10"
    assert mistyped(text, Random(1)) == text
