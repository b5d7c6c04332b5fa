"""A build becomes the current one: written aside, flushed, checked, then named in one rename."""

import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from index.build import fingerprint, write_build
from index.encoder import Encoder
from index.library import BUILD_NAME, CURRENT, Library, current_folder
from index.manifest import Manifest
from ingest.document import Document
from ingest.error import OwnwordsError

_ASIDE = ".building-"
_LOCK = ".lock"


def publish(
    documents: Sequence[Document], directory: Path, encoder: Encoder, calibration: Mapping[str, Any]
) -> tuple[str, bool]:
    """Make an index of the documents the current one; return its name and whether it is new.

    Where nothing changed since the current build, that one stays. Raises OwnwordsError, and leaves
    the current build as it was, where it cannot be written or another one is being written.
    """
    with _alone_in(directory):
        name = _unchanged(directory, fingerprint(documents, encoder, calibration))
        is_new = name is None
        if name is None:
            with _faults_explained(directory):
                name = _write(directory, documents, encoder, calibration)
        _tidy(directory, keep=name)
        return name, is_new


def _write(
    directory: Path, documents: Sequence[Document], encoder: Encoder, calibration: Mapping[str, Any]
) -> str:
    """Write a build, flush it, name it, open it once as a reader would, and make it current."""
    folder = Path(mkdtemp(prefix=_ASIDE, dir=directory))
    try:
        name = write_build(folder, documents, encoder, calibration)
        for path in [*folder.iterdir(), folder]:
            _flush(path)
        folder.chmod(0o755)
        shutil.rmtree(directory / name, ignore_errors=True)  # the same build, damaged since
        folder = folder.rename(directory / name)
        Library.open_build(folder).close()
        _name_current(directory, name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return name


def _name_current(directory: Path, name: str) -> None:
    """Point at a build by one atomic rename, so that a reader finds the old or the new one."""
    aside = directory / f".{CURRENT}"
    try:
        aside.write_text(name)
        _flush(aside)
        aside.rename(directory / CURRENT)
    finally:
        aside.unlink(missing_ok=True)
    with suppress(OSError):  # it is current; only a power cut right now could undo that
        _flush(directory)


def _unchanged(directory: Path, wanted: str) -> str | None:
    """Return the current build's name where it is whole and made of just the same things."""
    try:
        folder = current_folder(directory)
        manifest = Manifest.read(folder)
        manifest.check_files(folder)
    except OwnwordsError:
        return None  # none yet, or a broken one: build it again
    return folder.name if manifest.fingerprint == wanted else None


def _tidy(directory: Path, keep: str) -> None:
    """Remove older builds and what interrupted ones left. Open files outlive their removal."""
    for path in directory.iterdir():
        is_ours = BUILD_NAME.fullmatch(path.name) or path.name.startswith(_ASIDE)
        if path.is_dir() and path.name != keep and is_ours:
            shutil.rmtree(path, ignore_errors=True)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _alone_in(directory: Path) -> Iterator[None]:
    """Hold the folder's lock, so that two ingests never write at once."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        lock = (directory / _LOCK).open("w")
    except OSError as error:
        remedy = "Name a folder that you may write."
        raise OwnwordsError(f"{directory} cannot be written", error.strerror, remedy) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            remedy = "Wait for the other ingest to end."
            raise OwnwordsError("An index is being written", directory, remedy) from None
        yield


@contextmanager
def _faults_explained(directory: Path) -> Iterator[None]:
    """Turn a full disk and other faults of writing into an error that says what to do."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        no_space = isinstance(error, OSError) and error.errno == errno.ENOSPC
        full = no_space or (isinstance(error, sqlite3.Error) and "full" in str(error))
        remedy = "Free some space on the disk" if full else "Check the disk"
        remedy += " and ingest again; the published index is as it was."
        raise OwnwordsError(f"The index in {directory} was not written", error, remedy) from None
