"""Paths -> documents: the front of the room."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.block import Page
from ingest.canonical import read_original
from ingest.document import Document
from ingest.error import OwnwordsError
from ingest.markdown import read_markdown
from ingest.plaintext import read_plaintext
from ingest.section import sections_of
from ingest.source import SOURCES_FILE, Facts, Sources, source_of, split_front_matter

# What may stand above the text, and how the text is read.
Split = Callable[[Path, str], tuple[Facts, str]]
READERS: dict[str, tuple[Split, Callable[[str], Page]]] = {
    ".md": (split_front_matter, read_markdown),
    ".markdown": (split_front_matter, read_markdown),
    ".txt": (lambda _, text: ({}, text), read_plaintext),
}


@dataclass(slots=True)
class Reading:
    """What came of reading some paths: the documents, what was passed over, and what is wrong."""

    by_id: dict[str, Document] = field(default_factory=dict)
    passed_over: list[Path] = field(default_factory=list)  # of a kind that is not read
    errors: list[OwnwordsError] = field(default_factory=list)

    @property
    def documents(self) -> list[Document]:
        """The documents, in the order in which they were read."""
        return list(self.by_id.values())


def load(paths: Sequence[Path]) -> Reading:
    """Read every document under `paths`, in order of path.

    Files that cannot be read are collected in `errors`, so that a maintainer sees all at once.
    """
    reading = Reading()
    seen: set[Path] = set()
    for path in paths:
        try:
            files, sources = list(_files(path)), _sources(path)
        except OwnwordsError as error:
            reading.errors.append(error)
            continue
        except OSError as error:  # a folder that may be listed and not entered
            remedy = "Check who may read it."
            reading.errors.append(OwnwordsError(f"{path} cannot be read", error.strerror, remedy))
            continue
        for file in files:
            if file.resolve() not in seen:  # two paths may lead to one file
                _read_into(reading, file, sources)
            seen.add(file.resolve())
    if not reading.documents and not reading.errors:
        names = ", ".join(map(str, paths))
        remedy = f"Point at files of these kinds: {', '.join(READERS)}."
        reading.errors.append(OwnwordsError("No document was found", names, remedy))
    return reading


def read_document(file: Path, stated: Facts) -> Document:
    """Read one file; `stated` is what a sources.toml says of it and overrides the file."""
    original = read_original(file)
    split, read = READERS[file.suffix.lower()]
    own, text = split(file, original.text)
    page = read(text)
    facts = {**own, **stated}
    sections = sections_of(page)
    if not any(sentence.quotable for section in sections for sentence in section.sentences):
        raise OwnwordsError(f"{file} has no text to quote", "empty", "Remove it or fill it.")
    source = source_of(file, facts, page.title)
    document_id = facts.get("id") or _slug(file.stem)
    return Document(document_id, page.text, sections, source, file, original.sha256)


def _read_into(reading: Reading, file: Path, sources: Sequence[Sources]) -> None:
    if file.suffix.lower() not in READERS:
        reading.passed_over.append(file)
        return
    try:
        stated = next((found for s in sources if (found := s.of(file))), {})
        document = read_document(file, stated)
        _refuse_twin(reading.by_id.setdefault(document.id, document), document)
    except OwnwordsError as error:
        reading.errors.append(error)


def _refuse_twin(twin: Document, new: Document) -> None:
    if twin is not new:
        remedy = f"Give one of them another `id` in front matter or {SOURCES_FILE}."
        raise OwnwordsError(f"{twin.file} and {new.file} have one id", new.id, remedy)


def _files(path: Path) -> Iterator[Path]:
    """Yield the files at or under a path, hidden ones and sources.toml apart."""
    if path.is_file():
        yield path
    elif path.is_dir():
        files = (file for file in sorted(path.rglob("*")) if file.is_file())
        yield from (f for f in files if f.name != SOURCES_FILE and not _is_hidden(f, path))
    else:
        raise OwnwordsError("There is no such file or folder", path, "Check the path.")


def _sources(path: Path) -> list[Sources]:
    """Return every sources.toml inside a path, nearest first, and the one beside it."""
    found = path.rglob(SOURCES_FILE) if path.is_dir() else []
    inside = sorted(found, key=lambda file: len(file.parts), reverse=True)
    shown = [file for file in inside if not _is_hidden(file, path)]
    return [Sources.read(file) for file in [*shown, path.parent / SOURCES_FILE] if file.is_file()]


def _is_hidden(file: Path, below: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(below).parts)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "document"
