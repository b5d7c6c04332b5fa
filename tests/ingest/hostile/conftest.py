"""A published index that no hostile file may change, and what an ingest of some makes of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from index.encoder import Encoder
from index.publish import publish
from ingest.corpus import Corpus, Known
from ingest.document import Document
from ingest.error import OwnwordsError

Bytes = dict[str, bytes]


class WatchedCorpus(Corpus):
    """A corpus that keeps the documents that were read of it, whatever becomes of the others."""

    def __init__(self, paths: Sequence[Path], read: dict[Path, Document]) -> None:
        super().__init__(paths)
        self.read = read

    def documents(self, known: Known = lambda _: None) -> Iterator[Document]:
        for document in super().documents(known):
            self.read[document.file] = document
            yield document


@dataclass(slots=True)
class Ingested:
    """What came of one ingest."""

    read: dict[Path, Document] = field(default_factory=dict)
    errors: list[OwnwordsError] = field(default_factory=list)
    left: list[str] = field(default_factory=list)  # files that a failed ingest added to the index

    def error_of(self, file: Path) -> str:
        """Return what is said of a file, or nothing where it was read."""
        told = [str(error) for error in self.errors if str(file) in error.what]
        assert len(told) == (file not in self.read)
        return "".join(told)


def bytes_in(folder: Path) -> Bytes:
    """Return every file in a folder, by its path."""
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, word_encoder: Encoder) -> Path:
    """A published index of one sound page."""
    folder = tmp_path_factory.mktemp("sound")
    (folder / "tea.md").write_text("# Tea\n\nTea is hot.\n")
    directory = tmp_path_factory.mktemp("index")
    publish(Corpus([folder]), directory, word_encoder, {})
    return directory


@pytest.fixture(scope="module")
def ingest(index: Path, word_encoder: Encoder) -> Callable[..., Ingested]:
    """Ingest some paths into the published index, which stays as it is where one is refused."""

    def run(*paths: Path) -> Ingested:
        before = bytes_in(index)
        ingested = Ingested()
        try:
            corpus = WatchedCorpus(paths, ingested.read)
            publish(corpus, index, word_encoder, {})
        except* OwnwordsError as group:
            ingested.errors += [e for e in group.exceptions if isinstance(e, OwnwordsError)]
            after = bytes_in(index)
            ingested.left = sorted(after.keys() - before.keys())
            assert {name: after.get(name) for name in before} == before
        return ingested

    return run
