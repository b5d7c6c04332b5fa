"""Publishing keeps its folder tidy, and takes away nothing that is not its own."""

from pathlib import Path

import pytest

from index.encoder import Encoder
from index.held import Held
from index.library import CURRENT
from index.originals import ORIGINALS
from index.publish import publish
from ingest.document import Document

pytestmark = pytest.mark.usefixtures("clock")


def names(directory: Path) -> set[str]:
    return {path.name for path in directory.iterdir()}


def test_old_builds_go_and_the_current_one_stays(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    for threshold in (0.1, 0.2, 0.3):
        name = publish(Held(tea), tmp_path, word_encoder, {"threshold": threshold}).name
    assert names(tmp_path) == {name, CURRENT, ORIGINALS, ".lock"}


def test_what_an_interrupted_build_left_goes(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    (tmp_path / ".building-abc").mkdir()
    (tmp_path / ".building-abc" / "vectors.faiss").write_bytes(b"half")
    name = publish(Held(tea), tmp_path, word_encoder, {}).name
    assert names(tmp_path) == {name, CURRENT, ORIGINALS, ".lock"}


def test_it_goes_although_nothing_changed(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    publish(Held(tea), tmp_path, word_encoder, {})
    (tmp_path / ".building-abc").mkdir()
    publish(Held(tea), tmp_path, word_encoder, {})
    assert ".building-abc" not in names(tmp_path)


def test_files_and_folders_of_others_stay(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "manifest.json").write_text("{}")
    publish(Held(tea), tmp_path, word_encoder, {})
    assert {"notes", "manifest.json"} <= names(tmp_path)


def test_a_folder_that_is_no_build_stays_whatever_it_holds(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    (tmp_path / "website").mkdir()
    (tmp_path / "website" / "manifest.json").write_text('{"name": "The Teahouse"}')
    publish(Held(tea), tmp_path, word_encoder, {})
    assert (tmp_path / "website" / "manifest.json").exists()
