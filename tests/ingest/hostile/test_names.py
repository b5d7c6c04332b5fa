"""What a folder may hold beside files: nothing in it makes an ingest wait, wander or crash."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from ingest.listing import Listed
from ingest.sandbox import Outcome, read_all

from .conftest import Ingested, bytes_in

Ingest = Callable[..., Ingested]
OWNWORDS = Path(sys.executable).with_name("ownwords")
ESCAPE = "\x1b"
TEA = "# Tea\n\nTea is hot.\n"
NAMES = {
    "a line feed": "te\na.md",
    "a carriage return": "te\ra.md",
    "quotes": "\"tea\" 'tea' `tea`.md",
    "markup of rich": "[red]tea[bold].md",
    "a command": "$(touch tea); & tea |.md",
    "escapes of a terminal": f"{ESCAPE}[2J{ESCAPE}]0;tea\x07.md",
    "as long as may be": "t" * 252 + ".md",
    "an order of writing": "\u202edm.aet\u202c.md",
    "a hyphen": "--index.md",
    "only signs": "…….md",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_sound_file_is_read_whatever_its_name(ingest: Ingest, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TEA)
    assert ingest(tmp_path).errors == []


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_faulty_file_is_named_whatever_its_name(
    ingest: Ingest, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"Th\xe9")
    (error,) = ingest(tmp_path).errors
    assert error.what == f"{tmp_path / name} is not UTF-8"


@pytest.mark.parametrize("data", [TEA.encode(), b"Th\xe9"])
def test_a_name_that_is_no_utf_8_is_no_stack_trace(
    ingest: Ingest, tmp_path: Path, data: bytes
) -> None:
    (tmp_path / os.fsdecode(b"te\xffa.md")).write_bytes(data)
    result = ingest(tmp_path)
    assert len(result.errors) + len(result.read) == 1


def test_what_is_no_file_is_passed_over(ingest: Ingest, tmp_path: Path) -> None:
    (tmp_path / "tea.md").write_text(TEA)
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "loop.md").symlink_to("loop.md")
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    (tmp_path / "parent").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "endless.md").symlink_to("/dev/zero")
    (tmp_path / "empty.md").symlink_to("/dev/null")
    result = ingest(tmp_path)
    assert [file.name for file in result.read] == ["tea.md"]
    assert result.errors == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes a device")
def test_a_device_is_passed_over(ingest: Ingest, tmp_path: Path) -> None:
    (tmp_path / "tea.md").write_text(TEA)
    try:
        os.mknod(tmp_path / "zero.md", stat.S_IFCHR | 0o644, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("no device may be made here")
    assert ingest(tmp_path).errors == []


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/stdin", "pipe.md", "loop.md"])
def test_what_is_no_file_is_refused_where_it_is_named(
    ingest: Ingest, tmp_path: Path, path: str
) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "loop.md").symlink_to("loop.md")
    (error,) = ingest(tmp_path / path).errors
    assert error.what.startswith(("There is no such file", str(tmp_path)))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(ingest: Ingest, tmp_path: Path) -> None:
    (tmp_path / "tea.md").write_text(TEA)
    (tmp_path / "tea.md").chmod(0)
    (error,) = ingest(tmp_path).errors
    assert "tea.md cannot be read" in error.what


def test_a_file_that_shrinks_before_it_is_read_is_told(
    ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cups.md"
    file.write_text(TEA)
    monkeypatch.setattr("ingest.corpus.read_all", _after(lambda: file.write_text("")))
    (error,) = ingest(tmp_path).errors
    assert "cups.md has no text to quote" in error.what


def test_a_file_that_is_gone_before_it_is_read_is_told(
    ingest: Ingest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "cups.md"
    file.write_text(TEA)
    monkeypatch.setattr("ingest.corpus.read_all", _after(file.unlink))
    (error,) = ingest(tmp_path).errors
    assert "cups.md cannot be read" in error.what


def _after(change: Callable[[], object]) -> Callable[[Iterable[Listed]], Iterator[Outcome]]:
    def changed(files: Iterable[Listed]) -> Iterator[Outcome]:
        change()
        return read_all(files)

    return changed


@pytest.fixture(scope="module")
def told(index: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the command line says of files with such names, in all its words."""
    folder = tmp_path_factory.mktemp("names")
    for name in NAMES.values():
        (folder / name).write_bytes(b"Th\xe9")
    before = bytes_in(index)
    command = [str(OWNWORDS), "ingest", str(folder), "--index", str(index)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, bytes_in(index)) == (2, before)
    return (done.stdout + done.stderr).decode(errors="replace")


def test_the_command_line_tells_each_and_shows_no_stack_trace(told: str) -> None:
    assert told.count("is not UTF-8") == len(NAMES)
    assert "Nothing was published" in told
    assert "Traceback" not in told


def test_no_name_commands_the_terminal(told: str) -> None:
    assert ESCAPE not in told
