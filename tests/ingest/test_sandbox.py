"""A file that takes too much, or crashes its reader, costs itself and nothing else."""

import os
import subprocess
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import ingest.sandbox
from ingest.error import OwnwordsError
from ingest.facts.sources import Stated
from ingest.listing import Listed
from ingest.sandbox import MEMORY, read_all

HARM = {
    "too slow": "__import__('time').sleep(300)",
    "too large": f"bytearray({MEMORY})",
    "crashes": "__import__('os').abort()",
    "ends": "__import__('os')._exit(0)",
    "a fault of a library": "1 / 0",
    "exits": "__import__('sys').exit(3)",
    "writes a file": "open('/dev/shm/ownwords-test', 'wb', 0).write(b'x')",
    "too deep": "(f := lambda: f())()",
}


@pytest.fixture
def harm(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the worker evaluate an expression in place of reading a file."""

    def of(expression: str) -> OwnwordsError:
        # eval takes its names from two mappings, where a reader takes a path and what is stated
        with monkeypatch.context() as patch:
            patch.setattr(ingest.sandbox, "read_document", partial(eval, expression))
            patch.setattr(ingest.sandbox, "SECONDS", 2)
            (outcome,) = read_all([Listed({}, {})])  # type: ignore[arg-type]
        assert isinstance(outcome, OwnwordsError)
        return outcome

    return of


@pytest.fixture
def tea(tmp_path: Path) -> Listed:
    (tmp_path / "tea.md").write_text("# Tea\n\nTea is hot.\n")
    return Listed(tmp_path / "tea.md", Stated())


@pytest.mark.parametrize("expression", HARM.values(), ids=HARM.keys())
def test_harm_is_an_error_and_the_next_file_is_read(
    harm: Any, tea: Listed, expression: str
) -> None:
    assert "cannot be read" in harm(expression).what
    (document,) = read_all([tea])
    assert not isinstance(document, OwnwordsError)
    assert document.id == "tea"
    with suppress(FileNotFoundError):
        assert Path("/dev/shm/ownwords-test").stat().st_size == 0


def test_what_was_wrong_is_told(harm: Any) -> None:
    assert "more than 2 seconds" in str(harm(HARM["too slow"]))
    assert "too much memory" in str(harm(HARM["too large"]))
    assert "ZeroDivisionError" in str(harm(HARM["a fault of a library"]))


def test_documents_come_in_order_and_errors_in_their_places(tmp_path: Path) -> None:
    listed = []
    for number in range(40):
        file = tmp_path / f"{number}.md"
        file.write_bytes(b"\xff" if number % 7 == 3 else b"# Tea\n\nTea is hot.\n" * (number + 1))
        listed.append(Listed(file, Stated()))
    outcomes = list(read_all(listed))
    assert [isinstance(found, OwnwordsError) for found in outcomes] == [
        number % 7 == 3 for number in range(40)
    ]
    found = [found.id for found in outcomes if not isinstance(found, OwnwordsError)]
    assert found == [str(number) for number in range(40) if number % 7 != 3]


def test_files_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    asked: list[int] = []

    def files() -> Any:
        for number in range(500):
            asked.append(number)
            (tmp_path / "tea.md").write_text("# Tea\n\nTea is hot.\n")
            yield Listed(tmp_path / "tea.md", Stated())

    outcomes = read_all(files())
    next(outcomes)
    assert len(asked) < 100


def test_a_script_that_works_at_its_top_level_may_load_documents(tmp_path: Path) -> None:
    (tmp_path / "tea.md").write_text("# Tea\n\nTea is hot.\n")
    script = tmp_path / "script.py"
    script.write_text(
        "from pathlib import Path\n"
        "from ingest.load import load\n"
        f"print(len(load([Path({str(tmp_path / 'tea.md')!r})]).documents))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_a_worker_that_still_starts_when_all_is_done_says_nothing(tmp_path: Path) -> None:
    """One worker is slow to end and the other slow to start, as on a machine with much to do."""
    (tmp_path / "tea.md").write_text("# Tea\n\nTea is hot.\n")
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal, sys, time\n"
        "if '--multiprocessing-fork' in sys.orig_argv:\n"
        "    try:\n"
        f"        os.mkdir({str(tmp_path / 'first')!r})\n"
        "        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])\n"
        "    except FileExistsError:\n"
        f"        while not os.path.exists({str(tmp_path / 'done')!r}):\n"
        "            time.sleep(0.02)\n"
        "        time.sleep(0.5)\n"
    )
    script = (
        "from pathlib import Path; from ingest.load import load; "
        f"print(len(load([Path({str(tmp_path / 'tea.md')!r})]).documents)); "
        f"Path({str(tmp_path / 'done')!r}).touch()"
    )
    path = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")
