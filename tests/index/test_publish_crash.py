"""A power cut at whatever step leaves the old build or the new one, whole."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from index.encoder import Encoder
from index.held import Held
from index.library import CURRENT, Library
from index.originals import ORIGINALS
from index.publish import publish
from ingest.document import Document

pytestmark = pytest.mark.usefixtures("clock")

STEPS = (
    "index.publish:mkdtemp",
    "sqlite3:connect",
    "shutil:copyfile",
    "index.vectors:VectorsWriter.add",
    "os:fsync",
    "pathlib:Path.write_bytes",
    "pathlib:Path.write_text",
    "pathlib:Path.chmod",
    "pathlib:Path.rename",
    "shutil:rmtree",
)
Faults = Callable[..., Any]


class PowerCut(BaseException):
    """From here on nothing runs, cleaning up included."""


def pages(directory: Path) -> list[str]:
    """The pages of the current build, read as a reader would."""
    library = Library.open(directory)
    assert len(library.sentences) == library.manifest.counts["sentences"]
    return library.store.document_ids()


def test_a_power_cut_at_any_step_leaves_a_sound_build(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, fault: Faults
) -> None:
    states: list[list[str]] = []
    for at in range(1, 100):
        directory = tmp_path / str(at)
        publish(Held(tea[:1]), directory, word_encoder, {})
        with fault(PowerCut(), at, *STEPS, for_good=True) as happened, suppress(PowerCut):
            publish(Held(tea), directory, word_encoder, {})
        states.append(pages(directory))
        name = publish(Held(tea), directory, word_encoder, {"power": "back"}).name
        assert {path.name for path in directory.iterdir()} == {name, CURRENT, ORIGINALS, ".lock"}
        if happened.calls < at:
            break
    named = states.index(["kettles", "leaves"])
    assert named > 12
    assert states == [["kettles"]] * named + [["kettles", "leaves"]] * (len(states) - named)


def test_a_power_cut_at_any_step_of_the_first_build_leaves_no_index(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, fault: Faults
) -> None:
    for at in (1, 6, 13, 15):
        directory = tmp_path / str(at)
        with fault(PowerCut(), at, *STEPS, for_good=True), pytest.raises(PowerCut):
            publish(Held(tea), directory, word_encoder, {})
        assert not (directory / CURRENT).exists()
        assert publish(Held(tea), directory, word_encoder, {"power": "back"}).is_new
        assert pages(directory) == ["kettles", "leaves"]


def test_every_file_is_flushed_before_current_names_it(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def flushed(handle: int) -> None:
        events.append(f"flush {Path(f'/proc/self/fd/{handle}').readlink().name}")
        fsync(handle)

    def renamed(path: Path, target: Path) -> Path:
        events.append(f"rename {target.name}")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "rename", renamed)
    name = publish(Held(tea), tmp_path, word_encoder, {}).name
    *before, named, last = events
    assert (named, last) == ("rename current", f"flush {tmp_path.name}")
    assert {f"flush {path.name}" for path in (tmp_path / name).iterdir()} < set(before)
    assert before[-2:] == [f"rename {name}", "flush .current"]
