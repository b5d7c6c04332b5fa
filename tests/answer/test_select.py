"""At most three quotes, best first, and never two of one source that say the same."""

from collections.abc import Callable

import numpy as np
import pytest

from answer.found import Found
from answer.question import Question
from answer.retrieve import Candidate
from answer.select import MOST, Selection, select
from index.library import Library
from ingest.document import Document, Span
from ingest.facts.date import PartialDate

Read = Callable[..., Document]
Publish = Callable[..., Library]
Choose = Callable[..., Selection]
Words = Callable[..., list[str]]

TEA = [
    "Green tea is steeped at 80 degrees.",
    "A kettle of iron keeps its heat.",
    "Vinegar takes off the scale.",
    "Milk follows the leaves.",
    "Sugar hides the taste.",
]


@pytest.fixture
def selected(library: Publish, candidates: Callable[[Library], list[Candidate]]) -> Choose:
    """What is selected of some documents' sentences, scored in order; the threshold is 0.5."""

    def of(
        scores: list[float], *documents: Document, asked: str = "Tea?", region: str | None = None
    ) -> Selection:
        shelf = library(*documents)
        question = Question(asked, np.zeros(64), {})
        found = Found(question, tuple(candidates(shelf)), np.array(scores))
        return select(found, 0.5, shelf, region)

    return of


@pytest.fixture
def choose(selected: Choose) -> Words:
    """The words of the quotes that are selected."""

    def of(scores: list[float], *documents: Document, asked: str = "Tea?") -> list[str]:
        quotes = selected(scores, *documents, asked=asked).quotes
        texts = {document.id: document.text for document in documents}
        return [Span(quote.start, quote.end).of(texts[quote.document_id]) for quote in quotes]

    return of


def page(*sentences: str) -> str:
    return "# Tea\n\n" + "\n\n".join(sentences) + "\n"


def test_the_three_best_come_best_first(read: Read, choose: Words) -> None:
    chosen = choose([0.6, 0.9, 0.7, 0.95, 0.8], read(page(*TEA)))
    assert chosen == [TEA[3], TEA[1], TEA[4]]
    assert len(chosen) == MOST


def test_the_best_one_needs_the_threshold(read: Read, choose: Words) -> None:
    assert choose([0.1, 0.5, 0.1, 0.15, 0.0], read(page(*TEA))) == [TEA[1]]
    assert choose([0.1, 0.4999, 0.1, 0.15, 0.0], read(page(*TEA))) == []


def test_a_further_one_needs_a_share_of_the_best_one_alone(read: Read, choose: Words) -> None:
    assert choose([0.2, 0.5, 0.1, 0.19, 0.0], read(page(*TEA))) == [TEA[1], TEA[0]]


def test_nothing_is_chosen_where_all_are_below_or_there_are_none(
    read: Read, choose: Words, library: Publish
) -> None:
    assert choose([0.4] * 5, read(page(*TEA))) == []
    nothing = Found(Question("Tea?", np.zeros(64), {}), (), np.zeros(0))
    assert select(nothing, 0.5, library(read(page(*TEA)))) == Selection()


def test_equal_scores_keep_the_order_of_the_search(read: Read, choose: Words) -> None:
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
def test_one_source_does_not_say_the_same_twice(read: Read, choose: Words, again: str) -> None:
    assert choose([0.9, 0.85, 0.8], read(page(TEA[0], again, TEA[2]))) == [TEA[0], TEA[2]]


def test_of_two_that_say_the_same_the_better_one_stays(read: Read, choose: Words) -> None:
    again = "At 80 degrees, green tea is steeped."
    assert choose([0.8, 0.9], read(page(TEA[0], again))) == [again]


def test_two_that_share_some_words_both_stay(read: Read, choose: Words) -> None:
    black = "Black tea is steeped at 95 degrees."
    assert choose([0.9, 0.8], read(page(TEA[0], black))) == [TEA[0], black]


