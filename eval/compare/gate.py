"""Gates: the figures that a run must reach before its index may be published.

A gates file is TOML, a table for each gate, named after a figure of the report:

    [gate."selection hit@1"]
    at_least = 0.6
    lower_bound = true   # hold it against the lower end of the interval, not the value

`at_most` and `upper_bound` are the same for a figure that should be small.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from operator import ge, le
from pathlib import Path
from typing import Any

from eval.compare.reported import Reported
from eval.measure.interval import Figure
from ingest.error import OwnwordsError

_HOLDS = {"at_least": ge, "at_most": le}
_ENDS = {"at_least": "lower_bound", "at_most": "upper_bound"}
_KEYS = (*_HOLDS, *_ENDS.values())
_EXAMPLE = 'Write such as `[gate."selection hit@1"]` and under it `at_least = 0.6`'


@dataclass(frozen=True, slots=True)
class Gate:
    """A bound that a figure must keep: `side` is `at_least` or `at_most`.

    `at_end` holds the interval's end against the bound, so that the figure must be sure to keep it.
    """

    figure: str
    side: str
    bound: float
    at_end: bool = False

    def failure(self, figure: Figure) -> str | None:
        """Say in a line how `figure` fails; None where it passes. What has no n fails."""
        judged = self._judged(figure)
        if judged is not None and _HOLDS[self.side](judged, self.bound):
            return None
        of = f"{_ENDS[self.side]} " if self.at_end else ""
        found = "nothing measured" if judged is None else f"{of}{judged:.4g}"
        return f"gate {self.figure}: {found} (n {figure.n}), {self.side} {self.bound:g}"

    def _judged(self, figure: Figure) -> float | None:
        if not self.at_end:
            return figure.value
        return figure.low if self.side == "at_least" else figure.high


def read_gates(path: Path) -> tuple[Gate, ...]:
    """Read a gates file. Raises OwnwordsError that names what is wrong in it."""
    content = _content(path)
    tables = content.get("gate")
    if set(content) != {"gate"} or not isinstance(tables, dict) or not tables:
        found = ", ".join(content) or "no gate"
        raise OwnwordsError(str(path), found, _EXAMPLE)
    return tuple(gate for name in tables for gate in _gates(path, name, tables[name]))


def failures(gates: Sequence[Gate], run: Reported) -> list[str]:
    """Return a line for each gate that the run fails.

    Raises OwnwordsError for a gate on a figure that the run does not have.
    """
    figures = {**run.slices, **run.figures}
    for gate in gates:
        if gate.figure not in figures:
            known = f"Known figures: {', '.join(run.figures)}; and those of slices by tag"
            raise OwnwordsError("There is no figure to gate", gate.figure, known)
    found = (gate.failure(figures[gate.figure]) for gate in gates)
    return [failure for failure in found if failure]


def _content(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        raise OwnwordsError(str(path), error.strerror, "Name a gates file") from error
    except ValueError as error:  # not UTF-8, or not TOML
        raise OwnwordsError(str(path), error, _EXAMPLE) from error


def _gates(path: Path, name: str, table: object) -> Iterator[Gate]:
    where = f"{path}, gate “{name}”"
    if not isinstance(table, dict) or not any(side in table for side in _HOLDS):
        raise OwnwordsError(where, table, _EXAMPLE)
    for key, value in table.items():
        _check(where, key, value, table)
    for side in _HOLDS:
        if side in table:
            yield Gate(name, side, float(table[side]), bool(table.get(_ENDS[side])))


def _check(where: str, key: str, value: object, table: Mapping[str, object]) -> None:
    if key not in _KEYS:
        raise OwnwordsError(f"{where}, {key}", value, f"Known keys: {', '.join(_KEYS)}")
    # `type is`, for TOML's true is a number to Python.
    if key in _HOLDS and not (type(value) in (int, float) and isfinite(value)):  # type: ignore[arg-type]
        raise OwnwordsError(f"{where}, {key}", value, "Give a number")
    if key not in _HOLDS and type(value) is not bool:
        raise OwnwordsError(f"{where}, {key}", value, "Use true or false")
    for side, end in _ENDS.items():
        if key == end and side not in table:
            raise OwnwordsError(f"{where}, {key}", value, f"It needs `{side}` beside it")
