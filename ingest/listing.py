"""Paths -> the files to read, each with what is stated of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.error import OwnwordsError
from ingest.facts.sources import SOURCES_FILE, Sources, Stated
from ingest.formats.reader import READERS, reader_of
from ingest.phrasing import PHRASINGS_FILE, Phrasing, read_phrasings

_BESIDE = (SOURCES_FILE, PHRASINGS_FILE)  # what a maintainer says of documents: none itself


@dataclass(frozen=True, slots=True)
class Listed:
    """A file to read, and what a sources.toml states of it."""

    file: Path
    stated: Stated


@dataclass(slots=True)
class Listing:
    """The files under some paths in order of path, those passed over, and what is wrong."""

    files: list[Listed] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)  # of a kind that is not read
    phrasings: list[Phrasing] = field(default_factory=list)
    errors: list[OwnwordsError] = field(default_factory=list)


def listing_of(paths: Sequence[Path]) -> Listing:
    """List every file under `paths` once, folders recursively, hidden files apart."""
    listing = Listing()
    seen: set[Path] = set()
    for path in paths:
        try:
            files, sources = list(_files(path)), _sources(path)
            phrasings = _phrasings(path, seen)
        except OwnwordsError as error:
            listing.errors.append(error)
            continue
        except OSError as error:  # a folder that may be listed and not entered
            remedy = "Check who may read it."
            listing.errors.append(OwnwordsError(f"{path} cannot be read", error.strerror, remedy))
            continue
        listing.phrasings += phrasings
        for file in files:
            if file.resolve() not in seen:  # two paths may lead to one file
                _add(listing, file, sources)
            seen.add(file.resolve())
    if not listing.files and not listing.errors:
        names = ", ".join(map(str, paths))
        remedy = f"Point at files of these kinds: {', '.join(READERS)}."
        listing.errors.append(OwnwordsError("No document was found", names, remedy))
    return listing


def _add(listing: Listing, file: Path, sources: Sequence[Sources]) -> None:
    if reader_of(file) is None:
        listing.passed_over.append(file)
        return
    if not _is_text(file):
        remedy = "Give it a name of letters that UTF-8 has."
        listing.errors.append(OwnwordsError("A file's name is no text", ascii(str(file)), remedy))
        return
    stated = next((found for s in sources if (found := s.of(file))), Stated())
    listing.files.append(Listed(file, stated))


def _is_text(file: Path) -> bool:
    try:
        return bool(str(file).encode())
    except UnicodeEncodeError:
        return False


def _files(path: Path) -> Iterator[Path]:
    """Yield the files at or under a path, hidden ones and what is said of others apart."""
    if path.is_file():
        yield path
    elif path.is_dir():
        files = (file for file in sorted(path.rglob("*")) if file.is_file())
        yield from (f for f in files if f.name not in _BESIDE and not _is_hidden(f, path))
    else:
        raise OwnwordsError("There is no such file or folder", path, "Check the path.")


def _sources(path: Path) -> list[Sources]:
    """Return every sources.toml inside a path, nearest first, and the one beside it."""
    return [Sources.read(file) for file in _named(SOURCES_FILE, path)]


def _phrasings(path: Path, seen: set[Path]) -> list[Phrasing]:
    """Return the phrasings of every asked.jsonl inside or beside a path that was not seen yet."""
    files = [file for file in _named(PHRASINGS_FILE, path) if file.resolve() not in seen]
    seen.update(file.resolve() for file in files)
    return [phrasing for file in files for phrasing in read_phrasings(file)]


def _named(name: str, path: Path) -> list[Path]:
    """Return the files of a name inside a path, nearest first, and the one beside it."""
    found = path.rglob(name) if path.is_dir() else []
    inside = sorted(found, key=lambda file: len(file.parts), reverse=True)
    shown = [file for file in inside if not _is_hidden(file, path)]
    return [file for file in [*shown, path.parent / name] if file.is_file()]


def _is_hidden(file: Path, below: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(below).parts)
