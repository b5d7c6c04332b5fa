"""What one text has more often than the other is left, and nothing else."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ingest.second.tiling import tiled

WORDS = st.lists(st.sampled_from(["tea", "is", "hot", "milk", "cold"]), max_size=60)


def left_of(left: list[str], right: list[str]) -> list[str]:
    return [word for word, place in zip(left, tiled(left, right), strict=True) if place is None]


@given(left=WORDS, right=WORDS)
def test_what_is_left_is_the_difference_of_the_counts(left: list[str], right: list[str]) -> None:
    assert Counter(left_of(left, right)) == Counter(left) - Counter(right)


@given(left=WORDS, right=WORDS)
def test_each_word_is_laid_on_an_equal_one_and_none_twice(
    left: list[str], right: list[str]
) -> None:
    laid = [(word, place) for word, place in zip(left, tiled(left, right), strict=True) if place]
    assert all(right[place] == word for word, place in laid)
    assert len({place for _, place in laid}) == len(laid)


def test_columns_may_change_places() -> None:
    left, right = ["tea", "is", "hot", "and", "good"], ["milk", "is", "cold", "and", "white"]
    assert left_of(left + right, right + left) == []


def test_of_two_equal_words_the_one_in_other_company_is_left() -> None:
    first, second = ["the", "tea", "is", "very", "hot", "today"], ["the", "milk", "is", "cold"]
    found = tiled([*first, *second], first)
    assert found == [0, 1, 2, 3, 4, 5, None, None, None, None]
