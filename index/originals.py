"""The original files of an index, kept beside its builds under the hash of their bytes."""

import shutil
from collections.abc import Container
from contextlib import suppress
from pathlib import Path

from index.manifest import hash_file
from ingest.document import Document
from ingest.error import OwnwordsError

ORIGINALS = "originals"
_ASIDE = ".aside"


def original(directory: Path, file: Path, sha256: str) -> Path:
    """Return where the original of a file is kept, whose bytes have that hash."""
    name = f"{sha256}{file.suffix.lower()}"
    return directory / ORIGINALS / name[:2] / name


def keep(directory: Path, document: Document) -> None:
    """Copy a document's file, unless it is kept already.

    Raises OwnwordsError where the file is no longer the one that was read.
    """
    kept = original(directory, document.file, document.file_sha256)
    if kept.exists():
        return
    kept.parent.mkdir(parents=True, exist_ok=True)
    aside = kept.with_suffix(_ASIDE)
    shutil.copyfile(document.file, aside)
    found = hash_file(aside)
    if found != document.file_sha256:
        aside.unlink()
        what = f"{document.file} changed while it was read"
        raise OwnwordsError(what, f"SHA-256 {found}", "Ingest again.")
    aside.rename(kept)


def forget_others(directory: Path, documents: Container[str]) -> None:
    """Remove every original whose hash is not among those given, and what was left half-copied."""
    for path in (directory / ORIGINALS).glob("*/*"):
        if path.suffix == _ASIDE or path.stem not in documents:
            path.unlink(missing_ok=True)
    for folder in (directory / ORIGINALS).glob("*"):
        with suppress(OSError):  # not empty
            folder.rmdir()
