"""A zip container is looked over before anything in it is opened."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.formats import archive
from ingest.formats.archive import open_archive

FILE = Path("tea.docx")


def zipped(entries: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", method) as container:
        for name, data in entries.items():
            container.writestr(ZipInfo(name), data, method)
    return held.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(OwnwordsError) as error:
        open_archive(FILE, data)
    assert FILE.name in error.value.what
    return str(error.value)


def test_an_entry_is_read_by_its_name() -> None:
    opened = open_archive(FILE, zipped({"a.xml": b"tea", "b/c.xml": b""}))
    assert opened.names == ["a.xml", "b/c.xml"]
    assert (opened.read("a.xml"), opened.read("b/c.xml")) == (b"tea", b"")


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"\0" * 60, b"PK\x05\x06"])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    assert "damaged" in refused(data)


@pytest.mark.parametrize(
    "name", ["/etc/tea", "../tea", "a/../../tea", "..\\tea", "C:tea", "a/..", "tea\0.xml"]
)
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    assert "names inside" in refused(
        zipped({"placeholder"[: len(name)]: b""}).replace(
            b"placeholder"[: len(name)], name.encode()
        )
    )


def test_a_name_may_stand_once_whatever_its_letters() -> None:
    assert "two entries" in refused(zipped({"Tea.xml": b"1", "tea.xml": b"2"}))


def test_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_ENTRIES", 3)
    assert "4 entries" in refused(zipped({str(number): b"" for number in range(4)}))


def test_a_bomb_is_refused_for_how_steep_it_is() -> None:
    assert "times as many" in refused(zipped({"tea.xml": b"\0" * 2_000_000}))


def test_many_small_bombs_are_one_bomb() -> None:
    assert "times as many" in refused(zipped({str(n): b"\0" * 900_000 for n in range(3)}))


@pytest.mark.parametrize("limit", ["LARGEST_TOTAL", "LARGEST_ENTRY"])
def test_what_unpacks_to_too_much_is_refused(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, limit, 9)
    assert "at most 9" in refused(zipped({"tea.xml": b"0123456789"}, ZIP_STORED))


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_methods_that_cannot_be_stopped_half_way_are_refused(method: int) -> None:
    assert "stored or deflated" in refused(zipped({"tea.xml": b"tea"}, method))


def test_an_entry_with_a_password_is_refused() -> None:
    data = bytearray(zipped({"tea.xml": b"tea"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refused(bytes(data))


def test_entries_that_share_bytes_are_refused() -> None:
    data = bytearray(zipped({"a.xml": b"tea" * 9, "b.xml": b"tea" * 9}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = bytes(4)  # it begins where the first one does
    assert "overlapping" in refused(bytes(data))


def test_an_entry_that_begins_outside_the_file_is_refused() -> None:
    data = bytearray(zipped({"a.xml": b"tea"}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 42 : entry + 46] = (10**6).to_bytes(4, "little")
    assert "damaged" in refused(bytes(data))


@pytest.mark.parametrize("announced", [3, 5_000])
def test_an_entry_that_unpacks_to_another_size_is_damaged(announced: int) -> None:
    data = bytearray(zipped({"a.xml": b"tea" * 300}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = announced.to_bytes(4, "little")
    with pytest.raises(OwnwordsError, match=r"a\.xml is damaged"):
        open_archive(FILE, bytes(data)).read("a.xml")


GOOD = zipped({"a.xml": b"tea" * 50, "b.xml": b"milk" * 50})


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_a_damaged_container_is_read_or_refused_and_nothing_else(at: int, bytes_: bytes) -> None:
    data = GOOD[:at] + bytes_ + GOOD[at + len(bytes_) :]
    try:
        opened = open_archive(FILE, data)
        read = {name: opened.read(name) for name in opened.names}
    except OwnwordsError:
        return
    assert all(len(words) <= 1_000 for words in read.values())
