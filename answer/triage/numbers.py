"""The telephone numbers of emergency services: who looked them up, where and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from answer.triage.reviewed import reviewed
from ingest.error import OwnwordsError

_A_YEAR = timedelta(days=366)
_FILE = "answer/triage/triage.toml"
_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True)
class ServiceNumber:
    """A number of one country's service, and when it was last looked up at its source."""

    service: str
    number: str
    source: str
    verified: date


def numbers(country: str) -> tuple[ServiceNumber, ...]:
    """Return the numbers of a country."""
    rows = reviewed()["numbers"].get(country, {})
    return tuple(ServiceNumber(service, **row) for service, row in rows.items())


def check_numbers(today: date, said: dict[str, Any] | None = None) -> None:
    """Raise OwnwordsError unless each number that a notice names is there and verified lately.

    `said` is what the reviewed file says; the one of the package, if not given.
    """
    said = reviewed() if said is None else said
    for country, service in sorted(set(_needed(said["notices"]))):
        row = said.get("numbers", {}).get(country, {}).get(service, {})
        _check(f"{_FILE}, numbers.{country}.{service}", row, today)


def _needed(notices: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for row in notices.values():
        for country, line in row.get("contacts", {}).items():
            yield from ((country, service) for service in _PLACEHOLDER.findall(line))


def _check(where: str, row: dict[str, Any], today: date) -> None:
    for key, kind in (("number", str), ("source", str), ("verified", date)):
        if not isinstance(row.get(key), kind) or not row[key]:
            remedy = "Give the number, its source, and the date on which it was verified there."
            raise OwnwordsError(where, f"no {key}", remedy)
    if not today - _A_YEAR < row["verified"] <= today:
        remedy = f"Look it up at {row['source']}, then write today's date there."
        raise OwnwordsError(f"{where}, verified", row["verified"], remedy)
