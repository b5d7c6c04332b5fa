"""A run as its `report.json` tells it, read back to be compared and gated."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any, get_args

from eval.compare.basis import UNKNOWN, Basis
from eval.measure.interval import Figure, Unit
from eval.measure.outcome import OUTCOMES
from eval.record import Record
from ingest.error import OwnwordsError

_UNITS: tuple[Unit, ...] = get_args(Unit)
_ASKED = ("turns", "region", "expect")
_REMEDY = "Name the `report.json` of a run of this version, or make it again with `ownwords eval`"


@dataclass(frozen=True, slots=True)
class ReportedCase:
    """What a run did with one case; `stage` is what lost its gold.

    `asked` is alike where two runs asked the same, `wanted` where they wanted the same; an older
    report does not say what it wanted.
    """

    id: str
    asked: str
    outcomes: Mapping[str, bool | None]
    ms: float
    misses: tuple[str, ...]
    stage: str | None
    wanted: str | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """A run: the figures of its suites and of its slices, and its cases by id.

    A figure's name is that of its suite or slice and its own, such as `selection hit@1`.
    """

    figures: Mapping[str, Figure]
    slices: Mapping[str, Figure]
    cases: Mapping[str, ReportedCase]
    basis: Basis = UNKNOWN


def read_report(path: Path) -> Reported:
    """Read a `report.json`. Raises OwnwordsError for what is none, or one of an older form."""
    report = Record(str(path), _content(path))
    slices = _parts(_object(report, "slices"))
    return Reported(
        figures=_figures(_parts(_object(report, "figures"))),
        slices=_figures({name: _object(part, "figures") for name, part in slices.items()}),
        cases={name: _case(name, case) for name, case in _parts(_object(report, "cases")).items()},
        basis=Basis.read(_object(report, "basis")) if "basis" in report.row else UNKNOWN,
    )


def _content(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise OwnwordsError(str(path), error.strerror, _REMEDY) from error
    except (ValueError, RecursionError) as error:
        raise OwnwordsError(str(path), f"not JSON ({error})", _REMEDY) from error
    if not isinstance(content, dict):
        raise OwnwordsError(str(path), "not a JSON object", _REMEDY)
    return content


def _object(record: Record, key: str) -> Record:
    value = record.row.get(key)
    if not isinstance(value, dict):
        raise record.fault(key, _REMEDY)
    return Record(f"{record.where}, {key}", value)


def _parts(record: Record) -> dict[str, Record]:
    return {key: _object(record, key) for key in record.row}


def _figures(groups: Mapping[str, Record]) -> dict[str, Figure]:
    return {
        f"{group} {name}": figure_of(name, figure)
        for group, figures in groups.items()
        for name, figure in _parts(figures).items()
    }


def figure_of(name: str, record: Record) -> Figure:
    """Read a figure as reports hold it. Raises OwnwordsError where it is none."""
    n = record.row.get("n")
    if type(n) is not int or n < 0:  # JSON's true is an int to Python
        raise record.fault("n", _REMEDY)
    unit = next((unit for unit in _UNITS if unit == record.row.get("unit")), None)
    if unit is None:
        raise record.fault("unit", _REMEDY)
    value, low, high = (_number(record, key) if n else None for key in ("value", "low", "high"))
    return Figure(name, value, n, low, high, unit)


def _case(name: str, record: Record) -> ReportedCase:
    return ReportedCase(
        id=name,
        asked=json.dumps([record.row.get(key) for key in _ASKED]),
        outcomes={outcome: _outcome(record, outcome) for outcome in OUTCOMES},
        ms=_number(record, "ms"),
        misses=record.texts("misses"),
        stage=_text(record, "stage"),
        wanted=_text(record, "wanted"),
    )


def _text(record: Record, key: str) -> str | None:
    return None if record.row.get(key) is None else record.text(key)


def _outcome(record: Record, key: str) -> bool | None:
    value = record.row.get(key, "")
    if value is not None and not isinstance(value, bool):
        raise record.fault(key, _REMEDY)
    return value


def _number(record: Record, key: str) -> float:
    value = record.row.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise record.fault(key, _REMEDY)
    return float(value)
