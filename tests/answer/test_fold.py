"""Two quotes say the same only where nothing turns the meaning round."""

from collections.abc import Callable

import numpy as np
import pytest

from answer.fold import Voice, says_the_same
from answer.verify import verified
from answer.whole import whole
from index.library import Library
from ingest.document import Document

Read = Callable[..., Document]
Speak = Callable[..., Voice]


@pytest.fixture
def voice(read: Read, library: Callable[..., Library]) -> Speak:
    """The first sentence of a page of these words, as a quote; vectors are alike by default."""

    def of(words: str, name: str = "one", vector: tuple[float, float] = (1.0, 0.0)) -> Voice:
        document = read(f"# Trams\n\n{words}\n", name)
        grown = whole(document, next(iter(document.sentences)))
        quote = grown and verified(library(document).store, grown, document.sha256, 0.9)
        assert quote
        return Voice(quote, document, np.array(vector))

    return of


SAID = "A local tram may be late after rain in 2 towns."


@pytest.mark.parametrize("again", [SAID, "In 2 towns, a local tram may be late after rain."])
def test_the_same_in_another_source_is_the_same(voice: Speak, again: str) -> None:
    assert says_the_same(voice(again, "other"), voice(SAID))


@pytest.mark.parametrize(
    "other",
    [
        "A local tram may be late after rain in 3 towns.",
        "A local tram may not be late after rain in 2 towns.",
        "A local tram can’t be late after rain in 2 towns.",
        "A regional tram may be late after rain in 2 towns.",
        "A local tram may be late before rain in 2 towns.",
        "May a local tram be late after rain in 2 towns?",
    ],
)
def test_what_turns_the_meaning_keeps_them_apart(voice: Speak, other: str) -> None:
    assert not says_the_same(voice(other, "other"), voice(SAID))


def test_unlike_sentences_of_the_same_words_are_not_the_same(voice: Speak) -> None:
    assert not says_the_same(voice(SAID, "other", (0.6, 0.8)), voice(SAID))


def test_who_says_more_is_not_spoken_for(voice: Speak) -> None:
    more = "A local tram may be late, loud, full, cold, dark, closed or broken after rain."
    assert not says_the_same(voice(more, "other"), voice(SAID))
    assert says_the_same(voice("A local tram may be late.", "other"), voice(SAID))
