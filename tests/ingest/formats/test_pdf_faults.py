"""Whatever the bytes of a PDF are, a page or one clear error comes of them."""

import warnings
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.error import OwnwordsError
from ingest.formats import pdf
from ingest.formats.pdf import read_pdf

FILE = Path("tea.pdf")


def written(text: str = "Tea is hot.", pages: int = 1, **options: object) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600), pageCompression=0, **options)
    for _ in range(pages):
        canvas.drawString(50, 500, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def by_hand(*objects: str) -> bytes:
    """Write numbered objects without a table of where they are: pdfium looks for them."""
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer\n<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode()


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(OwnwordsError, match="is not a PDF"):
        read_pdf(FILE, b"<html>Tea is hot.</html>")


def test_a_password_is_asked_for_by_name() -> None:
    locked = written(encrypt=StandardEncryption("secret", ownerPassword="more"))
    with pytest.raises(OwnwordsError, match=r"is locked.*without one"):
        read_pdf(FILE, locked)


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    assert "Tea is hot." in read_pdf(FILE, written(encrypt=StandardEncryption(""))).text


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(OwnwordsError, match="is damaged"):
        read_pdf(FILE, b"%PDF-1.4\nTea is hot.")


def test_pages_without_letters_ask_for_text_recognition() -> None:
    with pytest.raises(OwnwordsError, match=r"has no text: 3 pages.*OCR"):
        read_pdf(FILE, written(text="", pages=3))


def test_letters_without_meaning_are_refused() -> None:
    nameless = by_hand(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        "<</Length 40>>stream\nBT /F 10 Tf 50 500 Td (Tea is hot) Tj ET\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Tea/ToUnicode 6 0 R>>",
        "<</Length 99>>stream\nbegincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        "1 beginbfrange <20> <7f> <e120> endbfrange endcmap\nendstream",
    )
    with pytest.raises(OwnwordsError, match=r"cannot be read.*Export it again"):
        read_pdf(FILE, nameless)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    with pytest.raises(OwnwordsError, match="too long: 3 pages"):
        read_pdf(FILE, written(pages=3))


def test_too_many_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_CHARACTERS", 20)
    with pytest.raises(OwnwordsError, match=r"too long.*on page 2"):
        read_pdf(FILE, written(pages=3))


@pytest.mark.parametrize(
    "kids",
    [
        "<</Type/Pages/Kids[2 0 R]/Count 1>>",
        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2000000000>>",
        "<</Type/Pages/Kids[3 0 R]/Count -1>>",
        "<</Type/Pages/Kids[9 0 R]/Count 1>>",
        "<</Type/Pages/Kids 2 0 R/Count 1>>",
    ],
)
def test_a_broken_page_tree_is_an_error(kids: str) -> None:
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 1e30 -1e30]>>"
    with pytest.raises(OwnwordsError):
        read_pdf(FILE, by_hand("<</Type/Catalog/Pages 2 0 R>>", kids, page))


def test_a_form_that_draws_itself_ends() -> None:
    looped = by_hand(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R"
        "/Resources<</XObject<</X 5 0 R>>>>>>",
        "<</Length 5>>stream\n/X Do\nendstream",
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>"
        "stream\n/X Do\nendstream",
    )
    with pytest.raises(OwnwordsError, match="has no text"):
        read_pdf(FILE, looped)


@given(st.integers(0, len(written())))
@settings(max_examples=40)
def test_a_file_that_was_cut_off_is_read_or_refused(end: int) -> None:
    _survives(written()[:end])


@given(st.lists(st.tuples(st.integers(0, len(written()) - 1), st.integers(0, 255)), max_size=9))
@settings(max_examples=60)
def test_a_file_with_changed_bytes_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(written())
    for at, byte in changes:
        data[at] = byte
    _survives(bytes(data))


def _survives(data: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # pdfium's of what was left open
        try:
            page = read_pdf(FILE, data)
        except OwnwordsError:
            return
    assert page.text.strip()
