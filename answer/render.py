"""An Answer as the JSON that the command line, the API and the evaluation speak."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from answer.answer import Answer, Quote
from index.library import Library
from ingest.document import Document, Span


def render(answer: Answer, library: Library | None) -> dict[str, Any]:
    """Return the answer in the form of the contract; texts are cut from the stored documents.

    An emergency is answered without a library, by its notice alone.
    """
    notice = answer.notice and {"id": answer.notice.id, "text": answer.notice.text}
    optional = {
        "about": answer.about,
        "searched_for": answer.searched_for,
        "unanswered": list(answer.unanswered),
        "choices": list(answer.choices),
    }
    return {
        "kind": str(answer.kind),
        "notice": notice,
        "quotes": _render_quotes(answer.quotes, library),
        "related": _render_related(answer, library),
        "handover": _render_quotes(answer.handover, library),
        "index": library.build if library else None,
    } | {key: value for key, value in optional.items() if value}


def citation(document: Document, at: int = 0) -> dict[str, Any]:
    """Return who says it, where and when; `overdue` once the review's due date has passed.

    Of a document with printed pages, `page` is the one on which the offset `at` stands.
    """
    source = document.source
    due, page = source.review_due, document.page_of(at)
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url,
        "region": source.region,
        "reviewed": str(source.reviewed) if source.reviewed else None,
        "review_due": str(due) if due else None,
        "overdue": due is not None and due.last_day() < date.today(),
    } | ({"page": page} if page else {})


def render_quote(quote: Quote, library: Library) -> dict[str, Any]:
    """Return a quote in the form of the contract."""
    document = library.store.document(quote.document_id)
    assert document is not None, "a verified quote has its document"
    return {
        "text": Span(quote.start, quote.end).of(document.text),
        "document": document.id,
        "start": quote.start,
        "end": quote.end,
        "sha256": document.sha256,
        "context": [_span(span, document) for span in quote.context],
        "section": list(quote.section),
        "score": quote.score,
        "sensitive": quote.sensitive,
        "citation": citation(document, quote.start),
    }


def _render_quotes(quotes: Sequence[Quote], library: Library | None) -> list[dict[str, Any]]:
    assert library or not quotes, "a quote comes from a library"
    return [render_quote(quote, library) for quote in quotes] if library else []


def _render_related(answer: Answer, library: Library | None) -> list[dict[str, Any]]:
    """Return the related quotes, each with the number of the quote that says the same."""
    related = _render_quotes(answer.related, library)
    for quote, place in zip(related, answer.same_as, strict=False):
        quote["same_as"] = place
    return related


def _span(span: Span, document: Document) -> dict[str, Any]:
    return {"text": span.of(document.text), "start": span.start, "end": span.end}
