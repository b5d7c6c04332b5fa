"""What a maintainer states of documents: the `sources.toml` beside them."""

import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.canonical import decoded
from ingest.error import OwnwordsError
from ingest.facts.checked import checked
from ingest.facts.fact import Facts
from ingest.facts.overrule import Overrule
from ingest.original import read_original

SOURCES_FILE = "sources.toml"
_NOT_FACTS = ("file", "overrule")


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated of one document."""

    facts: Facts = field(default_factory=dict)
    overrules: tuple[Overrule, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """The entries of one sources.toml, by the path of the file that each describes."""

    entries: Mapping[Path, Stated]

    @classmethod
    def read(cls, path: Path) -> "Sources":
        """Read and check a sources.toml; raise OwnwordsError naming the entry and key at fault."""
        try:
            table = tomllib.loads(decoded(path, read_original(path).data))
        except (ValueError, RecursionError) as error:  # numbers too long, tables too deep
            raise OwnwordsError(f"{path} is not TOML", error, "Mend that line.") from None
        for key in table.keys() - {"source"}:
            raise OwnwordsError(f"{path} has an unknown table", key, "Use [[source]] entries.")
        entries: dict[Path, Stated] = {}
        for entry in _tables(f"{path}: `source`", table.get("source", [])):
            file = _file_of(path, entry)
            if file in entries:
                raise OwnwordsError(f"{path} describes a file twice", file.name, "Remove one.")
            entries[file] = _stated(f"{path}, source {file.name}", entry)
        return cls(entries)

    def of(self, file: Path) -> Stated | None:
        """Return what the entry for `file` says, or None where there is none."""
        return self.entries.get(file.resolve())


def _stated(at: str, entry: Mapping[str, Any]) -> Stated:
    facts = {key: value for key, value in entry.items() if key not in _NOT_FACTS}
    overrules = _tables(f"{at}: `overrule`", entry.get("overrule", []))
    read = tuple(Overrule.read(f"{at}, overrule", overrule) for overrule in overrules)
    return Stated(checked(at, facts, SOURCES_FILE), read)


def _tables(at: str, tables: Any) -> list[Mapping[str, Any]]:
    if isinstance(tables, list) and all(isinstance(table, dict) for table in tables):
        return tables
    raise OwnwordsError(f"{at} is no list of tables", tables, "Write it in [[double brackets]].")


def _file_of(path: Path, entry: Mapping[str, Any]) -> Path:
    name = entry.get("file")
    if not isinstance(name, str):
        raise OwnwordsError(f"{path}: an entry names no file", dict(entry), 'Add `file = "…"`.')
    file = path.parent / name
    with suppress(OSError, ValueError):  # a name that no file can have
        if file.is_file():
            return file.resolve()
    remedy = "Correct the name, or remove the entry."
    raise OwnwordsError(f"{path} describes a file that is not there", name, remedy)
