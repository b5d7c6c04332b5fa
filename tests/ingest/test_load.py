"""Paths in, documents out, and all that is wrong with them at once."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ingest.facts.date import PartialDate
from ingest.load import Reading, load

Write = Callable[[Path, Mapping[str, str | bytes]], Path]
Faults = Callable[[Reading], str]


def ids(reading: Reading) -> list[str]:
    assert reading.errors == []
    return [document.id for document in reading.documents]


def test_documents_are_read_in_order_of_their_paths(tmp_path: Path, write: Write, tea: str) -> None:
    write(tmp_path, {"b.md": tea, "a/Z y.MD": tea, "a.markdown": tea.replace("hot", "old")})
    assert ids(load([tmp_path])) == ["z-y", "a", "b"]
    assert ids(load([tmp_path / "b.md", tmp_path / "a"])) == ["b", "z-y"]


def test_a_document_is_what_its_file_says(tmp_path: Path, write: Write, tea: str) -> None:
    (document,) = load([write(tmp_path, {"tea.md": tea})]).documents
    assert document.text == "Tea\n\nTea is hot.\n"
    assert document.source.title == "Tea"
    assert document.file == tmp_path / "tea.md"
    assert [sentence.of(document.text) for sentence in document.sentences] == ["Tea is hot."]
    assert len(document.sha256) == len(document.file_sha256) == 64
    assert document.sha256 != document.file_sha256


def test_one_text_has_one_hash_whatever_the_file_says_beside_it(
    tmp_path: Path, write: Write, tea: str
) -> None:
    write(tmp_path, {"a.md": tea, "b.md": tea.replace("Teahouse", "Pots & Co.")})
    a, b = load([tmp_path]).documents
    assert a.sha256 == b.sha256
    assert a.file_sha256 != b.file_sha256


def test_a_sources_toml_overrules_front_matter(tmp_path: Path, write: Write, tea: str) -> None:
    toml = '[[source]]\nfile = "tea.md"\npublisher = "Potters"\nupdated = 2020\n'
    reading = load([write(tmp_path, {"tea.md": tea, "sources.toml": toml})])
    (document,) = reading.documents
    assert (document.id, document.source.publisher) == ("tea", "Potters")
    assert document.source.reviewed == PartialDate(2020)
    assert reading.passed_over == []


def test_the_nearest_sources_toml_has_the_last_word(tmp_path: Path, write: Write, tea: str) -> None:
    far = '[[source]]\nfile = "a/tea.md"\nid = "far"\n'
    near = '[[source]]\nfile = "tea.md"\nid = "near"\n'
    write(tmp_path, {"a/tea.md": tea, "a/sources.toml": near, "sources.toml": far})
    assert ids(load([tmp_path])) == ["near"]
    assert ids(load([tmp_path / "a"])) == ["near"]


@pytest.mark.parametrize(("name", "found"), [("Green Tea!", "green-tea"), ("—", "document")])
def test_an_id_is_made_of_the_name_of_the_file(
    tmp_path: Path, name: str, found: str, write: Write, tea: str
) -> None:
    assert ids(load([write(tmp_path, {f"{name}.md": tea})])) == [found]


def test_a_file_named_by_itself_has_the_sources_toml_beside_it(
    tmp_path: Path, write: Write, tea: str
) -> None:
    toml = '[[source]]\nfile = "tea.md"\nid = "green"\n'
    write(tmp_path, {"sub/tea.md": tea, "sub/sources.toml": toml})
    for path in (tmp_path, tmp_path / "sub", tmp_path / "sub" / "tea.md"):
        assert ids(load([path])) == ["green"]


def test_a_text_file_has_no_front_matter(tmp_path: Path, write: Write, tea: str) -> None:
    toml = '[[source]]\nfile = "tea.txt"\npublisher = "Teahouse"\n'
    (document,) = load([write(tmp_path, {"tea.txt": tea, "sources.toml": toml})]).documents
    assert document.text == tea


def test_hidden_files_are_left_alone(tmp_path: Path, write: Write, tea: str) -> None:
    write(tmp_path, {"tea.md": tea, ".old.md": tea, ".git/tea.md": tea})
    reading = load([tmp_path])
    assert (ids(reading), reading.passed_over) == (["tea"], [])


def test_hidden_sources_are_left_alone(tmp_path: Path, write: Write, tea: str) -> None:
    gone = '[[source]]\nfile = "gone.md"\n'
    assert ids(load([write(tmp_path, {"tea.md": tea, ".old/sources.toml": gone})])) == ["tea"]


def test_files_of_other_kinds_are_passed_over_and_named(
    tmp_path: Path, write: Write, tea: str
) -> None:
    reading = load([write(tmp_path, {"tea.md": tea, "cup.png": b"\x89PNG", "README": "Tea."})])
    assert ids(reading) == ["tea"]
    assert reading.passed_over == [tmp_path / "README", tmp_path / "cup.png"]


def test_a_folder_may_have_the_name_of_a_file(tmp_path: Path, write: Write, tea: str) -> None:
    assert ids(load([write(tmp_path, {"tea.md/cup.md": tea})])) == ["cup"]


def test_a_link_that_leads_to_itself_is_no_document(
    tmp_path: Path, write: Write, faults: Faults, tea: str
) -> None:
    write(tmp_path, {"tea.md": tea})
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "round").symlink_to(tmp_path)
    assert ids(load([tmp_path])) == ["tea"]
    assert "There is no such file or folder" in faults(load([tmp_path / "loop.md"]))


def test_a_link_to_a_document_is_one(tmp_path: Path, write: Write, tea: str) -> None:
    write(tmp_path, {"in/tea.md": tea, "out/x.txt": "---\nid: x\n---\n"})
    (tmp_path / "out" / "green.md").symlink_to(tmp_path / "in" / "tea.md")
    assert ids(load([tmp_path / "out" / "green.md"])) == ["green"]


def test_a_document_may_be_pointed_at_twice(tmp_path: Path, write: Write, tea: str) -> None:
    write(tmp_path, {"tea.md": tea})
    assert ids(load([tmp_path, tmp_path / "tea.md"])) == ["tea"]


def test_a_file_from_windows_is_the_same_document(tmp_path: Path, write: Write, tea: str) -> None:
    windows = b"\xef\xbb\xbf" + tea.replace("\n", "\r\n").encode()
    assert ids(load([write(tmp_path, {"tea.md": windows})])) == ["tea"]


@pytest.mark.parametrize("ending", ["\n", "\r"])
def test_a_file_may_have_a_byte_order_mark_and_old_line_ends(
    tmp_path: Path, ending: str, write: Write, tea: str
) -> None:
    old = b"\xef\xbb\xbf" + tea.replace("\n", ending).encode()
    assert ids(load([write(tmp_path, {"tea.md": old})])) == ["tea"]
