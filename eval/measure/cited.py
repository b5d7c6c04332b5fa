"""Whether a quote's citation is true of its original file, which is read again to tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ingest.document import Document, Span
from ingest.error import OwnwordsError
from ingest.facts.sources import Stated
from ingest.original import read_original
from ingest.read import read_document
from ingest.sandbox import in_worker

_FILES = 32  # whose second reading is kept
_DATES = ("reviewed", "review_due")


@dataclass(frozen=True, slots=True)
class Cited:
    """Which parts of a quote's reference are true; `dates` is None where its file gives none."""

    offsets: bool
    sha256: bool
    section: bool
    dates: bool | None


def cited(quote: Mapping[str, Any], originals: Mapping[str, Path]) -> Cited:
    """Hold a quote's offsets, hash, section and dates against its original."""
    try:
        path = originals[quote["document"]]
        document = _read(path, read_original(path).sha256)
    except (KeyError, OwnwordsError):
        return Cited(offsets=False, sha256=False, section=False, dates=False)
    return Cited(
        offsets=all(_stands(span, document) for span in (quote, *quote["context"])),
        sha256=document.sha256 == quote["sha256"],
        section=tuple(quote["section"]) == _path(quote, document),
        dates=_dates(quote["citation"], document),
    )


@lru_cache(_FILES)
def _read(path: Path, _: str) -> Document:
    """Read a file whose bytes have a hash, without what a sources.toml says of it."""
    return in_worker(path, read_document, path, Stated())


def _stands(span: Mapping[str, Any], document: Document) -> bool:
    start, end = span["start"], span["end"]
    # A negative offset would count from the end, and an empty span would always agree.
    return bool(0 <= start < end and document.text[start:end] == span["text"])


def _path(quote: Mapping[str, Any], document: Document) -> tuple[str, ...] | None:
    span = Span(quote["start"], quote["end"])
    return next((s.path for s in document.sections if s.covers(span)), None)


def _dates(citation: Mapping[str, Any], document: Document) -> bool | None:
    """Return whether the dates that the file itself states are cited."""
    stated = {key: date for key in _DATES if (date := getattr(document.source, key))}
    return all(citation[key] == str(date) for key, date in stated.items()) if stated else None
