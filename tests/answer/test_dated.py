"""Who asks how old a page is gets the page's own words on its review."""

from collections.abc import Callable, Sequence

import pytest

from answer.answerer import Answerer
from answer.dated import asks_when_reviewed, reviews
from answer.render import render
from index.encoder import Encoder
from index.library import Library
from ingest.document import Document
from tests.answer.favourite import Favourite

Read = Callable[..., Document]
Publish = Callable[..., Library]


@pytest.mark.parametrize(
    "message",
    [
        "When was the page last reviewed?",
        "is this information up to date",
        "how old is this page",
        "is this still current?",
        "has this been updated since 2020",
        "what year was this published",
        "is the uk leaflet overdue for review",
        "how recent is this",
    ],
)
def test_the_age_of_a_page_is_asked_for(message: str) -> None:
    assert asks_when_reviewed([message])


@pytest.mark.parametrize(
    "message",
    [
        "when will my scan be reviewed",
        "how often is it checked",
        "is it current practice to drink it cold",
        "how old is the average person when it comes back",
        "are these symptoms recent",
        "when is the next review appointment",
        "is that right",
        "is it " * 400,
    ],
)
def test_something_else_is_asked(message: str) -> None:
    assert not asks_when_reviewed([message])


@pytest.fixture
def shelf(read: Read, library: Publish) -> Library:
    def page(review: str) -> str:
        return f"# Tea\n\nTea is hot.\n\n{review}\n"

    return library(
        read(page("Last reviewed in May 2019. Next review due May 2022."), "leaves", region="UK"),
        read(page("Updated 03/04/15"), "pots", publisher="Pot Society", region="US"),
        read("# Milk\n\nMilk is white.\n", "milk", publisher="Dairy"),
    )


@pytest.fixture
def told(shelf: Library) -> Callable[..., list[str]]:
    """Return the documents whose review is told to a message."""

    def of(*asked: str, quoted: Sequence[str] = ()) -> list[str]:
        found = shelf.store.documents()
        return [quote.document_id for quote in reviews(asked, found, quoted, shelf)]

    return of


def test_every_page_that_was_found_is_dated(told: Callable[..., list[str]]) -> None:
    assert told("how old is this page") == ["leaves", "pots"]


@pytest.mark.parametrize(
    ("asked", "page"),
    [
        ("is the Pot Society page current", "pots"),
        ("when was the leaves page updated", "leaves"),
        ("how old is the American one", "pots"),
    ],
)
def test_a_page_that_is_named_is_dated_alone(
    told: Callable[..., list[str]], asked: str, page: str
) -> None:
    assert told(asked) == [page]


def test_a_message_names_a_page_by_its_own_words_first(told: Callable[..., list[str]]) -> None:
    assert told("what about the UK one", "pots page last reviewed: the UK one") == ["leaves"]


def test_what_was_quoted_last_is_dated(told: Callable[..., list[str]]) -> None:
    assert told("how old is this", quoted=["Updated 03/04/15"]) == ["pots"]


def test_a_page_that_gives_no_date_tells_none(told: Callable[..., list[str]]) -> None:
    assert told("how old is the Dairy page") == []


def test_the_answer_is_the_pages_own_words(shelf: Library, word_encoder: Encoder) -> None:
    answerer = Answerer(shelf, word_encoder, Favourite("Nothing."))
    answer = answerer.answer(["When was the leaves page last reviewed?"])
    [quote] = render(answer, shelf)["quotes"]
    assert quote["text"] == "Last reviewed in May 2019. Next review due May 2022."


def test_no_other_question_is_answered_with_a_date(shelf: Library, word_encoder: Encoder) -> None:
    answerer = Answerer(shelf, word_encoder, Favourite("Updated 03/04/15"))
    assert answerer.answer(["How hot is tea?"]).quotes == ()
