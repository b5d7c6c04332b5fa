"""The only place that makes a Quote: it re-reads the stored document and checks the span.

Whatever does not check is dropped, and nothing edits a quote after it.
"""

from hashlib import sha256

from answer.answer import Quote
from answer.sensitive import sensitive
from answer.whole import Whole
from index.store import Store
from ingest.document import Document, Span


def verified(store: Store, whole: Whole, document_sha256: str, score: float) -> Quote | None:
    """Return the Quote of a span, or None where the stored document does not bear it out.

    The document's text must have the hash it was chosen by; the span must begin and end with a
    sentence, hold nothing damaged and no page furniture; and so must each span of its context.
    """
    document = store.document(whole.document_id)
    if document is None or sha256(document.text.encode()).hexdigest() != document_sha256:
        return None
    section = next((s for s in document.sections if s.covers(whole.span)), None)
    if section is None or not _is_sound(document, whole.span):
        return None
    if not all(_is_sound(document, span) or _is_heading(document, span) for span in whole.context):
        return None
    start, end, path = whole.span.start, whole.span.end, section.path
    texts = [span.of(document.text) for span in (*whole.context, whole.span)]
    mark = sensitive(texts, path)
    return Quote(document.id, start, end, whole.context, path, round(score, 4), mark)


def _is_sound(document: Document, span: Span) -> bool:
    """Return whether a span is a run of whole quotable sentences."""
    inside = [s for s in document.sentences if s.start < span.end and span.start < s.end]
    whole = bool(inside) and (inside[0].start, inside[-1].end) == (span.start, span.end)
    return whole and all(sentence.quotable for sentence in inside)


def _is_heading(document: Document, span: Span) -> bool:
    return any(section.heading == span for section in document.sections)
