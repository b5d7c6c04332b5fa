"""The training set is what its page says, and its check finds what is not."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


def checked(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "training.check"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_set_is_sound_and_as_large_as_its_page_says() -> None:
    run = checked(PROJECT)
    assert run.returncode == 0, run.stdout
    counts = re.findall(r"[\d,]+", run.stdout.splitlines()[0])
    page = (PROJECT / "training/README.md").read_text(encoding="utf-8")
    assert all(count in page for count in (c for c in counts if len(c) > 1))


def test_a_question_on_another_subject_stands_there_once(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "training", tmp_path / "training")
    path = tmp_path / "training/foreign/questions.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[0]]) + "\n", encoding="utf-8")
    run = checked(tmp_path)
    assert run.returncode == 1
    assert f"foreign/questions.jsonl, line {len(lines) + 1}: asked already" in run.stdout


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"answers": ["nowhere.1"], "kind": "plain"}, "no sentence nowhere.1"),
        ({"answers": [], "kind": "plain"}, "kind plain with 0 answers"),
        ({"q": " "}, "no words"),
    ],
)
def test_a_fault_is_named_with_its_line(
    tmp_path: Path, change: dict[str, object], told: str
) -> None:
    shutil.copytree(PROJECT / "training", tmp_path / "training")
    path = tmp_path / "training/care/questions.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = json.dumps(json.loads(lines[1]) | change)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    run = checked(tmp_path)
    assert run.returncode == 1
    assert "care/questions.jsonl, line 2" in run.stdout
    assert told in run.stdout
