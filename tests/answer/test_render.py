"""An answer as JSON has just the keys of the contract, and says whether a source is overdue."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from answer.answer import Answer, AnswerKind, Notice, Quote
from answer.render import citation, render, render_quote
from answer.verify import verified
from answer.whole import whole
from index.library import Library
from ingest.document import Document
from ingest.facts.date import PartialDate

Read = Callable[..., Document]
Publish = Callable[..., Library]

KEYS = {"kind", "notice", "quotes", "related", "handover", "index"}
QUOTE_KEYS = {"text", "document", "start", "end", "sha256", "context", "section", "score"} | {
    "sensitive",
    "citation",
}
CITATION_KEYS = {"publisher", "title", "url", "region", "reviewed", "review_due", "overdue"}

PAGE = "# Tea\n\n## Grün 🍵\n\nBefore you fill a kettle, check:\n\n- the lid\n- the spout\n"


@pytest.fixture
def shelf(read: Read, library: Publish) -> Library:
    return library(read(PAGE))


@pytest.fixture
def lid(shelf: Library) -> Quote:
    """The quote “the lid”, below its lead-in."""
    document = shelf.store.document("tea")
    assert document is not None
    [item] = [s for s in document.sentences if s.of(document.text) == "the lid"]
    grown = whole(document, item)
    quote = grown and verified(shelf.store, grown, document.sha256, 0.75)
    assert quote
    return quote


def test_an_answer_has_the_keys_of_the_contract(shelf: Library, lid: Quote) -> None:
    answer = render(Answer(AnswerKind.ANSWER, (lid,)), shelf)
    assert set(answer) == KEYS
    [quote] = answer["quotes"]
    assert set(quote) == QUOTE_KEYS
    assert set(quote["citation"]) == CITATION_KEYS
    assert [set(above) for above in quote["context"]] == [{"text", "start", "end"}]
    assert json.loads(json.dumps(answer)) == answer


def test_texts_are_cut_from_the_document_by_code_points(shelf: Library, lid: Quote) -> None:
    document = shelf.store.document("tea")
    assert document is not None
    quote = render_quote(lid, shelf)
    assert quote["text"] == document.text[quote["start"] : quote["end"]] == "the lid"
    assert [above["text"] for above in quote["context"]] == ["Before you fill a kettle, check:"]
    assert (quote["sha256"], quote["section"]) == (document.sha256, ["Grün 🍵"])
    assert (quote["score"], quote["sensitive"]) == (0.75, None)


def test_no_answer_hands_over(shelf: Library, lid: Quote) -> None:
    answer = render(Answer(AnswerKind.NO_ANSWER, handover=(lid,)), shelf)
    assert (answer["kind"], answer["notice"], answer["quotes"]) == ("no_answer", None, [])
    assert [quote["text"] for quote in answer["handover"]] == ["the lid"]


def test_related_quotes_and_notices_have_their_places(shelf: Library, lid: Quote) -> None:
    notice = Notice("greeting", "Hello.")
    answer = render(Answer(AnswerKind.NOTICE, notice=notice, related=(lid,)), shelf)
    assert (answer["kind"], answer["notice"]) == ("notice", {"id": "greeting", "text": "Hello."})
    assert [quote["text"] for quote in answer["related"]] == ["the lid"]


def test_what_was_searched_for_is_told_only_where_something_was_mended(shelf: Library) -> None:
    mended = render(Answer(AnswerKind.NO_ANSWER, searched_for="Which tea?"), shelf)
    assert mended["searched_for"] == "Which tea?"
    assert set(mended) == KEYS | {"searched_for"}
    assert set(render(Answer(AnswerKind.NO_ANSWER), shelf)) == KEYS


def test_a_related_quote_names_the_quote_that_says_the_same(shelf: Library, lid: Quote) -> None:
    answer = Answer(AnswerKind.ANSWER, (lid, lid), related=(lid, lid), same_as=(1, 0))
    assert [quote["same_as"] for quote in render(answer, shelf)["related"]] == [1, 0]


def test_the_parts_left_open_are_told_only_where_there_are_any(shelf: Library, lid: Quote) -> None:
    answer = render(Answer(AnswerKind.ANSWER, (lid,), unanswered=("who sings?",)), shelf)
    assert answer["unanswered"] == ["who sings?"]
    assert set(answer) == KEYS | {"unanswered"}


def test_an_answer_names_its_build(shelf: Library) -> None:
    assert render(Answer(AnswerKind.NO_ANSWER), shelf)["index"] == shelf.build


def cited(read: Read, today: str, monkeypatch: pytest.MonkeyPatch, **dates: str) -> Any:
    class Today(date):
        @classmethod
        def today(cls) -> date:
            return date.fromisoformat(today)

    monkeypatch.setattr("answer.render.date", Today)
    return citation(read(PAGE, **{key: PartialDate.parse(day) for key, day in dates.items()}))


@pytest.mark.parametrize(
    ("due", "today", "overdue"),
    [
        ("2023-02", "2023-01-31", False),
        ("2023-02", "2023-02-28", False),
        ("2023-02", "2023-03-01", True),
        ("2024-02", "2024-02-29", False),
        ("2023", "2023-12-31", False),
        ("2023", "2024-01-01", True),
        ("2023-02-14", "2023-02-14", False),
        ("2023-02-14", "2023-02-15", True),
    ],
)
def test_a_review_is_overdue_from_the_day_after_the_last_it_may_mean(
    read: Read, monkeypatch: pytest.MonkeyPatch, due: str, today: str, overdue: bool
) -> None:
    found = cited(read, today, monkeypatch, reviewed="2019-05", review_due=due)
    assert (found["reviewed"], found["review_due"]) == ("2019-05", due)
    assert found["overdue"] is overdue


def test_what_a_source_does_not_say_is_null_and_not_overdue(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cited(read, "2999-01-01", monkeypatch) == {
        "publisher": "The Teahouse",
        "title": "tea",
        "url": None,
        "region": None,
        "reviewed": None,
        "review_due": None,
        "overdue": False,
    }


def test_a_source_that_only_says_when_it_was_reviewed_is_not_overdue(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = cited(read, "2999-01-01", monkeypatch, reviewed="2019")
    assert (found["reviewed"], found["review_due"], found["overdue"]) == ("2019", None, False)


def test_a_printed_document_is_cited_with_the_page(read: Read) -> None:
    printed = replace(read(PAGE), breaks=(0, 10, 10, 20))
    assert [citation(printed, at)["page"] for at in (0, 9, 10, 19, 20, 99)] == [1, 1, 3, 3, 4, 4]


def test_other_documents_have_no_pages(read: Read) -> None:
    assert "page" not in citation(read(PAGE), 5)
