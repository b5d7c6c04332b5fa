"""One file -> one document."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from ingest.block import Page
from ingest.document import Document
from ingest.error import OwnwordsError
from ingest.facts.fact import Facts
from ingest.facts.overrule import overruled
from ingest.facts.said import said
from ingest.facts.source import source_of
from ingest.facts.sources import Stated
from ingest.formats.reader import READERS
from ingest.original import Original, read_original
from ingest.section import sections_of


def read_document(file: Path, stated: Stated) -> Document:
    """Read one file; `stated` is what a sources.toml says of it and overrides the file.

    Raises OwnwordsError where the file cannot be read or has nothing to quote.
    """
    original = read_original(file)
    page = _page(original)
    facts = _facts(page, stated)
    document = Document(
        key=key_of(original, stated),
        id=str(facts["id"].value) if "id" in facts else _slug(file.stem),
        text=page.text,
        sections=sections_of(page),
        source=source_of(file, facts, page.title),
        file=file,
        file_sha256=original.sha256,
        breaks=page.breaks,
        lines=tuple(_lines(page)),
    )
    document = overruled(document, stated.overrules)
    if not any(sentence.quotable for sentence in document.sentences):
        raise OwnwordsError(f"{file} has no text to quote", "empty", "Remove it or fill it.")
    return document


def _page(original: Original) -> Page:
    """Let the reader of its format read a file, and name the file in every fault."""
    file = original.path
    try:
        return READERS[file.suffix.lower()](file, original.data)
    except OwnwordsError as error:
        what = error.what if str(file) in error.what else f"{file}: {error.what}"
        raise OwnwordsError(what, error.value, error.remedy) from None


def _facts(page: Page, stated: Stated) -> Facts:
    """Return all that is known: a sources.toml overrides the file's data, and that its words."""
    given = {**page.facts, **stated.facts}
    region = given.get("region")
    return {**said(page.text, region=str(region.value) if region else None), **given}


def key_of(original: Original, stated: Stated) -> str:
    """Return a hash of all that a document is read from, the folder of its file apart."""
    return sha256(f"{original.path.name} {original.sha256} {stated}".encode()).hexdigest()


def _lines(page: Page) -> Iterator[int]:
    """Yield the line of the file on which each block begins, or else of what `show` prints."""
    line, at = 1, 0
    for block in page.blocks:
        line, at = line + page.text.count("\n", at, block.start), block.start
        yield block.line or line


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "document"
