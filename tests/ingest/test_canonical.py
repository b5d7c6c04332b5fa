"""The canonical text is the file's, one character for one, so that an offset holds for ever."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.canonical import canonical, decoded
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


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_a_file_that_is_not_utf_8_is_refused(encoding: str) -> None:
    with pytest.raises(OwnwordsError, match=r"tea\.txt is not UTF-8: byte 0x.* Save the file as"):
        decoded(Path("tea.txt"), "Thé".encode(encoding))


def test_a_byte_order_mark_is_no_text() -> None:
    assert decoded(Path("tea.txt"), b"\xef\xbb\xbfTh\xc3\xa9") == "Thé"


def test_a_nul_is_named_with_its_place() -> None:
    with pytest.raises(OwnwordsError, match=r"tea\.txt is not text: a NUL character at offset 3"):
        decoded(Path("tea.txt"), b"Tea\0 is hot.")
