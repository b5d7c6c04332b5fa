import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.facts.sources import Sources
from ingest.web.address import Address
from ingest.web.filename import stem_of
from ingest.web.folder import Folder
from ingest.web.write import write_whole

GREEN = Address.parse("https://tea.example/leaf/Green-Tea.html")
BLACK = Address.parse("https://tea.example/black")


def save(path: Path, address: Address = GREEN, data: bytes = b"Tea is hot.") -> Path:
    folder = Folder(path)
    file, _ = folder.save(address, ".html", data)
    folder.describe()
    return file


def url_of(file: Path) -> Any:
    stated = Sources.read(file.parent / "sources.toml").of(file)
    return stated.facts["url"].value if stated else None


def test_a_file_has_a_name_that_tells_its_page() -> None:
    assert stem_of(GREEN).startswith("leaf-green-tea-")
    assert stem_of(Address.parse("https://tea.example/")).startswith("tea-example-")
    assert stem_of(Address.parse("https://tea.example/%E8%8C%B6")).startswith("tea-example-")


def test_pages_that_differ_in_anything_have_files_of_their_own() -> None:
    texts = ("/a", "/a/", "/A", "/a.html", "/a?b=1", "/a?b=2")
    addresses = [Address.parse(f"https://tea.example{text}") for text in texts]
    addresses += [Address.parse("https://cup.example/a"), Address.parse("http://tea.example/a")]
    assert len({stem_of(address) for address in addresses}) == len(addresses)


@given(st.text(max_size=300))
def test_any_address_makes_a_harmless_name(path: str) -> None:
    try:
        stem = stem_of(Address.parse(f"https://tea.example/{path}"))
    except OwnwordsError:
        return
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(stem) < 80
    assert not stem.startswith("-")


def test_a_page_is_saved_byte_for_byte_with_where_it_came_from(tmp_path: Path) -> None:
    file = save(tmp_path / "new" / "folder", data=b"\xef\xbb\xbf<p>\xe9\r\n</p>\x00")
    assert file.read_bytes() == b"\xef\xbb\xbf<p>\xe9\r\n</p>\x00"
    assert url_of(file) == str(GREEN)
    assert [found.name for found in file.parent.iterdir() if found != file] == ["sources.toml"]


def test_an_unchanged_page_is_not_written_again(tmp_path: Path) -> None:
    file = save(tmp_path)
    before = file.stat()
    assert Folder(tmp_path).save(GREEN, ".html", b"Tea is hot.") == (file, False)
    assert file.stat() == before
    assert Folder(tmp_path).save(GREEN, ".html", b"Tea is cold.") == (file, True)
    assert file.read_bytes() == b"Tea is cold."


def test_sources_are_left_alone_where_nothing_is_new(tmp_path: Path) -> None:
    save(tmp_path)
    before = (tmp_path / "sources.toml").stat()
    save(tmp_path)
    assert (tmp_path / "sources.toml").stat() == before


def test_not_a_byte_that_a_person_wrote_is_lost(tmp_path: Path) -> None:
    file = save(tmp_path)
    sources = tmp_path / "sources.toml"
    written = (
        f'\ufeff# ours\r\n[[source]] # the first\r\n  file="{file.name}"\r\n'
        'url = "https://tea.example/as-we-cite-it"\r\npublisher = "Teahouse \u2615"'
    ).encode()
    sources.write_bytes(written)
    black = save(tmp_path, BLACK)
    save(tmp_path)
    assert sources.read_bytes().startswith(written)
    assert sources.read_bytes().count(b"[[source]]") == 2
    assert url_of(file) == "https://tea.example/as-we-cite-it"
    assert url_of(black) == str(BLACK)


def test_what_a_person_writes_while_pages_are_fetched_is_kept(tmp_path: Path) -> None:
    file = save(tmp_path)
    folder = Folder(tmp_path)
    folder.save(BLACK, ".html", b"Tea is black.")
    with (tmp_path / "sources.toml").open("a") as sources:
        sources.write('publisher = "Teahouse"\n')
    folder.describe()
    entries = tomllib.loads((tmp_path / "sources.toml").read_text())["source"]
    assert [entry.get("publisher") for entry in entries] == ["Teahouse", None]
    assert entries[0]["file"] == file.name


def test_a_file_that_a_person_renamed_keeps_its_name(tmp_path: Path) -> None:
    file = save(tmp_path)
    mine = tmp_path / "leaves" / "green.html"
    mine.parent.mkdir()
    file.rename(mine)
    (tmp_path / "sources.toml").write_text(
        f'[[source]]\nfile = "./leaves/green.html"\nurl = "{GREEN}"\n'
    )
    assert save(tmp_path, data=b"Tea is warm.") == mine
    assert mine.read_bytes() == b"Tea is warm."
    assert not file.exists()
    assert (tmp_path / "sources.toml").read_text().count("[[source]]") == 1


def test_sources_lead_to_no_file_outside_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "mine.html"
    outside.write_bytes(b"Mine.")
    inside = tmp_path / "pages"
    inside.mkdir()
    (inside / "sources.toml").write_text(f'[[source]]\nfile = "../mine.html"\nurl = "{GREEN}"\n')
    assert save(inside).parent == inside
    assert outside.read_bytes() == b"Mine."


@pytest.mark.parametrize("text", ["source = [", "\x00", "[[source]]\nfile = 'a'\nfile = 'b'"])
def test_sources_that_are_no_toml_stop_a_run_before_it_begins(tmp_path: Path, text: str) -> None:
    (tmp_path / "sources.toml").write_text(text)
    with pytest.raises(OwnwordsError, match=r"not (?:TOML|text)"):
        Folder(tmp_path)


@pytest.mark.parametrize("text", ["source = []\n", "source = 'tea'\n", "source = [{file = 'a'}]"])
def test_sources_that_cannot_be_added_to_are_left_as_they_are(tmp_path: Path, text: str) -> None:
    (tmp_path / "sources.toml").write_text(text)
    with pytest.raises(OwnwordsError, match=r"\[\[source\]\]"):
        save(tmp_path)
    assert (tmp_path / "sources.toml").read_text() == text


def test_a_folder_that_is_a_file_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("Tea")
    with pytest.raises(OwnwordsError, match="cannot be used"):
        Folder(tmp_path / "file")


def test_a_write_that_fails_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = save(tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OwnwordsError, match="No space left"):
        write_whole(file, b"Tea is cold.")
    assert file.read_bytes() == b"Tea is hot."
    assert sorted(found.name for found in tmp_path.iterdir()) == [file.name, "sources.toml"]


def test_a_write_that_is_interrupted_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = save(tmp_path)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(file, b"Tea is cold.")
    assert file.read_bytes() == b"Tea is hot."
