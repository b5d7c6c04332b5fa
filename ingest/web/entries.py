"""The entries of a sources.toml: read, and added to without touching a byte that is there."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from ingest.canonical import decoded
from ingest.error import OwnwordsError
from ingest.original import read_original
from ingest.web.write import write_whole

Entries = Mapping[Path, str | None]  # the address of each file that has an entry


def read_entries(path: Path) -> Entries:
    """Return the entries of a sources.toml; raise OwnwordsError where it cannot be read."""
    return _parsed(path, _bytes(path))


def add_entries(path: Path, addresses: Mapping[Path, str]) -> None:
    """Add an entry for each file that has none, below all that a person wrote."""
    there = _bytes(path)
    entries = _parsed(path, there)
    blocks = [
        _block(file.relative_to(path.parent).as_posix(), url)
        for file, url in addresses.items()
        if file.resolve() not in entries
    ]
    if blocks:
        data = there + b"\n" * (2 - there.endswith(b"\n") if there else 0)
        data += "\n".join(blocks).encode()
        _parsed(path, data)  # no entry can follow `source = [...]`
        write_whole(path, data)


def _bytes(path: Path) -> bytes:
    return read_original(path).data if path.exists() else b""


def _block(name: str, url: str) -> str:
    """Return an entry; a text as JSON writes it is one in TOML too."""
    return f"[[source]]\nfile = {json.dumps(name)}\nurl = {json.dumps(url)}\n"


def _parsed(path: Path, data: bytes) -> Entries:
    try:
        table = tomllib.loads(decoded(path, data))
    except tomllib.TOMLDecodeError as error:
        remedy = "Mend that line, and write every entry as [[source]]."
        raise OwnwordsError(f"{path} is not TOML that can be added to", error, remedy) from None
    return dict(_entries(path.parent, table.get("source")))


def _entries(folder: Path, tables: object) -> Iterator[tuple[Path, str | None]]:
    """Yield what can be used of the entries; ingest tells of the others."""
    for table in tables if isinstance(tables, list) else []:
        name = table.get("file") if isinstance(table, dict) else None
        if isinstance(name, str) and "\0" not in name:
            url = table.get("url")
            yield (folder / name).resolve(), url if isinstance(url, str) else None
