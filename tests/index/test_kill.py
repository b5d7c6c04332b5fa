"""Killed at any stage, with no time to clean up, an ingest leaves the old index or the new one."""

import os
from collections.abc import Callable
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

STAGES = {
    "making room": "index.publish:mkdtemp",
    "reading documents": "index.build:keep",
    "keeping an original": "shutil:copyfile",
    "writing the store": "index.store:document_row",
    "embedding": "index.embed:_embedded",
    "writing vectors": "index.vectors:VectorsWriter.add",
    "hashing": "index.build:hash_file",
    "writing the manifest": "pathlib:Path.write_bytes",
    "flushing": "os:fsync",
    "naming": "pathlib:Path.rename",
    "checking": "index.library:Library.open_build",
    "pointing to it": "pathlib:Path.write_text",
    "tidying": "shutil:rmtree",
}


def killed(ingest: Callable[[], Any]) -> bool:
    """Run in a process of its own; say whether it was killed before its end."""
    child = os.fork()
    if child == 0:
        ingest()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("stage", STAGES.values(), ids=STAGES.keys())
def test_a_killed_ingest_leaves_a_whole_index(
    tea: list[Document], word_encoder: Encoder, tmp_path: Path, fault: Any, stage: str
) -> None:
    deaths = 0
    for at in range(1, 30):
        directory = tmp_path / str(at)
        publish(Held(tea[:1]), directory, word_encoder, {})

        def ingest(at: int = at, directory: Path = directory) -> None:
            with fault(None, at, stage):
                publish(Held(tea), directory, word_encoder, {})

        died = killed(ingest)
        assert Library.open(directory).store.document_ids() in (["kettles"], ["kettles", "leaves"])
        name = publish(Held(tea), directory, word_encoder, {"power": "back"}).name
        assert {p.name for p in directory.iterdir()} == {name, CURRENT, ORIGINALS, ".lock"}
        assert len([f for f in (directory / ORIGINALS).rglob("*") if f.is_file()]) == 2
        deaths += died
        if not died:
            break
    assert deaths > 0
