"""A file is read once, whole, and known by the hash of its bytes."""

from hashlib import sha256
from pathlib import Path

import pytest

import ingest.original
from ingest.error import OwnwordsError
from ingest.original import LARGEST_FILE, read_original


def test_an_original_keeps_its_bytes_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "tea.txt"
    file.write_bytes(b"\xef\xbb\xbfTh\xc3\xa9\r\n")
    original = read_original(file)
    assert original.data == file.read_bytes()
    assert original.sha256 == sha256(file.read_bytes()).hexdigest()


def test_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "tea.txt"
    with file.open("wb") as hollow:
        hollow.truncate(10**9)
    with pytest.raises(OwnwordsError, match=r"too large: 1,000,000,000 bytes.*20,000,000"):
        read_original(file)


def test_the_largest_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert LARGEST_FILE > 3
    monkeypatch.setattr(ingest.original, "LARGEST_FILE", 3)
    file = tmp_path / "tea.txt"
    file.write_text("tea")
    assert read_original(file).data == b"tea"
    file.write_text("teas")
    with pytest.raises(OwnwordsError, match="too large"):
        read_original(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match="cannot be read: No such file or directory"):
        read_original(tmp_path / "tea.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match="cannot be read: Is a directory"):
        read_original(tmp_path)


def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "tea.txt").write_text("tea")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(OwnwordsError, match="cannot be read: Permission denied"):
        read_original(tmp_path / "tea.txt")
