"""The publishers' words are theirs: none of their sentences stands in the project's own text."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

LONGEST_RUN = 8  # words: what is shorter, two writers may well write alike

ROOT = Path(__file__).parent.parent


def words(text: str) -> list[str]:
    """Return the words of a text as they sound: no case, no punctuation, no escapes of JSON."""
    text = re.sub(r"\\u2019|['’]", "", text)
    return re.findall(r"[^\W_]+", re.sub(r"\\[nrt]|\\u[0-9a-f]{4}", " ", text).casefold())


def runs(text: str) -> Iterator[str]:
    """Yield every run of so many words."""
    found = words(text)
    for start in range(len(found) - LONGEST_RUN + 1):
        yield " ".join(found[start : start + LONGEST_RUN])


def own_files() -> list[Path]:
    """Return the files of the project that git tracks, or would."""
    command = ["git", "ls-files", "-coz", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def read(file: Path) -> str:
    """Return the text of a file; a picture has none."""
    try:
        return file.read_text()
    except UnicodeDecodeError:
        return ""


def test_a_run_is_found_whatever_its_marks() -> None:
    said = "the leaves aren’t boiled but steeped in hot water"
    shouted = "THE LEAVES (aren't\\nboiled) but — steeped,\n in *hot* water!"
    escaped = "the leaves aren\\u2019t boiled, but \\u201csteeped\\u201d in hot water"
    assert list(runs(said)) == list(runs(shouted)) == list(runs(escaped))
    assert len(list(runs(said))) == 2


def test_no_sentence_of_the_publishers_stands_in_the_project(publishers: Path) -> None:
    theirs = {run for file in publishers.glob("*.txt") for run in runs(read(file))}
    assert theirs
    ours = own_files()
    assert Path(__file__) in ours
    taken = [
        f"{file.relative_to(ROOT)}: {run}"
        for file in ours
        for run in runs(read(file))
        if run in theirs
    ]
    assert taken == []
