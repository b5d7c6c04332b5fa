"""Words are equal where a reader sees the same word."""

import pytest

from ingest.second.extraction import BROKEN
from ingest.second.words import mended, spellings_of, words_of


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Tea’s ‘hot’ – 'very'!", ["tea", "s", "hot", "very"]),
        ("\ufb01ne \ufb02owers", ["fine", "flowers"]),
        ("a tea\u00adpot and a tea\u200bcup", ["a", "teapot", "and", "a", "teacup"]),
        ("10⁶ cups", ["106", "cups"]),
        ("cafe\u0301", ["café"]),
        ("<5% or ≥ 3", ["<", "5", "%", "or", "≥", "3"]),
        ("snake_case", ["snake", "case"]),
        ("– | •", []),
    ],
)
def test_what_looks_alike_is_alike(text: str, keys: list[str]) -> None:
    assert words_of(text).keys == keys


def test_spellings_keep_capitals() -> None:
    assert spellings_of("AIDS and aids") == ["AIDS", "and", "aids"]


def test_words_are_told_in_one_line() -> None:
    words = words_of("Tea\n is hot, very\thot.")
    assert words.between(-3, 3) == "Tea is hot"
    assert words.between(4, 99) == "hot"
    assert words.between(9, 99) == ""


@pytest.mark.parametrize(("known", "text"), [({"teapot"}, "A Teapot."), (set(), "A Tea-pot.")])
def test_a_broken_word_is_whole_where_the_whole_is_known(known: set[str], text: str) -> None:
    assert mended(f"A Tea{BROKEN}pot.", known) == text


def test_a_word_of_a_whole_file_is_read_at_once() -> None:
    word = "tea" * 200_000
    assert mended(word, {"tea"}) == word
    assert words_of(word).keys == [word]
