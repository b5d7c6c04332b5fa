"""The canonical text is the file's, one character for one, so that an offset holds for ever."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ingest.canonical
from ingest.canonical import LARGEST_FILE, canonical, read_original
from ingest.error import OwnwordsError

TEXTS = st.text(st.sampled_from("ab é\n\r\t\f\u00a0\u2028\u200b\ufeff"))


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("green\u00a0tea", "green tea"),
        ("green\r\ntea\r\n", "green \ntea \n"),  # Windows
        ("green\rtea\r", "green\ntea\n"),  # old Macintosh
        ("green\rtea\n", "green tea\n"),  # a stray carriage return breaks no line
        ("green\r\r\ntea", "green  \ntea"),
        ("thé\u2028\ufeffvert\t", "thé\u2028\ufeffvert\t"),
    ],
)
def test_no_break_spaces_and_carriage_returns_become_spaces(file: str, text: str) -> None:
    assert canonical(file) == text


@given(TEXTS)
def test_every_other_character_stays_where_it_was(text: str) -> None:
    found = canonical(text)
    assert len(found) == len(text)
    for before, after in zip(text, found, strict=True):
        assert after == before or (before in "\r\u00a0" and after in " \n")
    assert not set(found) & {"\r", "\u00a0"}


@given(TEXTS)
def test_a_canonical_text_is_canonical(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(st.lists(st.text("ab \u00a0", max_size=5)), st.sampled_from(["\r\n", "\n", "\r"]))
def test_a_line_is_a_line_however_it_ends(lines: list[str], ending: str) -> None:
    found = canonical("".join(line + ending for line in lines))
    kept = [line.removesuffix(" ") if ending == "\r\n" else line for line in found.split("\n")]
    assert kept == [*(line.replace("\u00a0", " ") for line in lines), ""]


def test_an_original_keeps_its_text_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "tea.txt"
    file.write_bytes(b"\xef\xbb\xbfTh\xc3\xa9\r\n")
    original = read_original(file)
    assert original.text == "Thé\r\n"  # without its byte order mark
    assert original.sha256 == sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "tea.txt"
    file.write_bytes("Thé".encode(encoding))
    with pytest.raises(OwnwordsError, match=r"tea\.txt is not UTF-8: byte 0x.* Save the file as"):
        read_original(file)


def test_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "tea.txt"
    with file.open("wb") as hollow:
        hollow.truncate(10**9)
    with pytest.raises(OwnwordsError, match=r"too large: 1,000,000,000 bytes.*20,000,000"):
        read_original(file)


def test_the_largest_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert LARGEST_FILE > 3
    monkeypatch.setattr(ingest.canonical, "LARGEST_FILE", 3)
    file = tmp_path / "tea.txt"
    file.write_text("tea")
    assert read_original(file).text == "tea"
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
