"""A second ingest reads and embeds only what is new, and makes the same index as a first one."""

import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import ingest.corpus
from index.library import Library
from index.publish import Published, publish
from ingest.corpus import Corpus

pytestmark = pytest.mark.usefixtures("clock")

TREES = ("oak", "ash", "elm", "yew", "fir")


@pytest.fixture
def wood(tmp_path: Path) -> Path:
    """Five documents about trees."""
    folder = tmp_path / "wood"
    folder.mkdir()
    for tree in TREES:
        words = f"# {tree.title()}\n\nThe {tree} is a tree.\n\n## Leaves\n\nAn {tree} has leaves.\n"
        (folder / f"{tree}.md").write_text(words)
    return folder


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were parsed."""
    names: list[str] = []
    read_all = ingest.corpus.read_all

    def noted(files: Any) -> Any:
        listed = list(files)
        names.extend(file.file.name for file in listed)
        return read_all(listed)

    monkeypatch.setattr(ingest.corpus, "read_all", noted)
    return names


def ingested(folder: Path, index: Path, attentive: Any) -> tuple[Published, list[str]]:
    """Publish a folder; return what came of it, and the texts that had to be embedded."""
    attentive.texts.clear()
    return publish(Corpus([folder]), index, attentive, {}), list(attentive.texts)


def same(a: Path, b: Path) -> bool:
    """Whether two indexes hold the same documents, passages and vectors."""
    one, two = Library.open(a), Library.open(b)
    count = one.manifest.counts["passages"]
    return (
        list(one.store.documents()) == list(two.store.documents())
        and one.manifest.counts == two.manifest.counts
        and [one.store.passage(i) for i in range(count)]
        == [two.store.passage(i) for i in range(count)]
        and np.array_equal(one.passages.rows(0, count), two.passages.rows(0, count))
        and np.array_equal(one.sentences, two.sentences)
    )


def test_unchanged_files_are_neither_read_nor_embedded(
    wood: Path, tmp_path: Path, attentive: Any, files_read: list[str]
) -> None:
    ingested(wood, tmp_path / "index", attentive)
    files_read.clear()
    published, embedded = ingested(wood, tmp_path / "index", attentive)
    assert (published.is_new, embedded, files_read) == (False, [], [])


def test_one_changed_file_is_read_and_embedded_alone(
    wood: Path, tmp_path: Path, attentive: Any, files_read: list[str]
) -> None:
    ingested(wood, tmp_path / "index", attentive)
    files_read.clear()
    (wood / "elm.md").write_text("# Elm\n\nThe elm is rare now.\n")
    published, embedded = ingested(wood, tmp_path / "index", attentive)
    assert str(published.changes) == "1 changed, 4 unchanged"
    assert files_read == ["elm.md"]
    assert {"oak" in text.casefold() for text in embedded} == {False}
    ingested(wood, tmp_path / "fresh", attentive)
    assert same(tmp_path / "index", tmp_path / "fresh")


def test_a_renamed_file_is_read_and_not_embedded(
    wood: Path, tmp_path: Path, attentive: Any, files_read: list[str]
) -> None:
    ingested(wood, tmp_path / "index", attentive)
    files_read.clear()
    (wood / "elm.md").rename(wood / "wych.md")
    published, embedded = ingested(wood, tmp_path / "index", attentive)
    assert str(published.changes) == "1 renamed, 4 unchanged"
    assert (files_read, embedded) == (["wych.md"], [])
    ingested(wood, tmp_path / "fresh", attentive)
    assert same(tmp_path / "index", tmp_path / "fresh")


def test_a_moved_folder_is_neither_read_nor_embedded(
    wood: Path, tmp_path: Path, attentive: Any, files_read: list[str]
) -> None:
    ingested(wood, tmp_path / "index", attentive)
    files_read.clear()
    forest = wood.rename(tmp_path / "forest")
    published, embedded = ingested(forest, tmp_path / "index", attentive)
    assert (published.is_new, embedded, files_read) == (True, [], [])
    elm = Library.open(tmp_path / "index").store.document("elm")
    assert elm is not None
    assert elm.file == forest / "elm.md"


def test_a_deleted_file_is_gone_and_the_rest_stays(
    wood: Path, tmp_path: Path, attentive: Any
) -> None:
    ingested(wood, tmp_path / "index", attentive)
    (wood / "ash.md").unlink()
    published, embedded = ingested(wood, tmp_path / "index", attentive)
    assert str(published.changes) == "1 gone, 4 unchanged"
    assert embedded == []
    ingested(wood, tmp_path / "fresh", attentive)
    assert same(tmp_path / "index", tmp_path / "fresh")


def test_a_changed_fact_is_read_again(
    wood: Path, tmp_path: Path, attentive: Any, files_read: list[str]
) -> None:
    ingested(wood, tmp_path / "index", attentive)
    files_read.clear()
    (wood / "sources.toml").write_text('[[source]]\nfile = "elm.md"\npublisher = "Foresters"\n')
    _, embedded = ingested(wood, tmp_path / "index", attentive)
    assert (files_read, embedded) == (["elm.md"], [])
    elm = Library.open(tmp_path / "index").store.document("elm")
    assert elm is not None
    assert elm.source.publisher == "Foresters"


def test_a_new_date_of_a_file_is_no_change(wood: Path, tmp_path: Path, attentive: Any) -> None:
    ingested(wood, tmp_path / "index", attentive)
    os.utime(wood / "elm.md", (1, 1))
    assert not ingested(wood, tmp_path / "index", attentive)[0].is_new


def test_a_build_made_by_other_code_is_made_anew(
    wood: Path, tmp_path: Path, attentive: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, first = ingested(wood, tmp_path / "index", attentive)
    monkeypatch.setattr("index.build.maker", lambda: "another")
    monkeypatch.setattr("index.publish.maker", lambda: "another")
    assert ingested(wood, tmp_path / "index", attentive)[1] == first


def test_a_new_fault_beside_unchanged_files_is_told(
    wood: Path, tmp_path: Path, attentive: Any
) -> None:
    ingested(wood, tmp_path / "index", attentive)
    shutil.copy(wood / "elm.md", wood / "sub.md")
    (wood / "sub.md").chmod(0o644)
    (wood / "sub.md").write_bytes(b"\xff")
    with pytest.raises(ExceptionGroup) as raised:
        ingested(wood, tmp_path / "index", attentive)
    assert "sub.md is not UTF-8" in str(raised.value.exceptions[0])
