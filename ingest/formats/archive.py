"""What a zip container must be before anything in it is opened.

It is read in memory and by name, never unpacked; an archive inside it is never opened.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from struct import unpack_from
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError  # noqa: N812

from ingest.error import OwnwordsError

MOST_ENTRIES = 4_000
LARGEST_ENTRY = 100_000_000  # bytes, unpacked
LARGEST_TOTAL = 400_000_000
STEEPEST = 200  # times as large as packed: text packs to a twentieth, a bomb to a thousandth
_SMALL = 1_000_000  # bytes; below it no ratio does harm
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30  # bytes before the name, whose length and the next field's stand at 26
_REMEDY = "Open it in the program that made it and save it again."


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip container that was checked; `read` unpacks one entry."""

    file: Path
    _zip: ZipFile = field(repr=False)

    @property
    def names(self) -> list[str]:
        """The names of its entries."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """Unpack one entry; raise OwnwordsError where it is not what the container says."""
        size = self._zip.getinfo(name).file_size
        try:
            with self._zip.open(name) as entry:
                data = entry.read(size + 1)  # one more makes it check the sum
        except (BadZipFile, NotImplementedError, RuntimeError, ZlibError, EOFError) as error:
            raise OwnwordsError(f"{self.file}: {name} is damaged", error, _REMEDY) from None
        if len(data) != size:
            found = f"{len(data):,} bytes where {size:,} were announced"
            raise OwnwordsError(f"{self.file}: {name} is damaged", found, _REMEDY)
        return data


def open_archive(file: Path, data: bytes) -> Archive:
    """Open a zip container; raise OwnwordsError where it is none or is made to do harm."""
    try:
        archive = ZipFile(BytesIO(data))
        entries = archive.infolist()
        _check_totals(file, entries, len(data))
        for entry in entries:
            _check(file, entry)
        _check_names(file, entries)
        _check_overlaps(file, data, entries, archive.start_dir)
    except (BadZipFile, LargeZipFile, NotImplementedError, ValueError, OverflowError) as error:
        raise OwnwordsError(f"{file} is a damaged zip container", error, _REMEDY) from None
    return Archive(file, archive)


def _check_totals(file: Path, entries: list[ZipInfo], packed: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES:
        raise _refused(file, f"{len(entries):,} entries", f"at most {MOST_ENTRIES:,}")
    if total > LARGEST_TOTAL:
        raise _refused(file, f"{total:,} bytes unpacked", f"at most {LARGEST_TOTAL:,}")
    if total > _SMALL and total > packed * STEEPEST:
        raise _refused(file, f"{total:,} bytes in {packed:,}", f"at most {STEEPEST} times as many")


def _check(file: Path, entry: ZipInfo) -> None:
    name, size = entry.orig_filename, entry.file_size
    if entry.flag_bits & _ENCRYPTED:
        remedy = "Save it without a password."
        raise OwnwordsError(f"{file} is protected by a password", name, remedy)
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        method = f"method {entry.compress_type} of {name}"
        raise _refused(file, method, "entries stored or deflated")
    if size > LARGEST_ENTRY:
        raise _refused(file, f"{name} of {size:,} bytes", f"at most {LARGEST_ENTRY:,}")
    if size > _SMALL and size > entry.compress_size * STEEPEST:
        found = f"{name} of {size:,} bytes in {entry.compress_size:,}"
        raise _refused(file, found, f"at most {STEEPEST} times as many")


def _check_names(file: Path, entries: list[ZipInfo]) -> None:
    """Refuse a name that leads out of the container, or that two entries have."""
    seen: set[str] = set()
    for name in (entry.orig_filename for entry in entries):
        if name.startswith("/") or ".." in name.split("/") or any(sign in name for sign in "\\:\0"):
            raise _refused(file, f"the entry {name!r}", "names inside the container")
        if name.casefold() in seen:
            raise _refused(file, f"two entries {name!r}", "each name once")
        seen.add(name.casefold())


def _check_overlaps(file: Path, data: bytes, entries: list[ZipInfo], directory: int) -> None:
    """Refuse entries that share bytes: a small file unpacks to a large one many times over."""
    spans = sorted(_spans(data, entries))
    for (_, end), (start, _) in pairwise([*spans, (directory, directory)]):
        if start < end:
            raise _refused(file, f"overlapping entries at byte {start:,}", "entries side by side")


def _spans(data: bytes, entries: list[ZipInfo]) -> Iterator[tuple[int, int]]:
    for entry in entries:
        start = entry.header_offset
        if not 0 <= start <= len(data) - _LOCAL_HEADER:
            raise BadZipFile(f"{entry.orig_filename} begins outside the file")
        named = sum(unpack_from("<HH", data, start + 26))
        yield start, start + _LOCAL_HEADER + named + entry.compress_size


def _refused(file: Path, found: str, expected: str) -> OwnwordsError:
    return OwnwordsError(f"{file} is refused as a zip container", f"{found}, {expected}", _REMEDY)
