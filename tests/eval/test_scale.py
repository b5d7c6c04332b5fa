"""The benchmark of ingest measures what it says, on documents that differ from each other."""

from pathlib import Path

import pytest

import eval.scale
from eval.scale import measure, write_documents
from index.encoder import Encoder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_documents(tmp_path / "documents", 12)
    return tmp_path / "documents"


def test_documents_are_many_and_no_two_alike(folder: Path) -> None:
    texts = {file.read_text() for file in folder.iterdir()}
    assert len(texts) == 12


def test_the_same_documents_are_written_again(folder: Path, tmp_path: Path) -> None:
    write_documents(tmp_path / "again", 12)
    for file in folder.iterdir():
        assert (tmp_path / "again" / file.name).read_text() == file.read_text()


def test_a_run_counts_what_was_ingested(
    folder: Path, tmp_path: Path, word_encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(eval.scale, "encoder", lambda: word_encoder)
    run = measure(folder, tmp_path / "index")
    assert (run.documents, run.passages) == (12, 24)
    assert run.seconds > 0
    assert run.work > 0
    assert run.memory > run.documents
