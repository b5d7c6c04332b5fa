"""The rows of a public set's files, JSON lines with or without gzip, read with care."""

import gzip
import json
import zlib
from collections.abc import Container, Iterator
from pathlib import Path

from eval.record import Record, records_in
from ingest.error import OwnwordsError

_ENDINGS = (".jsonl.gz", ".jsonl")
_REMEDY = "Put in its place what the set's publisher gives, in the form of shared/bench/README.md."


def find(folder: Path, name: str) -> Path | None:
    """Return the file of that name in a folder, packed or not; None where there is none."""
    files = (folder / f"{name}{ending}" for ending in _ENDINGS)
    return next((file for file in files if file.is_file()), None)


def rows(folder: Path, name: str) -> Iterator[Record]:
    """Yield the objects of a set's file. Raises OwnwordsError naming file, line and remedy."""
    file = find(folder, name)
    if file is None:
        raise OwnwordsError(f"{folder} lacks a file", f"{name}.jsonl.gz", _REMEDY)
    yield from records_in(text_of(file), file)


def text_of(file: Path) -> str:
    """Return the text of a file, unpacked. Raises OwnwordsError where it cannot be read."""
    try:
        data = file.read_bytes()
        return (gzip.decompress(data) if file.suffix == ".gz" else data).decode("utf-8-sig")
    except (OSError, EOFError, zlib.error) as error:
        raise OwnwordsError(f"{file} cannot be read", error, "Download it again.") from None
    except UnicodeDecodeError as error:
        at = f"byte {error.object[error.start]:#04x} at offset {error.start:,}"
        raise OwnwordsError(f"{file} is not UTF-8", at, "Download it again.") from None


def optional(record: Record, key: str) -> str:
    """Return the text under `key`, empty where there is none."""
    value = record.row.get(key)
    if value is not None and not isinstance(value, str):
        raise record.fault(key, "Give a text, or null")
    return value or ""


def truth(record: Record, key: str) -> bool:
    """Return the true or false under `key`."""
    value = record.row.get(key)
    if not isinstance(value, bool):
        raise record.fault(key, "Give true or false")
    return value


def numbers(record: Record, key: str) -> tuple[int, ...]:
    """Return the whole numbers under `key`."""
    values = record.row.get(key)
    if not isinstance(values, list) or not all(type(value) is int for value in values):
        raise record.fault(key, "Give a list of whole numbers")
    return tuple(values)


def known(
    record: Record, key: str, given: tuple[str, ...], there: Container[str]
) -> tuple[str, ...]:
    """Return the ids in `given`; raise OwnwordsError for one that is not in `there`."""
    for name in given:
        if name not in there:
            raise record.fault(key, f"Name passages of the set; there is no {json.dumps(name)}")
    return given
