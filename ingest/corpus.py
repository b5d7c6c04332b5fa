"""Some paths as one corpus: its documents, read where they are not known already."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.document import Document
from ingest.error import OwnwordsError
from ingest.facts.sources import SOURCES_FILE
from ingest.listing import Listed, listing_of
from ingest.original import read_original
from ingest.read import key_of
from ingest.sandbox import Outcome, read_all

Known = Callable[[str], Document | None]  # the document of a key, where one was read before


@dataclass(frozen=True, slots=True)
class _Keyed:
    """A file with the key of the document that it makes."""

    listed: Listed
    key: str


class Corpus:
    """The files under some paths, hashed when it is made, and read as they are asked for."""

    def __init__(self, paths: Sequence[Path]) -> None:
        listing = listing_of(paths)
        self.passed_over = listing.passed_over  # files of a kind that is not read
        self.phrasings = listing.phrasings
        self.errors = listing.errors  # known before anything is read
        self._files = [keyed for listed in listing.files if (keyed := self._keyed(listed))]

    @property
    def is_empty(self) -> bool:
        """Whether there is no file to read."""
        return not self._files

    def marks(self) -> Iterator[str]:
        """Yield a mark a document and phrasing: equal marks make equal ones, in equal places."""
        yield from map(str, self.errors)
        yield from (phrasing.as_json() for phrasing in self.phrasings)
        for file in self._files:
            yield f"{file.key} {file.listed.file.resolve()}"

    def documents(self, known: Known = lambda _: None) -> Iterator[Document]:
        """Yield the documents in order of path, those already known without reading them.

        Raises an ExceptionGroup of OwnwordsErrors at the end where some could not be read.
        """
        errors = list(self.errors)
        files: dict[str, Path] = {}
        for outcome in self._outcomes(known):
            if isinstance(outcome, OwnwordsError):
                errors.append(outcome)
            elif outcome.id in files:
                errors.append(_twins(outcome, files[outcome.id]))
            else:
                files[outcome.id] = outcome.file
                yield outcome
        if errors:
            raise ExceptionGroup("Some documents cannot be read", errors)

    def _keyed(self, listed: Listed) -> _Keyed | None:
        try:
            return _Keyed(listed, key_of(read_original(listed.file), listed.stated))
        except OwnwordsError as error:
            self.errors.append(error)
            return None

    def _outcomes(self, known: Known) -> Iterator[Outcome]:
        unknown = (file.listed for file in self._files if known(file.key) is None)
        fresh = read_all(unknown)
        for file in self._files:
            document = known(file.key)
            yield replace(document, file=file.listed.file) if document else next(fresh)


def _twins(new: Document, twin: Path) -> OwnwordsError:
    remedy = f"Give one of them another `id` in front matter or {SOURCES_FILE}."
    return OwnwordsError(f"{twin} and {new.file} have one id", new.id, remedy)
