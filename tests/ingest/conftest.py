"""What the tests of loading share: files to write, and what a reading holds."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ingest.load import Reading


@pytest.fixture
def tea() -> str:
    """A document in Markdown that has all it needs."""
    return "---\npublisher: Teahouse\n---\n# Tea\n\nTea is hot.\n"


@pytest.fixture
def write() -> Callable[[Path, Mapping[str, str | bytes]], Path]:
    """Write files into a folder, and return the folder."""

    def into(folder: Path, files: Mapping[str, str | bytes]) -> Path:
        for name, text in files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return into


@pytest.fixture
def faults() -> Callable[[Reading], str]:
    """Return what is wrong with a reading, a line each."""

    def of(reading: Reading) -> str:
        assert reading.errors
        return "\n".join(map(str, reading.errors))

    return of