def test_what_another_source_says_too_is_folded(read: Read, selected: Choose) -> None:
    one, other = read(page(TEA[0], TEA[1]), "one"), read(page(TEA[0]), "other")
    selection = selected([0.9, 0.8, 0.85], one, other)
    assert [quote.document_id for quote in selection.quotes] == ["one", "one"]
    assert [quote.document_id for quote in selection.related] == ["other"]
    [place] = selection.same_as
    assert selection.quotes[place].start == one.text.index(TEA[0])


@pytest.mark.parametrize(
    "other",
    [
        "Green tea is steeped at 95 degrees.",
        "Green tea is never steeped at 80 degrees.",
        "Green tea is steeped at 80 degrees if it is old, dusty, torn or bitter.",
    ],
    ids=["another number", "a denial", "more is said"],
)
def test_sources_that_differ_stand_side_by_side(read: Read, selected: Choose, other: str) -> None:
    selection = selected([0.9, 0.8], read(page(TEA[0]), "one"), read(page(other), "other"))
    assert [quote.document_id for quote in selection.quotes] == ["one", "other"]
    assert selection.related == ()


def test_of_sources_as_likely_the_newest_comes_first(read: Read, selected: Choose) -> None:
    old = read(page(TEA[0]), "old", reviewed=PartialDate(2015))
    new = read(page(TEA[0]), "new", reviewed=PartialDate(2024, 3))
    undated = read(page(TEA[0]), "undated")
    selection = selected([0.92, 0.92, 0.9], old, undated, new)
    assert [quote.document_id for quote in (*selection.quotes, *selection.related)] == [
        "new",
        "old",
        "undated",
    ]


def test_of_sources_as_likely_the_askers_own_country_comes_first(
    read: Read, selected: Choose
) -> None:
    home = read(page(TEA[0]), "home", reviewed=PartialDate(2015), region="UK")
    away = read(page(TEA[0]), "away", reviewed=PartialDate(2024), region="US")
    selection = selected([0.92, 0.9], away, home, region="UK")
    assert [quote.document_id for quote in (*selection.quotes, *selection.related)] == [
        "home",
        "away",
    ]


def test_a_better_answer_comes_before_a_newer_one(read: Read, choose: Words) -> None:
    old = read(page(TEA[0]), "a", reviewed=PartialDate(2015))
    new = read(page(TEA[1]), "b", reviewed=PartialDate(2024))
    assert choose([0.95, 0.8], old, new) == [TEA[0], TEA[1]]


def test_a_further_quote_needs_evidence_of_its_own(read: Read, choose: Words) -> None:
    assert choose([0.9, 0.99, 0.39], read(page(*TEA[:3]))) == [TEA[1], TEA[0]]


def test_beside_a_figure_another_group_s_figure_needs_more(read: Read, choose: Words) -> None:
    figures = ["In 6% of cases the lid breaks.", "In 25% of cases spouts break off."]
    document = read(page(*figures, TEA[2]))
    assert choose([0.9, 0.55, 0.55], document) == [figures[0], TEA[2]]
    assert choose([0.9, 0.65, 0.3], document) == figures
    assert choose([0.9, 0.55, 0.55], document, asked="How often do lids and spouts?") == [
        *figures,
        TEA[2],
    ]


def test_an_item_is_not_quoted_beside_its_whole_list(read: Read, choose: Words) -> None:
    listed = "# Tea\n\nTo steep a pot of tea, take:\n\n- a kettle\n- a spoon\n\nVinegar helps.\n"
    [whole, other] = choose([0.9, 0.85, 0.8, 0.75], read(listed))
    assert whole.startswith("To steep")
    assert other == "Vinegar helps."


def test_sentences_that_grow_to_the_same_quote_are_quoted_once(read: Read, choose: Words) -> None:
    assert choose([0.8, 0.9], read(page("Green tea is bitter. This is its charm."))) == [
        "Green tea is bitter. This is its charm."
    ]


def test_a_paragraph_and_the_one_it_leans_on_become_one_quote(read: Read, choose: Words) -> None:
    leaning = "This takes three minutes in a pot of clay."
    assert choose([0.8, 0.9], read(page(TEA[0], leaning))) == [f"{TEA[0]}\n\n{leaning}"]


