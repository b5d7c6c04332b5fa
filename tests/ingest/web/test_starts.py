from pathlib import Path

import pytest

from ingest.error import OwnwordsError
from ingest.web.starts import Starts, allowed_hosts


def addresses(starts: Starts) -> list[str]:
    return [str(address) for address in starts.addresses]


def test_a_list_has_an_address_a_line_and_comments(tmp_path: Path) -> None:
    file = tmp_path / "pages.txt"
    file.write_text(
        "# Our pages\n\nhttps://tea.example/green\r\n"
        "  https://tea.example/black#top  # the strong one\n#https://tea.example/not\n"
    )
    starts = Starts.of([str(file), "https://tea.example/white"])
    paths = ("green", "black", "white")
    assert addresses(starts) == [f"https://tea.example/{path}" for path in paths]
    assert not starts.errors


def test_an_address_given_twice_is_one() -> None:
    starts = Starts.of(["https://tea.example/a", "HTTPS://TEA.example:443/a#b"])
    assert addresses(starts) == ["https://tea.example/a"]


def test_a_wrong_line_is_told_with_its_place_and_the_others_are_read(tmp_path: Path) -> None:
    file = tmp_path / "pages.txt"
    file.write_text("https://tea.example/a\nfile:///etc/passwd\nhttps://tea.example/b\n")
    starts = Starts.of([str(file)])
    assert len(starts.addresses) == 2
    assert [f"{file}, line 2: " in str(error) for error in starts.errors] == [True]


@pytest.mark.parametrize("given", ["www.tea.example/green", "missing.txt"])
def test_what_is_neither_address_nor_file_is_told_how_to_write_it(given: str) -> None:
    assert "write https:// before an address" in str(Starts.of([given]).errors[0])


def test_a_list_that_is_no_text_is_a_clear_error(tmp_path: Path) -> None:
    file = tmp_path / "pages.bin"
    file.write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in str(Starts.of([str(file)]).errors[0])


def test_without_an_allowed_host_those_in_the_input_are_told() -> None:
    starts = Starts.of(
        ["https://tea.example/a", "https://cup.example:8443/b", "https://tea.example/c"]
    )
    with pytest.raises(OwnwordsError) as caught:
        allowed_hosts([], starts)
    assert "--host cup.example:8443 --host tea.example" in str(caught.value)


def test_without_a_host_at_all_an_example_is_told() -> None:
    with pytest.raises(OwnwordsError, match=r"as in --host www\.example\.org"):
        allowed_hosts([], Starts.of([]))
