"""Whether a quote stands in its original file, asked of the file itself and not of the index.

A text file is compared by position. Other formats are read a second time, by other means than when
they were indexed, and compared by words.
"""

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from eval.case.match import normalise
from ingest.error import OwnwordsError
from ingest.sandbox import in_worker
from ingest.second.extract import EXTRACTORS, extract
from ingest.second.extraction import Extraction
from ingest.second.holds import holds

_LONGEST_EXCERPT = 80  # characters of the original that a reason shows
_FILES = 32  # whose second extraction is kept


def fault(quote: Mapping[str, Any], originals: Mapping[str, Path]) -> str | None:
    """Say why `quote`, or a span of its context, is not verbatim; None where all of it is.

    `originals` gives the file of each document id.
    """
    path = originals.get(quote["document"])
    if path is None:
        return f"document {quote['document']} has no original file"
    if path.suffix.lower() not in EXTRACTORS:
        return f"{path.name} is of a kind that cannot be checked; {', '.join(EXTRACTORS)} can"
    try:
        data = path.read_bytes()
        check = _check_text if path.suffix.lower() == ".txt" else _check_words
        found = check(path, data, quote)
    except OSError as error:
        return f"{path} cannot be read: {error.strerror}"
    except UnicodeDecodeError:
        return f"{path} is not UTF-8"
    except OwnwordsError as error:
        return str(error)
    return f"{path.name} {found}" if found else None


def _check_text(_: Path, data: bytes, quote: Mapping[str, Any]) -> str | None:
    """Compare by position: a text file is its canonical text, one character for one."""
    canonical = _canonical(data.decode("utf-8-sig"))
    if hashlib.sha256(canonical.encode()).hexdigest() != quote["sha256"]:
        return "has changed since it was indexed"
    for span in _spans(quote):
        start, end = span["start"], span["end"]
        # A negative offset would count from the end, and an empty span would always agree.
        if not 0 <= start < end or canonical[start:end] != span["text"]:
            return f"has “{canonical[start:end][:_LONGEST_EXCERPT]}” at {start}-{end}"
    return None


def _canonical(original: str) -> str:
    # A file without line feeds ends its lines with carriage returns, as old Macs did.
    lines = original if "\n" in original else original.replace("\r", "\n")
    return lines.replace("\r", " ").replace("\u00a0", " ")


def _check_words(path: Path, data: bytes, quote: Mapping[str, Any]) -> str | None:
    """Compare by words: what is rendered before it is quoted has other positions in its file."""
    extraction = _extraction(path, data)
    for span in _spans(quote):
        if not holds(extraction, span["text"]):
            return f"does not hold “{normalise(span['text'])[:_LONGEST_EXCERPT]}”"
    return None


@lru_cache(_FILES)
def _extraction(path: Path, data: bytes) -> Extraction:
    """Read a file in a worker: nobody has looked at it since it was indexed."""
    return in_worker(path, extract, path.suffix, data)


def _spans(quote: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    return (quote, *quote["context"])
