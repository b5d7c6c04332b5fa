"""Word files, which are zip containers of XML: each of the two has its own tricks."""

from io import BytesIO
from struct import pack_into
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from .case import READ, Case

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TEXT = f"<w:document {_SPACE}><w:body>%s</w:body></w:document>"
_HOT = "<w:p><w:r><w:t>Tea is hot.</w:t></w:r></w:p>"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "%s</Relationships>"
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_PART = "word/document.xml"
_DIRECTORY, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_LINK = 0o120777 << 16  # as Unix marks a symbolic link
Parts = dict[str, str | bytes]


def _file(parts: Parts | None = None, method: int = ZIP_DEFLATED) -> bytes:
    """Return a container of the parts, and of a sound text where they have none."""
    held = BytesIO()
    with ZipFile(held, "w", method) as archive:
        for name, part in {_PART: _TEXT % _HOT, **(parts or {})}.items():
            archive.writestr(name, part)
    return held.getvalue()


def _body(inside: str, before: str = "") -> bytes:
    return _file({_PART: before + _TEXT % inside})


def _changed(data: bytes, header: bytes, at: int, form: str, value: int) -> bytes:
    """Return the container with one field of its first such header overwritten."""
    changed = bytearray(data)
    pack_into(form, changed, data.index(header) + at, value)
    return bytes(changed)


def _related(kind: str, target: str, mode: str = "") -> bytes:
    link = f'<Relationship Id="a" Type="{_KINDS}{kind}" Target="{target}"{mode}/>'
    return _file({"word/_rels/document.xml.rels": _RELATED % link})


def _twice() -> bytes:
    data = _file({"word/documenu.xml": _TEXT % "<w:p/>"})
    return data.replace(b"word/documenu.xml", b"word/document.xml")


def _overlapping() -> bytes:
    """Let the directory name the first entry's bytes many times over, as David Fifield's bomb."""
    data = _file({f"word/{number:03}.xml": _TEXT % _HOT for number in range(50)})
    first = data.index(_DIRECTORY)
    directory = bytearray(data[first:])
    at = 0
    while (at := directory.find(_DIRECTORY, at)) >= 0:
        pack_into("<L", directory, at + 42, 0)
        at += 1
    return data[:first] + bytes(directory)


def _linked() -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        entry = ZipInfo(_PART)
        entry.external_attr = _LINK
        archive.writestr(entry, "/etc/passwd")
    return held.getvalue()


def _wrong_sum() -> bytes:
    data = _file(method=ZIP_STORED)
    return data.replace(b"Tea is hot.", b"Tea is NOT.")


def _laughs(levels: int = 12) -> str:
    laughs = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, levels))
    return f'<!DOCTYPE w:document [<!ENTITY l0 "ha">{laughs}]>'


def _quadratic() -> bytes:
    declared = f'<!DOCTYPE w:document [<!ENTITY a "{"tea" * 30_000}">]>'
    return _body("&a;" * 30_000, declared)


_OUTSIDE = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "%s">]>'
_EXTERNAL = ' TargetMode="External"'

WORD = {
    "flat-bomb.docx": Case(lambda: _file({"word/media/a.xml": bytes(60_000_000)}), "refused"),
    "many-bombs.docx": Case(
        lambda: _file({f"word/{number}.xml": bytes(990_000) for number in range(20)}), "refused"
    ),
    "nested-bomb.docx": Case(
        lambda: _file({"word/a.zip": _file({"b.zip": _file({"c": bytes(900_000)})})}), READ
    ),
    "text-bomb.docx": Case(lambda: _body(" " * 40_000_000 + _HOT), "refused"),
    "overlapping.docx": Case(_overlapping, "overlapping entries"),
    "lies-of-size.docx": Case(lambda: _changed(_file(), _DIRECTORY, 24, "<L", 50), "damaged"),
    "claims-4-gigabytes.docx": Case(
        lambda: _changed(_file(), _DIRECTORY, 24, "<L", 0xFFFFFFF0), "refused"
    ),
    "entry-outside.docx": Case(
        lambda: _changed(_file(), _DIRECTORY, 42, "<L", 0x7FFFFFFF), "damaged"
    ),
    "many-entries.docx": Case(
        lambda: _file({f"word/{number}": b"" for number in range(5_000)}), "entries"
    ),
    "bzip2.docx": Case(lambda: _file(method=ZIP_BZIP2), "stored or deflated"),
    "parent-path.docx": Case(lambda: _file({"../../etc/cron.d/tea": b"x"}), "inside the container"),
    "absolute-path.docx": Case(lambda: _file({"/etc/tea": b"x"}), "inside the container"),
    "drive-path.docx": Case(lambda: _file({"C:\\tea": b"x"}), "inside the container"),
    "symbolic-link.docx": Case(_linked, "not XML"),
    "duplicate-entries.docx": Case(_twice, "each name once"),
    "encrypted-entry.docx": Case(lambda: _changed(_file(), _DIRECTORY, 8, "<H", 1), "password"),
    "wrong-sum.docx": Case(_wrong_sum, "damaged"),
    "truncated.docx": Case(lambda: _file()[:-30], "damaged zip container"),
    "only-its-head.docx": Case(lambda: _file()[:40], "damaged zip container"),
    "empty.docx": Case(lambda: b"", "is no .docx file"),
    "old-word.docx": Case(lambda: _OLE, "before 2007"),
    "locked.docx": Case(lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "really-html.docx": Case(lambda: b"<html>Tea is hot.</html>", "is no .docx file"),
    "no-text.docx": Case(lambda: _file({_PART: ""}), "not XML"),
    "no-body.docx": Case(lambda: _file({_PART: f"<w:document {_SPACE}/>"}), "cannot be read"),
    "external-entity.docx": Case(
        lambda: _body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", _OUTSIDE % "file:///etc/passwd"),
        "DTD",
    ),
    "entity-over-the-net.docx": Case(
        lambda: _body(_HOT + "&a;", _OUTSIDE % "http://127.0.0.1:9/a"), "DTD"
    ),
    "billion-laughs.docx": Case(lambda: _body("&l11;", _laughs()), "DTD"),
    "quadratic-blowup.docx": Case(_quadratic, "DTD"),
    "entity-in-utf-7.docx": Case(
        lambda: _file({_PART: b'<?xml version="1.0" encoding="utf-7"?>+ADw-a/+AD4-'}), "word/"
    ),
    "deep-xml.docx": Case(
        lambda: _body("<w:sdt>" * 50_000 + _HOT + "</w:sdt>" * 50_000), "nested too deep"
    ),
    "million-elements.docx": Case(lambda: _body("<w:p/>" * 1_000_000), "refused"),
    "nested-tables.docx": Case(
        lambda: _body("<w:tbl><w:tr><w:tc>" * 1_000 + _HOT + "</w:tc></w:tr></w:tbl>" * 1_000),
        "nested too deep",
    ),
    "attribute-flood.docx": Case(
        lambda: _body("<w:p " + " ".join(f'a{n}="{n}"' for n in range(60_000)) + "/>" + _HOT), READ
    ),
    "wide-cell.docx": Case(
        lambda: _body(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>'
            f"{_HOT}</w:tc></w:tr></w:tbl>"
        ),
        READ,
    ),
    "external-image.docx": Case(
        lambda: _related("image", "http://127.0.0.1:9/tea.png", _EXTERNAL), READ
    ),
    "external-template.docx": Case(
        lambda: _related("attachedTemplate", "file://tea.example/share/a.dotm", _EXTERNAL), READ
    ),
    "styles-outside.docx": Case(lambda: _related("styles", "../../../../etc/passwd"), READ),
}
