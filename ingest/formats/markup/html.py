"""The bytes of a web page -> its blocks, its title and what it says of itself."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.block import Kind, Page, PageWriter
from ingest.canonical import is_utf8
from ingest.chrome import has_ending
from ingest.error import OwnwordsError
from ingest.formats.markup.dom import drafts
from ingest.formats.markup.draft import Draft
from ingest.formats.markup.furniture import Trust, furniture_of
from ingest.formats.markup.head import facts_of
from ingest.formats.markup.nesting import check_nesting

_MARKS = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# As browsers do: pages that say Latin-1 are written in Microsoft's extension of it.
_WINDOWS = frozenset(
    {"windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1",
    "l1", "us-ascii", "ascii"}
)  # fmt: skip
_MOST_FURNITURE = 0.7  # of a page's prose


def read_html(file: Path, data: bytes) -> Page:
    """Find the blocks of a web page; furniture is kept but never quoted.

    Raises OwnwordsError where the bytes are no text, have no body, or would take too long to read.
    """
    text = _decoded(file, data)
    check_nesting(file, text)
    parser = LexborHTMLParser(text)
    if parser.body is None or parser.root is None:
        remedy = "Save the page that it shows, not the frame around it."
        raise OwnwordsError(f"{file} has no body", "no text", remedy)
    found = _drafts(parser.body)
    facts = dict(facts_of(parser.root))
    title = _title(found)
    if title:
        facts.pop("title", None)  # the one that a reader sees on the page is the better
    elif "title" in facts:
        title = str(facts["title"].value)
    writer = PageWriter()
    for draft in found:
        writer.add(draft.kind, draft.text, draft.level, draft.marker)
    return writer.page(title, facts)


def _decoded(file: Path, data: bytes) -> str:
    """Return the text of a page: by its byte order mark, as UTF-8, or as it declares."""
    marked = next((codec for mark, codec in _MARKS.items() if data.startswith(mark)), None)
    declared = _DECLARED.search(data[:4096])
    label = declared[1].decode("ascii", "replace").lower() if declared else "utf-8"
    codec = marked or ("utf-8" if is_utf8(data) or label not in _WINDOWS else "cp1252")
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        at = f"declared {label}, but byte {data[error.start]:#04x} at offset {error.start:,}"
        raise OwnwordsError(f"{file} cannot be decoded", at, "Save it as UTF-8.") from None
    if "\0" in text:
        remedy = "Check that the file is HTML and not something else."
        raise OwnwordsError(f"{file} is no web page", "a NUL character", remedy)
    return text


def _drafts(body: LexborNode) -> Sequence[Draft]:
    """Return the blocks, believing no rule that would take most of the page for furniture."""
    found: list[Draft] = []
    for trust in (Trust.ALL, Trust.ELEMENTS, Trust.NOTHING):
        found = list(drafts(body, furniture_of(body, trust)))
        prose = [draft for draft in found if _is_prose(draft)]
        words = sum(len(draft.text.split()) for draft in prose)
        aside = sum(len(draft.text.split()) for draft in prose if draft.is_furniture)
        if aside <= _MOST_FURNITURE * words:
            break
    return found


def _is_prose(draft: Draft) -> bool:
    return draft.kind is not Kind.HEADING and has_ending(draft.text)


def _title(found: Sequence[Draft]) -> str | None:
    titles = (draft.text for draft in found if draft.kind is Kind.HEADING and draft.level == 1)
    return next(filter(None, titles), None)
