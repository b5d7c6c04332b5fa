"""Whether a quote stands in its original file, asked of the file itself and not of the index."""

import hashlib
import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from typing import Any

from eval.match import normalise

_LONGEST_EXCERPT = 80  # characters of the original that a reason shows


def fault(quote: Mapping[str, Any], originals: Mapping[str, Path]) -> str | None:
    """Say why `quote`, or a span of its context, is not verbatim; None where all of it is.

    `originals` gives the file of each document id.
    """
    path = originals.get(quote["document"])
    if path is None:
        return f"document {quote['document']} has no original file"
    check = _CHECKS.get(path.suffix.lower())
    if check is None:
        return f"{path.name} is of a kind that cannot be checked; .txt and .md can"
    try:
        original = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        return f"{path} cannot be read: {error.strerror}"
    except UnicodeDecodeError:
        return f"{path} is not UTF-8"
    found = check(original, quote)
    return f"{path.name} {found}" if found else None


def _check_text(original: str, quote: Mapping[str, Any]) -> str | None:
    """Compare by position: a text file is its canonical text, one character for one."""
    canonical = _canonical(original)
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


def _check_markdown(original: str, quote: Mapping[str, Any]) -> str | None:
    """Compare by words: Markdown is rendered before it is quoted, so positions differ."""
    rendered = _without_markup(_FRONT_MATTER.sub("", original))
    for span in _spans(quote):
        words = _without_markup(span["text"])
        if not words or words not in rendered:
            return f"does not hold “{words[:_LONGEST_EXCERPT]}”"
    return None


def _spans(quote: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    return (quote, *quote["context"])


_FRONT_MATTER = re.compile(r"\A---\s*\n.*?\n---\s*\n", re.DOTALL)
_TARGET = r"(?:\([^)]*\)|\[[^\]]*\])"
_MARKUP = (
    (re.compile(rf"!\[[^\]]*\]{_TARGET}"), ""),  # images
    (re.compile(rf"\[([^\]]*)\]{_TARGET}"), r"\1"),  # links keep their words
    (re.compile(r"<(https?:[^>\s]+)>"), r"\1"),  # bare addresses
    (re.compile(r"</?[a-zA-Z][^>]*>"), ""),  # HTML
    (re.compile(r"^[ \t]*(?:#{1,6}|>|[-*+•])[ \t]+", re.MULTILINE), ""),  # headings, bullets
    (re.compile(r"[*_`\\]"), ""),  # emphasis, code, escapes
)


def _without_markup(text: str) -> str:
    for pattern, words in _MARKUP:
        text = pattern.sub(words, text)
    return normalise(unescape(text))


_CHECKS: Mapping[str, Callable[[str, Mapping[str, Any]], str | None]] = {
    ".txt": _check_text,
    ".md": _check_markdown,
    ".markdown": _check_markdown,
}
