"""At most three quotes, best first, and never two of one source that say the same."""

from collections.abc import Callable

import numpy as np
import pytest

from answer.retrieve import Candidate
from answer.select import MOST, select
from index.library import Library
from ingest.document import Document, Span

Read = Callable[..., Document]
Publish = Callable[..., Library]
Choose = Callable[..., list[str]]

TEA = [
    "Green tea is steeped at 80 degrees.",
    "A kettle of iron keeps its heat.",
    "Vinegar takes off the scale.",
    "Milk follows the leaves.",
    "Sugar hides the taste.",
]


@pytest.fixture
def choose(library: Publish, candidates: Callable[[Library], list[Candidate]]) -> Choose:
    """The quotes of some documents' sentences, scored in reading order; the threshold is 0.5."""

    def of(scores: list[float], *documents: Document) -> list[str]:
        shelf = library(*documents)
        quotes = select(candidates(shelf), np.array(scores), 0.5, shelf)
        texts = {document.id: document.text for document in documents}
        assert [q.score for q in quotes] == sorted((q.score for q in quotes), reverse=True)
        return [Span(quote.start, quote.end).of(texts[quote.document_id]) for quote in quotes]

    return of


def page(*sentences: str) -> str:
    return "# Tea\n\n" + "\n\n".join(sentences) + "\n"


def test_the_three_best_come_best_first(read: Read, choose: Choose) -> None:
    chosen = choose([0.6, 0.9, 0.7, 0.95, 0.8], read(page(*TEA)))
    assert chosen == [TEA[3], TEA[1], TEA[4]]
    assert len(chosen) == MOST


def test_none_below_the_threshold_is_chosen_and_one_upon_it_is(read: Read, choose: Choose) -> None:
    assert choose([0.4999, 0.5, 0.1, 0.2, 0.0], read(page(*TEA))) == [TEA[1]]


def test_nothing_is_chosen_where_all_are_below_or_there_are_none(
    read: Read, choose: Choose
) -> None:
    assert choose([0.4] * 5, read(page(*TEA))) == []
    assert select([], np.zeros(0), 0.5, None) == ()


def test_equal_scores_keep_the_order_of_the_search(read: Read, choose: Choose) -> None:
    many = [f"Tea{n} leaf{n} pot{n}." for n in range(60)]
    assert choose([0.8] * 60, read(page(*many))) == many[:3]


@pytest.mark.parametrize(
    "again",
    [
        "At 80 degrees, green tea is steeped.",
        "GREEN tea is best steeped at 80 degrees!",
        "Steep green tea.",
    ],
)
def test_one_source_does_not_say_the_same_twice(read: Read, choose: Choose, again: str) -> None:
    assert choose([0.9, 0.8, 0.7], read(page(TEA[0], again, TEA[2]))) == [TEA[0], TEA[2]]


def test_of_two_that_say_the_same_the_better_one_stays(read: Read, choose: Choose) -> None:
    again = "At 80 degrees, green tea is steeped."
    assert choose([0.8, 0.9], read(page(TEA[0], again))) == [again]


def test_two_that_share_some_words_both_stay(read: Read, choose: Choose) -> None:
    black = "Black tea is steeped at 95 degrees."
    assert choose([0.9, 0.8], read(page(TEA[0], black))) == [TEA[0], black]


def test_two_sources_that_say_the_same_are_both_quoted(read: Read, choose: Choose) -> None:
    one, other = read(page(TEA[0]), "one"), read(page(TEA[0]), "other")
    assert choose([0.9, 0.8], one, other) == [TEA[0], TEA[0]]


def test_an_item_is_not_quoted_beside_its_whole_list(read: Read, choose: Choose) -> None:
    listed = "# Tea\n\nTo steep a pot of tea, take:\n\n- a kettle\n- a spoon\n\nVinegar helps.\n"
    [whole, other] = choose([0.9, 0.8, 0.7, 0.6], read(listed))
    assert whole.startswith("To steep")
    assert other == "Vinegar helps."


def test_sentences_that_grow_to_the_same_quote_are_quoted_once(read: Read, choose: Choose) -> None:
    assert choose([0.8, 0.9], read(page("Green tea is bitter. This is its charm."))) == [
        "Green tea is bitter. This is its charm."
    ]


def test_what_cannot_be_quoted_makes_room_for_the_next(read: Read, choose: Choose) -> None:
    lost = "The green depends on the. This is its charm."  # its first sentence is no candidate
    assert choose([0.9, 0.8, 0.7, 0.6], read(page(lost, *TEA[1:4]))) == TEA[1:4]


def test_a_quote_of_common_words_alone_does_not_silence_its_source(
    read: Read, choose: Choose
) -> None:
    assert choose([0.9, 0.8], read(page("No, we do not.", TEA[0]))) == ["No, we do not.", TEA[0]]


LIST = "# Tea\n\nTo steep tea you need:\n\n- a pot of clay\n- a strainer\n- fresh water\n"


def test_two_items_of_one_list_become_the_whole_list(read: Read, choose: Choose) -> None:
    # the lead-in, then its three items
    assert choose([0.1, 0.9, 0.1, 0.8], read(LIST)) == [LIST.partition("\n\n")[2].strip()]


def test_one_item_stays_one_item(read: Read, choose: Choose) -> None:
    assert choose([0.1, 0.9, 0.1, 0.1], read(LIST)) == ["a pot of clay"]


def test_a_very_long_list_is_not_quoted_whole_for_two_items(read: Read, choose: Choose) -> None:
    long = LIST + "".join(f"- spoon number {n} of the many that there are\n" for n in range(30))
    assert choose([0.1, 0.9, 0.8] + [0.1] * 31, read(long)) == ["a pot of clay", "a strainer"]
