"""A JSON object read with care: every fault names its place, key and value, and what to do."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ingest.error import OwnwordsError


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object and where it stands, such as `cases.jsonl, line 3, gold[0]`."""

    where: str
    row: Mapping[str, object]

    def fault(self, key: str, remedy: str) -> OwnwordsError:
        """Return the error that names this place, `key`, and the value found there."""
        found = json.dumps(self.row[key], ensure_ascii=False) if key in self.row else "missing"
        return OwnwordsError(f"{self.where}, {key}", found, remedy)

    def refuse_unknown(self, known: Collection[str]) -> None:
        """Raise OwnwordsError for a key not in `known`, unless it starts with "_"."""
        for key in self.row:
            if key not in known and not key.startswith("_"):
                raise self.fault(key, f"Known keys: {', '.join(known)}; start others with “_”")

    def text(self, key: str) -> str:
        """Return the text under `key`. Raises OwnwordsError where absent, blank or not text."""
        if not _is_text(value := self.row.get(key)):
            raise self.fault(key, "Give a text that is not blank")
        return str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the texts under `key`, none where absent. Raises OwnwordsError otherwise."""
        values = self.row.get(key, [])
        if not isinstance(values, list) or not all(map(_is_text, values)):
            raise self.fault(key, "Give a list of texts that are not blank")
        return tuple(values)

    def records(self, key: str) -> tuple["Record", ...]:
        """Return the objects under `key`, none where absent. Raises OwnwordsError otherwise."""
        rows = self.row.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.fault(key, "Give a list of objects")
        return tuple(Record(f"{self.where}, {key}[{n}]", row) for n, row in enumerate(rows))


def read_records(path: Path) -> Iterator[Record]:
    """Yield the objects of a JSON-lines file, blank lines skipped. Raises OwnwordsError."""
    yield from records_in(_read(path), path)


def records_in(text: str, path: Path) -> Iterator[Record]:
    """Yield the objects of the text of a JSON-lines file, likewise."""
    # Not `splitlines`: JSON allows U+2028 and its kin inside a text.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            where = f"{path}, line {number}"
            yield Record(where, _parse(where, line))


def _read(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise OwnwordsError(str(path), error.strerror, "Name a file that can be read") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content[: error.start].count(b"\n") + 1
        found = f"byte 0x{error.object[error.start]:02x} is not UTF-8"
        raise OwnwordsError(f"{path}, line {number}", found, "Save the file as UTF-8") from error


def _parse(where: str, line: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise OwnwordsError(where, line, f"Write one JSON object a line ({error})") from error
    if not isinstance(row, dict):
        raise OwnwordsError(where, line, "Write one JSON object a line")
    return row


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
