"""A build becomes the current one: written aside, flushed, checked, then named in one rename."""

import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from index.build import fingerprint, write_build
from index.change import Changes, changes
from index.corpus import Corpus
from index.encoder import Encoder
from index.library import BUILD_NAME, CURRENT, Library
from index.maker import maker
from index.originals import forget_others
from ingest.error import OwnwordsError

_ASIDE = ".building-"
_LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class Published:
    """The build that is current now, and what became of the documents of the one before."""

    name: str
    is_new: bool
    changes: Changes | None = None  # None where there was no sound build before

    def __str__(self) -> str:
        if not self.is_new:
            return "Nothing changed:"
        return f"Published ({self.changes}):" if self.changes is not None else "Published"


def publish(
    corpus: Corpus, directory: Path, encoder: Encoder, calibration: Mapping[str, Any]
) -> Published:
    """Make an index of the corpus the current one.

    Where nothing changed since the current build, that one stays. Raises OwnwordsError, and leaves
    the current build as it was, where it cannot be written or another one is being written; and
    an ExceptionGroup of them where documents cannot be read.
    """
    with _alone_in(directory), _faults_explained(directory):
        before = _current(directory)
        wanted = fingerprint(corpus, encoder, calibration)
        if before and before.manifest.fingerprint == wanted:
            kept, published = before, Published(before.build, is_new=False)
        else:
            kept = _write(directory, corpus, encoder, calibration, before)
            found = changes(before.store, kept.store) if before else None
            published = Published(kept.build, is_new=True, changes=found)
        _tidy(directory, kept)
        kept.close()
        if before:
            before.close()
        return published


def _write(
    directory: Path,
    corpus: Corpus,
    encoder: Encoder,
    calibration: Mapping[str, Any],
    before: Library | None,
) -> Library:
    """Write a build, flush it, name it, open it once as a reader would, and make it current."""
    folder = Path(mkdtemp(prefix=_ASIDE, dir=directory))
    try:
        known = before if before and _is_alike(before, encoder) else None
        name = write_build(folder, corpus, encoder, calibration, known)
        for path in [*folder.iterdir(), folder]:
            _flush(path)
        folder.chmod(0o755)
        shutil.rmtree(directory / name, ignore_errors=True)  # the same build, damaged since
        folder = folder.rename(directory / name)
        library = Library.open_build(folder)
        _name_current(directory, name)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        forget_others(directory, _originals(before))
        raise
    return library


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


def _current(directory: Path) -> Library | None:
    """Return the current build, or None where there is none or it is not sound."""
    try:
        return Library.open(directory)
    except OwnwordsError:
        return None


def _is_alike(before: Library, encoder: Encoder) -> bool:
    """Return whether a build has the documents and vectors that would be made today."""
    manifest = before.manifest
    return manifest.builder == maker() and manifest.encoder["sha256"] == encoder.sha256


def _tidy(directory: Path, kept: Library) -> None:
    """Remove older builds and what interrupted ones left. Open files outlive their removal."""
    forget_others(directory, _originals(kept))
    for path in directory.iterdir():
        is_ours = BUILD_NAME.fullmatch(path.name) or path.name.startswith(_ASIDE)
        if path.is_dir() and path.name != kept.build and is_ours:
            shutil.rmtree(path, ignore_errors=True)


def _originals(library: Library | None) -> set[str]:
    """Return the hashes of the files that a build was read from."""
    return {sha256 for _, sha256 in library.store.files().values()} if library else set()


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
