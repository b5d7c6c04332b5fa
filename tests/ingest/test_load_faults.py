"""Whatever is wrong with the documents is said at once, and stops none of the others."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ingest.load import Reading, load

Write = Callable[[Path, Mapping[str, str | bytes]], Path]
Faults = Callable[[Reading], str]


def test_one_fault_does_not_hide_another_nor_stop_the_rest(
    tmp_path: Path, write: Write, tea: str
) -> None:
    write(tmp_path, {"a.md": b"", "b.md": b"Th\xe9", "c.md": tea, "d.md": "---\n"})
    reading = load([tmp_path / "gone", tmp_path])
    assert [document.id for document in reading.documents] == ["c"]
    assert [error.what.removeprefix(f"{tmp_path}/") for error in reading.errors] == [
        "There is no such file or folder",
        "a.md has no text to quote",
        "b.md is not UTF-8",
        "d.md: front matter has no end",
    ]


def test_a_faulty_sources_toml_is_one_fault(tmp_path: Path, write: Write, tea: str) -> None:
    reading = load([write(tmp_path, {"tea.md": tea, "sources.toml": "[[source"})])
    assert (reading.documents, len(reading.errors)) == ([], 1)


@pytest.mark.parametrize(
    "text", ["", " \n\t\r\n\f", "---\npublisher: T\n---\n", "# Tea\n\n## Cups\n", "Learn more.\n"]
)
@pytest.mark.parametrize("name", ["tea.md", "tea.txt"])
def test_a_file_with_nothing_to_quote_is_a_fault(
    tmp_path: Path, name: str, text: str, write: Write, faults: Faults
) -> None:
    assert f"{name} has no text to quote" in faults(load([write(tmp_path, {name: text})]))


def test_two_documents_may_not_have_one_id(
    tmp_path: Path, write: Write, faults: Faults, tea: str
) -> None:
    reading = load([write(tmp_path, {"tea.md": tea, "sub/Tea!.md": tea})])
    assert [document.id for document in reading.documents] == ["tea"]
    assert "have one id: tea. Give one of them another `id`" in faults(reading)


def test_nothing_to_read_is_a_fault(tmp_path: Path, write: Write, faults: Faults) -> None:
    assert "No document was found" in faults(load([tmp_path]))
    assert "No document was found" in faults(load([write(tmp_path, {"tea.png": "PNG"})]))
