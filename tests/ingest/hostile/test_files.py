"""Files that are made to do harm end in an error that helps, or in a sensible document."""

import resource
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.originals import ORIGINALS
from index.publish import publish
from ingest import sandbox

from .case import Case
from .conftest import Ingested
from .marked import MARKED
from .plain import PLAIN
from .printed import PRINTED
from .web import WEB
from .word import WORD

CASES: dict[str, Case] = {**WORD, **PRINTED, **WEB, **MARKED, **PLAIN}
SECONDS = 12  # for a file, so that the one that runs over it costs the tests no minute
MEGABYTE = 1_000  # as getrusage counts
TOUCHED = Path("/tmp/ownwords-hostile")  # what some files ask to be made


@dataclass(frozen=True, slots=True)
class _Run:
    """What came of all the files, and how much memory the parent took for it."""

    folder: Path
    ingested: Ingested
    memory: int

    def file(self, name: str) -> Path:
        return self.folder / f"{name.replace('.', '-')}{Path(name).suffix}"  # ids must differ


@pytest.fixture(scope="module")
def run(
    tmp_path_factory: pytest.TempPathFactory, ingest: Callable[..., Ingested]
) -> Iterator[_Run]:
    """Write every file, and ingest them all at once."""
    started = _Run(tmp_path_factory.mktemp("hostile"), Ingested(), 0)
    for name, case in CASES.items():
        started.file(name).write_bytes(case.data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sandbox, "SECONDS", SECONDS)
        before = _memory()
        yield _Run(started.folder, ingest(started.folder), _memory() - before)


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def test_there_are_enough_of_them() -> None:
    assert len(CASES) > 200


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_is_refused_with_a_remedy_or_read(run: _Run, name: str) -> None:
    case, file = CASES[name], run.file(name)
    told = run.ingested.error_of(file)
    if case.refused:
        assert case.refused in told
        assert told.endswith(".")
        assert "Traceback" not in told
        assert len(told) < 500
    else:
        assert told == ""


def test_every_error_names_its_file_and_what_to_do(run: _Run) -> None:
    for error in run.ingested.errors:
        assert str(run.folder) in error.what
        assert error.remedy.endswith(".")
    assert len(run.ingested.errors) + len(run.ingested.read) == len(CASES)


def test_a_refused_ingest_adds_nothing_to_the_build(run: _Run) -> None:
    assert [name for name in run.ingested.left if not name.startswith(ORIGINALS)] == []


def test_a_refused_ingest_leaves_no_originals_behind(run: _Run) -> None:
    assert run.ingested.left == []


def test_what_is_read_has_its_sentences_in_order(run: _Run) -> None:
    for document in run.ingested.read.values():
        sentences = list(document.sentences)
        assert all(0 <= s.start < s.end <= len(document.text) for s in sentences)
        assert all(above.end <= below.start for above, below in pairwise(sentences))
        assert all(s.of(document.text).strip() for s in sentences)


def test_the_documents_among_them_can_be_published(
    run: _Run, tmp_path: Path, word_encoder: Encoder
) -> None:
    documents = list(run.ingested.read.values())
    publish(Held(documents), tmp_path, word_encoder, {})
    library = Library.open(tmp_path)
    assert len(library.store.document_ids()) == len(documents) > 100
    library.close()


def test_the_parent_takes_little_memory(run: _Run) -> None:
    assert run.memory < 500 * MEGABYTE


def test_nothing_that_a_file_asks_for_is_done(run: _Run) -> None:
    assert not TOUCHED.exists()
    texts = "".join(document.text for document in run.ingested.read.values())
    assert "root:" not in texts  # of /etc/passwd
