"""Documents and passages as rows of a database, and back."""

import json
from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from ingest.document import Document, Flag, Passage, Section, Sentence, Source, Span
from ingest.facts.date import PartialDate

_DATES = ("reviewed", "review_due")


def document_row(document: Document) -> tuple[str, ...]:
    """Return a document as the columns of its table, in their order."""
    source = {f.name: getattr(document.source, f.name) for f in fields(Source)}
    sections = [_section_row(section) for section in document.sections]
    return (
        document.id,
        document.sha256,
        document.text,
        json.dumps(source, default=str),
        json.dumps(sections),
        str(document.file.resolve()),
        document.file_sha256,
        json.dumps(document.breaks),
        document.key,
        _content(document, sections),
    )


def document_from(row: Any) -> Document:
    """Rebuild a document from its row."""
    document_id, _, text, source, sections, file, file_sha256, breaks, key, *_ = row
    stated = json.loads(source)
    for date in _DATES:
        stated[date] = PartialDate.parse(stated[date]) if stated[date] else None
    return Document(
        id=document_id,
        text=text,
        sections=tuple(_section_from(section) for section in json.loads(sections)),
        source=Source(**stated),
        file=Path(file),
        file_sha256=file_sha256,
        breaks=tuple(json.loads(breaks)),
        key=key,
    )


def _content(document: Document, sections: list[Any]) -> str:
    """Return a hash of all that is embedded: equal contents have equal vectors."""
    embedded = [document.source.title, document.text, sections]
    return sha256(json.dumps(embedded).encode()).hexdigest()


def passage_row(passage: Passage) -> tuple[int | str, ...]:
    """Return a passage as (id, document_id, start, end, section, row of its first sentence)."""
    section = json.dumps(passage.section)
    return (passage.id, passage.document_id, passage.start, passage.end, section, passage.row)


def passage_from(row: Any, document: Document) -> Passage:
    """Rebuild a passage of `document`, with the sentences of it that may answer."""
    passage_id, document_id, start, end, section, first = row
    span = Span(start, end)
    sentences = tuple(s for s in document.sentences if s.searchable and span.covers(s))
    return Passage(
        start, end, passage_id, document_id, tuple(json.loads(section)), sentences, first
    )


def _section_row(section: Section) -> list[Any]:
    sentences = [_sentence_row(sentence) for sentence in section.sentences]
    return [section.start, section.end, section.path, sentences, _span_row(section.heading)]


def _section_from(row: list[Any]) -> Section:
    start, end, path, sentences, heading = row
    found = tuple(_sentence_from(sentence) for sentence in sentences)
    return Section(start, end, tuple(path), found, _span_from(heading))


def _sentence_row(sentence: Sentence) -> list[Any]:
    flags = sorted(sentence.flags)
    return [sentence.start, sentence.end, flags, sentence.block, _span_row(sentence.lead_in)]


def _sentence_from(row: list[Any]) -> Sentence:
    start, end, flags, block, lead_in = row
    return Sentence(start, end, frozenset(map(Flag, flags)), block, _span_from(lead_in))


def _span_row(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _span_from(row: list[int] | None) -> Span | None:
    return Span(*row) if row else None
