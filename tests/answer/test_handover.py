"""Where the documents do not answer, the corpus's own helplines do: the asker's, or all."""

from collections.abc import Callable

import pytest

from answer.answer import Quote
from answer.handover import handover, helplines
from index.library import Library
from ingest.document import Document, Span

Read = Callable[..., Document]
Publish = Callable[..., Library]

UK = "Call the tram line on 0808 555 0199, free from any phone."
US = "Call the tram line on 1-800-555-0199, toll free."


def said(library: Library, quotes: tuple[Quote, ...]) -> list[str]:
    documents = {quote: library.store.document(quote.document_id) for quote in quotes}
    return [Span(q.start, q.end).of(d.text) for q, d in documents.items() if d]


def page(*words: str) -> str:
    return "# Trams\n\nTrams ring.\n\n" + "\n\n".join(words) + "\n"


@pytest.fixture
def trams(read: Read, library: Publish) -> Library:
    return library(read(page(US), "a", region="US"), read(page(UK), "b", region="UK"))


def test_both_regions_are_given_when_the_askers_is_unknown(trams: Library) -> None:
    assert sorted(said(trams, handover(helplines(trams), None))) == [UK, US]


@pytest.mark.parametrize(("region", "line"), [("UK", UK), ("US", US)])
def test_a_known_region_is_given_alone(trams: Library, region: str, line: str) -> None:
    assert said(trams, handover(helplines(trams), region)) == [line]


def test_the_other_countrys_helpline_is_never_given(read: Read, library: Publish) -> None:
    shelf = library(read(page(US), region="US"), read(page("Trams turn."), "uk", region="UK"))
    assert handover(helplines(shelf), "UK") == ()
    assert said(shelf, handover(helplines(shelf), None)) == [US]


@pytest.mark.parametrize("region", [None, "UK", "US"])
def test_a_corpus_without_a_helpline_gives_none(
    read: Read, library: Publish, region: str | None
) -> None:
    assert (
        handover(helplines(library(read(page("Call the line in 2019."), region="UK"))), region)
        == ()
    )


def test_one_helpline_a_region_is_enough(read: Read, library: Publish) -> None:
    other = "Call the depot on 0808 555 0100."
    shelf = library(read(page(UK, other), "a", region="UK"), read(page(other), "b", region="UK"))
    assert said(shelf, handover(helplines(shelf), "UK")) == [UK]
    assert said(shelf, handover(helplines(shelf), None)) == [UK]


@pytest.mark.parametrize("region", [None, "UK", "US"])
def test_a_helpline_without_a_region_is_for_everybody(
    read: Read, library: Publish, region: str | None
) -> None:
    shelf = library(read(page(UK)))
    assert said(shelf, handover(helplines(shelf), region)) == [UK]


def test_a_helpline_that_lost_words_is_passed_over_for_the_next(
    read: Read, library: Publish
) -> None:
    lost = "Call the of the trams on 0808 555 0100."
    leaning = "This is 0808 555 0111."  # on what was lost
    shelf = library(read(page(f"{lost} {leaning}", UK), region="UK"))
    assert said(shelf, handover(helplines(shelf), "UK")) == [UK]


def test_a_helpline_is_quoted_with_what_it_leans_on(read: Read, library: Publish) -> None:
    words = "The depot is open at night. They answer on 0808 555 0199."
    shelf = library(read(page(words), region="UK"))
    assert said(shelf, handover(helplines(shelf), "UK")) == [words]


def test_a_helpline_in_a_list_has_its_lead_in(read: Read, library: Publish) -> None:
    shelf = library(read(page("When a tram is lost, call:", "- 0808 555 0199"), region="UK"))
    [quote] = handover(helplines(shelf), "UK")
    assert said(shelf, (quote,)) == ["0808 555 0199"]
    assert said(shelf, (Quote("tea", quote.context[0].start, quote.context[0].end),)) == [
        "When a tram is lost, call:"
    ]


HOURS = "Somebody is there to open the line from Tuesday to Friday, 8am to noon."


def test_opening_hours_told_elsewhere_on_the_page_follow_the_number(
    read: Read, library: Publish
) -> None:
    shelf = library(read(page(UK, "Trams turn.", HOURS), region="UK"))
    assert said(shelf, handover(helplines(shelf), "UK")) == [UK, HOURS]


def test_of_several_helplines_the_numbers_are_given_alone(read: Read, library: Publish) -> None:
    british = read(page(UK, "Trams turn.", HOURS), "a", region="UK")
    shelf = library(british, read(page(US), "b", region="US"))
    assert sorted(said(shelf, handover(helplines(shelf), None))) == [UK, US]
    assert said(shelf, handover(helplines(shelf), "UK")) == [UK, HOURS]


@pytest.mark.parametrize(
    "others",
    [
        ["The museum is open from Monday to Friday."],
        ["Trams leave on Monday at 9am."],
        [HOURS, "The depot is open on Saturday from 10am."],
    ],
    ids=["no hour", "nothing opens", "of two lines"],
)
def test_what_may_be_other_hours_is_left_out(
    read: Read, library: Publish, others: list[str]
) -> None:
    shelf = library(read(page(UK, *others), region="UK"))
    assert said(shelf, handover(helplines(shelf), "UK")) == [UK]


def test_a_number_that_stands_with_its_hours_is_enough(read: Read, library: Publish) -> None:
    both = "Call the tram line on 0808 555 0199, open on Monday from 9am."
    shelf = library(read(page(both), region="UK"))
    assert said(shelf, handover(helplines(shelf), "UK")) == [both]