def test_what_cannot_be_quoted_makes_room_for_the_next(read: Read, choose: Words) -> None:
    lost = "The green depends on the. This is its charm."  # its first sentence is no candidate
    assert choose([0.9, 0.85, 0.8, 0.75], read(page(lost, *TEA[1:4]))) == TEA[1:4]


def test_a_quote_of_common_words_alone_does_not_silence_its_source(
    read: Read, choose: Words
) -> None:
    assert choose([0.9, 0.8], read(page("No, we do not.", TEA[0]))) == ["No, we do not.", TEA[0]]


LIST = "# Tea\n\nTo steep tea you need:\n\n- a pot of clay\n- a strainer\n- fresh water\n"


def test_two_items_of_one_list_become_the_whole_list(read: Read, choose: Words) -> None:
    # the lead-in, then its three items
    assert choose([0.1, 0.9, 0.1, 0.8], read(LIST)) == [LIST.partition("\n\n")[2].strip()]


def test_one_item_stays_one_item(read: Read, choose: Words) -> None:
    assert choose([0.1, 0.9, 0.1, 0.1], read(LIST)) == ["a pot of clay"]


@pytest.mark.parametrize("told", ["", "Had it black so far. "])
def test_a_wish_for_a_list_is_heard_after_what_was_told(
    read: Read, choose: Words, told: str
) -> None:
    asked = f"{told}What are the things to take?"
    assert choose([0.1, 0.9, 0.1, 0.1], read(LIST), asked=asked) == [
        LIST.partition("\n\n")[2].strip()
    ]


def test_a_very_long_list_is_not_quoted_whole_for_two_items(read: Read, choose: Words) -> None:
    long = LIST + "".join(f"- spoon number {n} of the many that there are\n" for n in range(30))
    assert choose([0.1, 0.9, 0.8] + [0.1] * 31, read(long)) == ["a pot of clay", "a strainer"]


def test_the_whole_list_is_quoted_where_all_of_it_is_asked_for(read: Read, choose: Words) -> None:
    whole = LIST.partition("\n\n")[2].strip()
    for question in ("What things do I need?", "which kinds of pot are there", "list the tools"):
        assert choose([0.1, 0.9, 0.1, 0.1], read(LIST), asked=question) == [whole]
    for question in ("Do I need things of clay?", "What pot is best?"):
        assert choose([0.1, 0.9, 0.1, 0.1], read(LIST), asked=question) == ["a pot of clay"]


def test_an_item_and_its_lead_in_become_the_whole_list(read: Read, choose: Words) -> None:
    assert choose([0.8, 0.9, 0.1, 0.1], read(LIST)) == [LIST.partition("\n\n")[2].strip()]


def test_a_list_with_an_item_about_other_people_is_not_quoted_whole(
    read: Read, choose: Words
) -> None:
    listed = LIST.replace("a strainer", "a strainer after a mastectomy")
    items = ["a pot of clay", "fresh water"]
    asked = "What things do I need after a lumpectomy?"
    assert choose([0.1, 0.9, 0.1, 0.8], read(listed), asked=asked) == items
    asked = "What things do I need after a mastectomy?"
    whole = listed.partition("\n\n")[2].strip()
    assert choose([0.1, 0.9, 0.1, 0.8], read(listed), asked=asked) == [whole]


@pytest.mark.parametrize(
    "words", ["Could I have green tea?", "You could ask:\n\n- Could I have green tea?\n"]
)
def test_a_question_is_quoted_only_to_who_asks_what_to_ask(
    read: Read, choose: Words, words: str
) -> None:
    document = read(page(words, TEA[1]))
    count = words.count("\n-") + 2
    scores = [0.9] * (count - 1) + [0.85]
    assert choose(scores, document, asked="Could I have green tea?") == [TEA[1]]
    assert "Could I" in choose(scores, document, asked="What should I ask?")[0]
