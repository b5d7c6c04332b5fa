"""Who published a document: read from a `sources.toml` beside it and from its front matter."""

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ingest.canonical import read_original
from ingest.date import PartialDate
from ingest.document import Source
from ingest.error import OwnwordsError

SOURCES_FILE = "sources.toml"

_TEXTS = ("publisher", "title", "url", "region", "language", "licence", "id")
_DATES = ("reviewed", "review_due", "updated")
_KEYS = (*_TEXTS, *_DATES)
_FRONT_MATTER_KEYS = (*_KEYS, "facts")  # `facts`: where each section's facts come from

_FENCE = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sources:
    """The entries of one sources.toml, by the path of the file that each describes."""

    entries: Mapping[Path, Facts]

    @classmethod
    def read(cls, path: Path) -> "Sources":
        """Read and check a sources.toml; raise OwnwordsError naming the entry and key at fault."""
        try:
            table = tomllib.loads(read_original(path).text)
        except tomllib.TOMLDecodeError as error:
            raise OwnwordsError(f"{path} is not TOML", error, "Mend that line.") from None
        for key in table.keys() - {"source"}:
            raise OwnwordsError(f"{path} has an unknown table", key, "Use [[source]] entries.")
        entries: dict[Path, Facts] = {}
        for entry in _entries(path, table):
            file = _file_of(path, entry)
            if file in entries:
                raise OwnwordsError(f"{path} describes a file twice", file.name, "Remove one.")
            facts = {key: value for key, value in entry.items() if key != "file"}
            entries[file] = _checked(f"{path}, source {file.name}", facts, _KEYS)
        return cls(entries)

    def of(self, file: Path) -> Facts:
        """Return what the entry for `file` says, or nothing where there is none."""
        return self.entries.get(file.resolve(), {})


def split_front_matter(file: Path, text: str) -> tuple[Facts, str]:
    """Return the YAML front matter of a text and the text below it.

    Raises OwnwordsError where it is not closed, not YAML, not a mapping, or has an unknown key.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _FENCE.match(text):
        return {}, text
    parts = _FENCE.split(text, maxsplit=2)
    if len(parts) < 3:
        remedy = "Close it with a line of three hyphens."
        raise OwnwordsError(f"{file}: front matter has no end", "---", remedy)
    try:
        facts = yaml.safe_load(parts[1]) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # no such day; too deep
        where = " ".join(str(error).split())
        raise OwnwordsError(f"{file}: front matter is not YAML", where, "Mend it.") from None
    if not isinstance(facts, dict):
        raise OwnwordsError(f"{file}: front matter is no mapping", facts, "Write `key: value`.")
    return _checked(f"{file}: front matter", facts, _FRONT_MATTER_KEYS), parts[2]


def source_of(file: Path, facts: Facts, title: str | None) -> Source:
    """Build the Source of a document from all that is known of it."""
    publisher = facts.get("publisher")
    if not publisher:
        remedy = f"Name it in front matter, or in a {SOURCES_FILE} beside the file."
        raise OwnwordsError(f"{file} has no publisher", "nothing found", remedy)
    return Source(
        publisher=publisher,
        title=facts.get("title") or title or file.stem,
        url=facts.get("url"),
        region=facts.get("region"),
        reviewed=facts.get("reviewed") or facts.get("updated"),
        review_due=facts.get("review_due"),
        licence=facts.get("licence"),
    )


def _entries(path: Path, table: Facts) -> list[Facts]:
    entries = table.get("source", [])
    if isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries):
        return entries
    raise OwnwordsError(f"{path}: `source` is no list of tables", entries, "Write [[source]].")


def _file_of(path: Path, entry: Facts) -> Path:
    name = entry.get("file")
    if not isinstance(name, str):
        raise OwnwordsError(f"{path}: an entry names no file", dict(entry), 'Add `file = "…"`.')
    file = path.parent / name
    with suppress(OSError, ValueError):  # a name that no file can have
        if file.is_file():
            return file.resolve()
    remedy = "Correct the name, or remove the entry."
    raise OwnwordsError(f"{path} describes a file that is not there", name, remedy)


def _checked(where: str, facts: Facts, known: tuple[str, ...]) -> Facts:
    """Return the facts with dates parsed, or say which key is unknown or has a wrong value."""
    for key in facts:
        if key not in known:
            raise OwnwordsError(f"{where} has an unknown key", key, f"Known: {', '.join(known)}.")
    return {key: _value(f"{where}, {key}", key, value) for key, value in facts.items()}


def _value(where: str, key: str, value: Any) -> Any:
    if key in _DATES:
        return _date(where, value)
    if key == "id" and not (isinstance(value, str) and _ID.fullmatch(value)):
        remedy = "Use letters, digits, hyphens, dots and underscores: it stands in addresses."
        raise OwnwordsError(f"{where} is no id", value, remedy)
    if key in _TEXTS and not (isinstance(value, str) and value.strip()):
        raise OwnwordsError(
            f"{where} is not text", value, "Write words in quotes, or drop the key."
        )
    return value


def _date(where: str, value: Any) -> PartialDate:
    text = value.isoformat() if type(value) is date else str(value)
    try:
        return PartialDate.parse(text)
    except ValueError:
        raise OwnwordsError(
            f"{where} is no date", value, "Write 2019, 2019-05 or 2019-05-14."
        ) from None
