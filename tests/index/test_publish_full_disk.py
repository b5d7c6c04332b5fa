"""A full disk is told as such, and the published index stays as it was."""

import errno
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from index.encoder import Encoder
from index.held import Held
from index.library import Library
from index.publish import publish
from ingest.document import Document
from ingest.error import OwnwordsError

pytestmark = pytest.mark.usefixtures("clock")

FULL = OSError(errno.ENOSPC, "No space left on device")
Faults = Callable[..., Any]


def names(directory: Path) -> set[str]:
    return {path.name for path in directory.iterdir()}


def pages(directory: Path) -> list[str]:
    return Library.open(directory).store.document_ids()


def refused_for_space(directory: Path, tea: list[Document], encoder: Encoder) -> None:
    with pytest.raises(OwnwordsError, match=r"Free some space .* published index is as it was"):
        publish(Held(tea), directory, encoder, {})


WRITING = {
    "the folder": ("index.publish:mkdtemp", 1),
    "documents.sqlite": ("sqlite3:connect", 2),
    "an original": ("shutil:copyfile", 1),
    "vectors.faiss and sentences.npy": ("index.vectors:VectorsWriter.add", 1),
    "manifest.json": ("pathlib:Path.write_bytes", 1),
    "flushing the first file": ("os:fsync", 1),
    "flushing the folder": ("os:fsync", 5),
    "the name": ("pathlib:Path.rename", 2),
}
NAMING = {
    "current": ("pathlib:Path.write_text", 1),
    "flushing current": ("os:fsync", 6),
    "renaming current": ("pathlib:Path.rename", 3),
}


@pytest.mark.parametrize(
    ("step", "at"),
    [
        *(pytest.param(*step, id=name) for name, step in WRITING.items()),
        *(pytest.param(*step, id=name) for name, step in NAMING.items()),
    ],
)
def test_a_full_disk_is_told_and_nothing_is_left_aside(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, fault: Faults, step: str, at: int
) -> None:
    publish(Held(tea[:1]), tmp_path, word_encoder, {})
    before = names(tmp_path)
    with fault(FULL, at, step):
        refused_for_space(tmp_path, tea, word_encoder)
    assert pages(tmp_path) == ["kettles"]
    assert names(tmp_path) == before


def test_a_database_that_finds_the_disk_full_is_told(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(Held(tea[:1]), tmp_path, word_encoder, {})
    before, connect = names(tmp_path), sqlite3.connect

    def small(path: Path, **options: Any) -> sqlite3.Connection:
        connection = connect(path, **options)
        connection.execute("PRAGMA max_page_count = 4")  # then it is "full", as a disk would be
        return connection

    monkeypatch.setattr("index.store.sqlite3.connect", small)
    refused_for_space(tmp_path, tea, word_encoder)
    monkeypatch.undo()
    assert (pages(tmp_path), names(tmp_path)) == (["kettles"], before)


def test_who_is_told_that_the_index_is_as_it_was_finds_it_so(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, fault: Faults
) -> None:
    publish(Held(tea[:1]), tmp_path, word_encoder, {})
    with fault(FULL, 7, "os:fsync"), suppress(OwnwordsError):
        publish(Held(tea), tmp_path, word_encoder, {})
        return  # it was published, and says so
    assert pages(tmp_path) == ["kettles"]


def test_a_folder_called_full_is_no_full_disk(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, fault: Faults
) -> None:
    denied = PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "fulltext"))
    with fault(denied, 1, "os:fsync"), pytest.raises(OwnwordsError, match="Check the disk"):
        publish(Held(tea), tmp_path, word_encoder, {})
