"""Phrasings are found inside and beside a path, once each, and are no document."""

from collections.abc import Callable, Mapping
from pathlib import Path

from ingest.corpus import Corpus
from ingest.phrasing import Phrasing

Write = Callable[[Path, Mapping[str, str | bytes]], Path]
LINE = Phrasing("How hot?", "tea", "a" * 64, 5, 16)


def test_a_file_of_phrasings_is_read_and_is_no_document(
    tmp_path: Path, write: Write, tea: str
) -> None:
    corpus = Corpus([write(tmp_path, {"tea.md": tea, "asked.jsonl": LINE.as_json()})])
    assert corpus.phrasings == [LINE]
    assert corpus.phrasings[0].where == f"{tmp_path / 'asked.jsonl'}, line 1"
    assert corpus.passed_over == []


def test_one_beside_two_folders_is_read_once(tmp_path: Path, write: Write, tea: str) -> None:
    files = {"a/tea.md": tea, "b/pot.md": tea, "asked.jsonl": LINE.as_json()}
    write(tmp_path, files)
    assert Corpus([tmp_path / "a", tmp_path / "b"]).phrasings == [LINE]


def test_a_line_at_fault_is_a_fault_of_the_corpus(tmp_path: Path, write: Write, tea: str) -> None:
    corpus = Corpus([write(tmp_path, {"tea.md": tea, "asked.jsonl": "{}"})])
    assert ["asked.jsonl, line 1" in str(error) for error in corpus.errors] == [True]


def test_another_phrasing_makes_another_corpus(tmp_path: Path, write: Write, tea: str) -> None:
    folder = write(tmp_path, {"tea.md": tea})
    before = sorted(Corpus([folder]).marks())
    write(folder, {"asked.jsonl": LINE.as_json()})
    assert sorted(Corpus([folder]).marks()) != before
