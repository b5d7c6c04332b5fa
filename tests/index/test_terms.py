"""What a text is searched by: its words, without their endings and without the commonest."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.english_stemmer import EnglishStemmer

from index.terms import terms


def test_endings_are_taken_off() -> None:
    assert terms("cycling cycled cycles") == ["cycl"] * 3


def test_case_makes_no_difference() -> None:
    assert terms("BRAKE Brake brake") == ["brake"] * 3


def test_the_commonest_words_are_left_out() -> None:
    assert terms("What is the gear that you would have on a bicycle?") == terms("gear bicycle")


def test_order_and_repeats_are_kept() -> None:
    assert terms("saddle, bell, saddle") == ["saddl", "bell", "saddl"]


def test_marks_hyphens_and_underscores_part_words() -> None:
    assert terms("“bell”/saddle-bag_lamp") == terms("bell saddle bag lamp")


def test_numbers_are_words() -> None:
    assert terms("80 degrees") == ["80", "degre"]


@pytest.mark.parametrize("text", ["", " \n", "?!…", "_", "🚲", "is it the"])
def test_a_text_may_have_no_terms(text: str) -> None:
    assert terms(text) == []


@given(text=st.text())
def test_whatever_the_text_its_terms_have_letters_and_digits_alone(text: str) -> None:
    assert all(term.isalnum() for term in terms(text))


def test_threads_do_not_take_each_others_words(monkeypatch: pytest.MonkeyPatch) -> None:
    stem = EnglishStemmer._stem

    def slow(stemmer: EnglishStemmer) -> Callable[..., object]:
        sleep(0.001)
        return stem(stemmer)

    monkeypatch.setattr(EnglishStemmer, "_stem", slow)
    words = [f"tandem{number}" for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(terms, words)) == [[word] for word in words]
