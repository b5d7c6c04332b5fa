"""Word files that are broken, locked, or made to do harm."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import mammoth
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.formats.docx import read_docx
from ingest.formats.word import package

FILE = Path("tea.docx")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = f"<w:document {W}><w:body>%s</w:body></w:document>"
HOT = "<w:p><w:r><w:t>Hot.</w:t></w:r></w:p>"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "%s</Relationships>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def container(**parts: str | bytes) -> bytes:
    """Return a Word file of these parts, beside a text that says that something is hot."""
    entries = {"document.xml": TEXT % HOT, **parts}
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, part in entries.items():
            archive.writestr(f"word/{name}", part)
    return held.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(OwnwordsError) as error:
        read_docx(FILE, data)
    assert FILE.name in error.value.what
    assert error.value.remedy.endswith(".")
    return str(error.value)


@pytest.mark.parametrize("data", [b"", b"Tea is hot.", b"%PDF-1.7", b"\0" * 99])
def test_what_is_no_container_is_no_word_file(data: bytes) -> None:
    assert "is no .docx file" in refused(data)


def test_an_old_word_file_is_to_be_saved_anew() -> None:
    assert "save it as .docx" in refused(OLE + b"\0" * 600)


def test_a_locked_word_file_is_to_be_unlocked() -> None:
    assert "password" in refused(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))


def test_a_container_of_something_else_holds_no_word_document() -> None:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "holds no Word document" in refused(held.getvalue())


ENTITY = '<!DOCTYPE w:document [<!ENTITY tea "hot">]>'
OUTSIDE = '<!DOCTYPE w:document [<!ENTITY tea SYSTEM "file:///etc/passwd">]>'
LAUGHS = '<!DOCTYPE w:document [<!ENTITY a "tea"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>'
TRICKS = [ENTITY, OUTSIDE, LAUGHS, "<!DOCTYPE w:document>", '<!DOCTYPE w:document SYSTEM "x">']


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("name", ["document.xml", "styles.xml", "_rels/document.xml.rels"])
def test_a_part_with_a_dtd_is_refused(trick: str, name: str) -> None:
    parts = {
        "_rels/document.xml.rels": RELATIONS
        % f'<Relationship Type="{KINDS}styles" Target="styles.xml"/>',
        "styles.xml": f"<w:styles {W}/>",
        "document.xml": TEXT % HOT,
    }
    assert "DTD" in refused(container(**{**parts, name: trick + parts[name]}))


def test_an_entity_in_utf_16_is_no_less_one() -> None:
    declared = '<?xml version="1.0" encoding="utf-16"?>'
    part = (declared + OUTSIDE + TEXT % HOT).encode("utf-16")
    assert "DTD" in refused(container(**{"document.xml": part}))


@pytest.mark.parametrize(
    "part",
    [
        "",
        "tea",
        TEXT % HOT[:-3],
        TEXT % "&tea;",
        "<w:document/>",
        TEXT % HOT + "<again/>",
        (TEXT % HOT).encode()[:-4] + b"\xff\xfe",
        '<?xml version="1.0" encoding="tea"?>' + TEXT % HOT,
    ],
)
def test_malformed_xml_is_named(part: str | bytes) -> None:
    assert "word/document.xml" in refused(container(**{"document.xml": part}))


def test_a_document_without_a_body_cannot_be_read() -> None:
    assert "cannot be read" in refused(container(**{"document.xml": f"<w:document {W}/>"}))


def test_deep_nesting_is_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5000 + HOT + "</w:sdtContent></w:sdt>" * 5000
    assert "nested too deep" in refused(container(**{"document.xml": TEXT % deep}))


def test_what_is_as_deep_as_may_be_is_read() -> None:
    deep = "<w:smartTag>" * 90 + HOT + "</w:smartTag>" * 90
    page = read_docx(FILE, container(**{"document.xml": TEXT % deep}))
    assert page.text == "Hot.\n"


def test_very_many_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MOST_ELEMENTS", 100)
    many = container(**{"document.xml": TEXT % (HOT * 50)})
    assert "more than 100 elements" in refused(many)


def test_a_large_part_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_LARGEST_PART", 100)
    assert "too large" in refused(container())


@pytest.mark.parametrize("element", ["altChunk", "subDoc"])
def test_a_text_that_stands_in_another_document_is_refused(element: str) -> None:
    assert "another document" in refused(container(**{"document.xml": TEXT % f"<w:{element}/>"}))


@pytest.mark.parametrize("target", ["https://tea.example/a.xml", "file:///etc/passwd", "../../x"])
def test_what_stands_outside_is_never_read(target: str) -> None:
    related = RELATIONS % (
        f'<Relationship Id="a" Type="{KINDS}styles" Target="{target}" TargetMode="External"/>'
        f'<Relationship Id="b" Type="{KINDS}image" Target="{target}" TargetMode="External"/>'
    )
    a, r = "http://schemas.openxmlformats.org/drawingml/2006/main", KINDS.rstrip("/")
    picture = f'<w:p><w:r><w:drawing><a:blip xmlns:a="{a}" xmlns:r="{r}" r:link="b"/></w:drawing>'
    page = read_docx(
        FILE,
        container(
            **{
                "_rels/document.xml.rels": related,
                "document.xml": TEXT % f"{picture}</w:r></w:p>{HOT}",
            }
        ),
    )
    assert page.text == "Hot.\n"


def test_a_style_map_in_the_file_is_not_followed() -> None:
    document = Document()
    document.add_paragraph("Hot.")
    held = BytesIO()
    document.save(held)
    mammoth.embed_style_map(held, "p => !")
    assert mammoth.convert_to_html(held).value == ""
    assert read_docx(FILE, held.getvalue()).text == "Hot.\n"


ELEMENTS = re.findall(
    r"\w+",
    """p r t tbl tr tc sdt sdtContent sdtPr ins del hyperlink pPr rPr numPr numId ilvl pStyle
    gridSpan tcPr vMerge trPr tblHeader sym fldChar footnoteReference drawing pict object
    txbxContent ruby rubyBase outlineLvl strike bookmarkStart tblPr tblLook""",
)
BODIES = st.recursive(
    st.sampled_from(["tea", "&#55;", "<w:t/>", "<w:br/>", "<w:tab/>"]),
    lambda inner: st.builds(
        '<w:{0} w:val="{1}" w:id="{1}">{2}</w:{0}>'.format,
        st.sampled_from(ELEMENTS),
        st.sampled_from(["", "0", "1", "-1", "x", "99999999999"]),
        st.lists(inner, max_size=4).map("".join),
    ),
    max_leaves=25,
)


@settings(max_examples=150)
@given(BODIES)
def test_a_body_of_any_elements_is_read_or_refused_and_nothing_else(body: str) -> None:
    try:
        page = read_docx(FILE, container(**{"document.xml": TEXT % body}))
    except OwnwordsError:
        return
    assert page.text


WHOLE = container(
    **{
        "_rels/document.xml.rels": RELATIONS
        % f'<Relationship Id="a" Type="{KINDS}styles" Target="styles.xml"/>',
        "styles.xml": f'<w:styles {W}><w:style w:styleId="a" w:type="paragraph"/></w:styles>',
    }
)


@settings(max_examples=200)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=20))
def test_any_bytes_are_read_or_refused_and_nothing_else(at: int, bytes_: bytes) -> None:
    try:
        page = read_docx(FILE, WHOLE[:at] + bytes_ + WHOLE[at + len(bytes_) :])
    except OwnwordsError:
        return
    assert page.text
