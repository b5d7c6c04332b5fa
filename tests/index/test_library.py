"""An index that is not just what was published is never opened, and the error names the file."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import Encoder
from index.held import Held
from index.library import CURRENT, Library, current_folder
from index.originals import ORIGINALS
from index.publish import publish
from ingest.document import Document
from ingest.error import OwnwordsError

BUILT = ["documents.sqlite", "vectors.faiss", "sentences.npy", "asked.json", "asked.npy"]
FILES = [*BUILT, "manifest.json", CURRENT]
PLACES: list[Callable[[int], int]] = [lambda _: 0, lambda size: size // 2, lambda size: size - 1]


def path_of(index: Path, name: str) -> Path:
    return index / name if name == CURRENT else current_folder(index) / name


@contextmanager
def replaced(path: Path, data: bytes) -> Iterator[None]:
    """Put other bytes into a file, and the right ones back."""
    sound = path.read_bytes()
    path.write_bytes(data)
    try:
        yield
    finally:
        path.write_bytes(sound)


def flipped(data: bytes, place: int, bits: int = 1) -> bytes:
    return data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :]


def refuses(index: Path, path: Path) -> None:
    with pytest.raises(OwnwordsError) as caught:
        Library.open(index)
    assert str(path) in str(caught.value)


def test_these_are_all_the_files_there_are(tea_index: Path) -> None:
    files = [path.relative_to(tea_index) for path in tea_index.rglob("*") if path.is_file()]
    assert {path.name for path in files if path.parts[0] != ORIGINALS} == {*FILES, ".lock"}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", PLACES, ids=["first", "middle", "last"])
def test_one_flipped_byte_is_found(tea_index: Path, name: str, place: Callable[[int], int]) -> None:
    path = path_of(tea_index, name)
    data = path.read_bytes()
    with replaced(path, flipped(data, place(len(data)))):
        refuses(tea_index, path)
    Library.open(tea_index).close()


@given(data=st.data(), name=st.sampled_from(FILES))
def test_a_flipped_byte_is_found_wherever_it_stands(
    tea_index: Path, data: st.DataObject, name: str
) -> None:
    path = path_of(tea_index, name)
    sound = path.read_bytes()
    place = data.draw(st.integers(0, len(sound) - 1))
    with replaced(path, flipped(sound, place, data.draw(st.integers(1, 255)))):
        refuses(tea_index, path)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("more", [b"", b"\n", b"\0"], ids=["cut", "newline", "nul"])
def test_a_file_that_is_cut_or_longer_is_found(tea_index: Path, name: str, more: bytes) -> None:
    path = path_of(tea_index, name)
    data = path.read_bytes()
    with replaced(path, data + more if more else data[:-1]):
        refuses(tea_index, path)


@pytest.mark.parametrize("name", FILES[:-1])
def test_a_missing_file_is_named(tea_index: Path, name: str) -> None:
    path = path_of(tea_index, name)
    aside = path.rename(path.with_name("aside"))
    try:
        refuses(tea_index, path)
    finally:
        aside.rename(path)


def test_without_current_there_is_no_index_and_the_error_says_how_to_get_one(
    tea_index: Path, tmp_path: Path
) -> None:
    shutil.copytree(tea_index, tmp_path / "copy")
    (tmp_path / "copy" / CURRENT).unlink()
    with pytest.raises(OwnwordsError, match=r"copy/current is missing\. .*ownwords ingest"):
        Library.open(tmp_path / "copy")


@pytest.mark.parametrize("name", ["", "..", "../copy", "/tmp", "20260101000000-0123456789abcdef"])
def test_current_may_name_nothing_but_a_build_beside_it(tea_index: Path, name: str) -> None:
    with replaced(tea_index / CURRENT, name.encode()):
        refuses(tea_index, tea_index / CURRENT)


def test_current_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / CURRENT).mkdir()
    refuses(tmp_path, tmp_path / CURRENT)


def test_a_build_under_another_name_is_refused(tea_index: Path, tmp_path: Path) -> None:
    name = "20260101000000-0123456789abcdef"
    shutil.copytree(current_folder(tea_index), tmp_path / name)
    (tmp_path / CURRENT).write_text(name)
    refuses(tmp_path, tmp_path / name / "manifest.json")


def test_a_library_says_which_build_it_is(tea_index: Path, library: Library) -> None:
    assert library.build == (tea_index / CURRENT).read_text()


@pytest.mark.usefixtures("clock")
def test_an_open_library_reads_on_after_its_build_is_gone(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path
) -> None:
    publish(Held(tea), tmp_path, word_encoder, {})
    library = Library.open(tmp_path)
    vectors = library.sentences.copy()
    publish(Held(tea[:1]), tmp_path, word_encoder, {})
    assert not (tmp_path / library.build).exists()
    assert library.store.document("leaves") == tea[1]
    assert library.store.match(["vinegar"], 1) == [1]
    assert (library.sentences == vectors).all()
