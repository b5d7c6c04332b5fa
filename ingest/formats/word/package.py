"""A Word file -> its parts, each checked here before another parser reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from posixpath import basename, dirname, join, normpath
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ingest.error import OwnwordsError
from ingest.formats.archive import Archive, open_archive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
STYLES, NUMBERING, NOTES = "styles", "numbering", ("footnotes", "endnotes")
_STRICT = {  # the other spelling of the same format, which Word calls "Strict"
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
}
_LARGEST_PART = 50_000_000  # bytes; the text of a thousand pages is a tenth of it
_MOST_ELEMENTS = 500_000
_DEEPEST = 100
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Word wrote before 2007, and what it locks
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_AGAIN = "Open it in Word and save it again as .docx."


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file that a reader needs, `body` being the text itself."""

    body: Element
    parts: dict[str, Element]  # STYLES, NUMBERING and NOTES, where the file has them
    properties: Element | None  # its title and language


def open_package(file: Path, data: bytes) -> Package:
    """Open a Word file; raise OwnwordsError where it is none, is locked, or is made to do harm."""
    if data.startswith(_OLE) and _LOCKED in data:
        remedy = "Save it in Word without a password."
        raise OwnwordsError(f"{file} is protected by a password", "encrypted", remedy)
    if data.startswith(_OLE):
        remedy = "Open it in Word and save it as .docx."
        raise OwnwordsError(f"{file} is no .docx file", "a Word file of before 2007", remedy)
    if not data.startswith(b"PK"):
        found = repr(data[:8]) if data else "empty"
        raise OwnwordsError(f"{file} is no .docx file", found, _AGAIN)
    return _Parts(open_archive(file, data)).package()


class _Parts:
    """Finds the parts of a Word file and reads them."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._names = set(archive.names)
        self._left = _MOST_ELEMENTS

    def package(self) -> Package:
        related = self._related("")
        name = related.get("officeDocument", "word/document.xml")
        if name not in self._names:
            raise OwnwordsError(f"{self._archive.file} holds no Word document", name, _AGAIN)
        beside = self._related(name)
        wanted = [kind for kind in (STYLES, NUMBERING, *NOTES) if beside.get(kind) in self._names]
        properties = related.get("core-properties", "docProps/core.xml")
        return Package(
            self._read(name),
            {kind: self._read(beside[kind]) for kind in wanted},
            self._read(properties) if properties in self._names else None,
        )

    def _related(self, name: str) -> dict[str, str]:
        """Return the parts that a part names as its own, by kind; the package itself is ""."""
        folder = dirname(name)
        relations = join(folder, "_rels", f"{basename(name)}.rels")
        if relations not in self._names:
            return {}
        found: dict[str, str] = {}
        for relation in self._read(relations):
            kind, target = basename(relation.get("Type", "")), relation.get("Target", "")
            if relation.get("TargetMode") != "External":  # nothing outside the file is read
                found.setdefault(kind, normpath(join(folder, target)).lstrip("/"))
        return found

    def _read(self, name: str) -> Element:
        """Parse a part; raise OwnwordsError where its XML is malformed, too much or a trick."""
        at = f"{self._archive.file}: {name}"
        data = self._archive.read(name)
        if len(data) > _LARGEST_PART:
            remedy = f"Split the document: at most {_LARGEST_PART:,} bytes."
            raise OwnwordsError(f"{at} is too large", f"{len(data):,} bytes", remedy)
        try:
            root = self._root(at, data)
        except ParseError as error:
            raise OwnwordsError(f"{at} is not XML", error, _AGAIN) from None
        except DefusedXmlException as error:
            remedy = f"A Word file has none. {_AGAIN}"
            raise OwnwordsError(f"{at} declares a DTD or entities", error, remedy) from None
        except (ValueError, LookupError) as error:  # an encoding that nobody knows
            raise OwnwordsError(f"{at} cannot be read", error, _AGAIN) from None
        for element in root.iter():
            _respell(element)
        return root

    def _root(self, at: str, data: bytes) -> Element:
        for depth, element in _opened(data):
            self._left -= 1
            if depth == 1:
                root = element
            if depth > _DEEPEST:
                remedy = "Take tables and boxes out of one another."
                raise OwnwordsError(f"{at} is nested too deep", f"{_DEEPEST} levels", remedy)
            if not self._left:
                found = f"more than {_MOST_ELEMENTS:,} elements"
                raise OwnwordsError(f"{at} is too large", found, "Split the document.")
        return root


def _opened(data: bytes) -> Iterator[tuple[int, Element]]:
    """Yield each element as it opens, and how deep it lies; the tree is whole at the end."""
    depth = 0
    for event, element in iterparse(BytesIO(data), ("start", "end"), forbid_dtd=True):
        depth += 1 if event == "start" else -1
        if event == "start":
            yield depth, element


def _respell(element: Element) -> None:
    """Spell the names of an element as mammoth and the code here know them."""
    for strict, usual in _STRICT.items():
        if element.tag.startswith(strict):
            element.tag = element.tag.replace(strict, usual)
        for name in [name for name in element.attrib if name.startswith(strict)]:
            element.set(name.replace(strict, usual), element.attrib.pop(name))
