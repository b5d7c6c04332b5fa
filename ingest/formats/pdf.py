"""PDF -> blocks. A PDF knows where each letter stands, and as a rule nothing else."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from ingest.block import Page
from ingest.canonical import canonical
from ingest.error import OwnwordsError
from ingest.facts.fact import Fact
from ingest.formats.printed.glyph import UNMAPPED
from ingest.formats.printed.sheet import Sheet, sheet_of
from ingest.formats.printed.write import write_page

MOST_PAGES = 2_000
MOST_CHARACTERS = 4_000_000  # of a document: twenty thick books
_MOST_ON_A_PAGE = 100_000
_MOST_UNMAPPED = 0.1  # share of letters that are none
_SIGNATURE_WITHIN = 1024  # bytes; the standard lets other bytes stand before it
_FILE_NAME = re.compile(
    r"\.\w{2,5}$|^microsoft \w+ - |^untitled|^\(?anonymous\)?$|^document\d*$|^\W*$", re.IGNORECASE
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_EXPORT = "Export it again as PDF from the program that it was written in."


def read_pdf(file: Path, data: bytes) -> Page:
    """Find the blocks of a PDF; raise OwnwordsError where it has no text that can be read."""
    if b"%PDF-" not in data[:_SIGNATURE_WITHIN]:
        raise OwnwordsError(f"{file} is not a PDF", data[:16], "Name it after what it is.")
    try:
        with pdfium.PdfDocument(data) as pdf:
            facts = dict(_facts(pdf))
            sheets = list(_sheets(file, pdf))
    except pdfium.PdfiumError as error:
        raise _fault(file, error) from None
    _check_letters(file, sheets)
    title = facts.pop("title", None)
    page = write_page(sheets, str(title.value) if title else "")
    if title and page.title is None:
        facts["title"] = title
    return replace(page, facts=facts)


def _fault(file: Path, error: Any) -> OwnwordsError:
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return OwnwordsError(f"{file} is locked", "it asks for a password", "Save it without one.")
    return OwnwordsError(f"{file} is damaged", str(error).rstrip("."), _EXPORT)


def _sheets(file: Path, pdf: Any) -> Iterator[Sheet]:
    """Yield every page's lines, as long as there are not too many."""
    if len(pdf) > MOST_PAGES:
        split = f"Split it into files of at most {MOST_PAGES:,} pages."
        raise OwnwordsError(f"{file} is too long", f"{len(pdf):,} pages", split)
    total = 0
    for number in range(len(pdf)):
        page = pdf[number]
        text = page.get_textpage()
        try:
            count = text.count_chars()
            total += count
            if count > _MOST_ON_A_PAGE or total > MOST_CHARACTERS:
                found = f"{count:,} characters on page {number + 1}, {total:,} up to there"
                raise OwnwordsError(f"{file} is too long", found, "Split it into smaller files.")
            yield sheet_of(page, text)
        finally:
            text.close()
            page.close()


def _check_letters(file: Path, sheets: list[Sheet]) -> None:
    letters = "".join(line.text for sheet in sheets for line in sheet.lines)
    if not letters.strip():
        scan = "If its pages are scans, run text recognition (OCR) on it first."
        raise OwnwordsError(f"{file} has no text", f"{len(sheets)} pages without letters", scan)
    unmapped = letters.count(UNMAPPED)
    if unmapped > _MOST_UNMAPPED * len(letters):
        found = f"{unmapped:,} of {len(letters):,} letters have no meaning"
        raise OwnwordsError(f"{file} cannot be read", found, _EXPORT)


def _facts(pdf: Any) -> Iterator[tuple[str, Fact]]:
    """Yield what the file says of itself, where that is sure."""
    title = " ".join(canonical(pdf.get_metadata_value("Title")).split())
    if not _FILE_NAME.search(title):
        yield "title", Fact(title, "PDF document info, Title")
    language = _language(pdf)
    if _LANGUAGE.fullmatch(language):
        yield "language", Fact(language, "PDF catalog, Lang")


def _language(pdf: Any) -> str:
    length = raw.FPDFCatalog_GetLanguage(pdf, None, 0)
    buffer = ctypes.create_string_buffer(length)
    units = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFCatalog_GetLanguage(pdf, units, length)
    return buffer.raw[: max(0, length - 2)].decode("utf-16-le", errors="replace")
