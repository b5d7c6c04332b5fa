"""The figures that README and docs state, recorded with the command that reproduces them.

A line that states figures names them, set and figure, in a comment:

    <!-- figures: starter-test selection hit@1; starter-test abstention refused -->

`python -m eval.figures starter-test report/report.json "make eval"`, in the project's folder,
takes all that is named of the set from a report into `docs/figures.json`.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from eval.compare.reported import Reported, figure_of, read_report
from eval.measure.interval import Figure
from eval.record import Record
from ingest.error import OwnwordsError

RECORD = Path("docs/figures.json")
_NAMED = re.compile(r"<!-- figures: (?P<names>.+?) -->")


def pages(root: Path) -> list[Path]:
    """Return the pages that may state figures."""
    return [root / "README.md", *sorted((root / "docs").rglob("*.md"))]


def named(text: str) -> Iterator[tuple[str, str]]:
    """Yield the set and the name of each figure that a text names, in their order."""
    for found in _NAMED.finditer(text):
        for name in found["names"].split("; "):
            chosen, _, figure = name.partition(" ")
            yield chosen, figure


def written(figure: Figure) -> str:
    """Return a figure as pages state it, such as `66% of 89 (56–75)`."""
    if figure.value is None or figure.low is None or figure.high is None:
        return "nothing measured"
    match figure.unit:
        case "share":
            low, high = round(100 * figure.low), round(100 * figure.high)
            return f"{figure.value:.0%} of {figure.n} ({low}–{high})"
        case "score":
            return f"{figure.value:.2f} of {figure.n} ({figure.low:.2f}–{figure.high:.2f})"
        case _:
            return figure.value_text


def recorded(root: Path) -> dict[str, dict[str, Figure]]:
    """Return the figures on record, by set and name."""
    sets = json.loads((root / RECORD).read_text(encoding="utf-8"))
    return {
        chosen: {
            name: figure_of(name, Record(f"{RECORD}, {name}", row))
            for name, row in entry["figures"].items()
        }
        for chosen, entry in sets.items()
    }


def record(root: Path, chosen: str, run: Reported, command: str) -> None:
    """Put the figures of a run on record: those that the pages name of the set."""
    path = root / RECORD
    sets: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    texts = [page.read_text(encoding="utf-8") for page in pages(root)]
    names = {name for text in texts for of, name in named(text) if of == chosen}
    figures = {name: asdict(figure_in(run, name)) for name in sorted(names)}
    sets[chosen] = {"command": command, "figures": figures}
    path.write_text(json.dumps(sets, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def figure_in(run: Reported, name: str) -> Figure:
    """Return the figure of a run that goes by a name. Raises OwnwordsError where there is none."""
    figures = {**run.slices, **run.figures}
    if name not in figures:
        raise OwnwordsError("No such figure in the report", name, "Name one that is in it")
    return figures[name]


if __name__ == "__main__":
    record(Path(), sys.argv[1], read_report(Path(sys.argv[2])), sys.argv[3])
