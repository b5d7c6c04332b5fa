"""Which format is read by which reader."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ingest.block import Page
from ingest.canonical import decoded
from ingest.facts.frontmatter import split_front_matter
from ingest.formats.docx import read_docx
from ingest.formats.markdown import read_markdown
from ingest.formats.markup.html import read_html
from ingest.formats.pdf import read_pdf
from ingest.formats.plaintext import read_plaintext

# The path is for messages alone. A reader raises OwnwordsError where the bytes are not its format.
Reader = Callable[[Path, bytes], Page]


def reader_of(file: Path) -> Reader | None:
    """Return the reader for a file by its suffix, or None where its format is not read."""
    return READERS.get(file.suffix.lower())


def _markdown(file: Path, data: bytes) -> Page:
    facts, text = split_front_matter(file, decoded(file, data))
    return replace(read_markdown(text), facts=facts)


def _plaintext(file: Path, data: bytes) -> Page:
    return read_plaintext(decoded(file, data))


READERS: dict[str, Reader] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _plaintext,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
