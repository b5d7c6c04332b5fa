"""What a run on public sets leaves behind: a table, figures for machines, a page for people."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import UTC, datetime
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.table import Table

from eval.aside import written_aside
from eval.measure.interval import Figure
from eval.public.baseline import SOURCE, baseline_of
from eval.public.bench import Bench, Part
from eval.public.result import Result
from eval.report.html import row
from eval.report.html import table as html_table
from eval.report.style import STYLE

_HEADS = ("Method", "Measure", "Value", "95% interval", "n", "Published", "of n")
_NOTE = (
    f"Published: {SOURCE}, with all-MiniLM-L6-v2 and BM25. It is of more questions and texts than "
    "are here, so differences of a few points say nothing."
)


def table(bench: Bench) -> Group:
    """Return every figure, a table a task."""
    return Group(*(_table(*key, results) for key, results in _by_task(bench.results)))


def write(bench: Bench, folder: Path) -> None:
    """Write `bench.json` and `bench.html` into `folder`. Raises OwnwordsError."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    figures = json.dumps(_report(bench, created), ensure_ascii=False, indent=1)
    html = page(bench, created)
    with written_aside(folder / "bench.json") as append_json:
        append_json(figures + "\n")
        with written_aside(folder / "bench.html") as append_html:
            append_html(html)


def page(bench: Bench, created: str) -> str:
    """Return the whole page. `created` is when the run was made."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ownwords: public sets</title>
<style>{STYLE}</style>
</head>
<body>
<main>
{section(bench, created)}
</main>
</body>
</html>
"""


def section(bench: Bench, created: str) -> str:
    """Return what the page says, to stand on a page with other things."""
    tables = "".join(
        html_table(f"{dataset}: {task}", _HEADS, map(_line, results))
        for (dataset, task), results in _by_task(bench.results)
    )
    return f"""<h1>Public sets</h1>
<p>{escape(created)}. {escape(told(bench))} Intervals are of 95%.</p>
<p>Vectors by {escape(bench.encoder)}. {escape(_NOTE)}</p>
{html_table("What was asked", ("Set", "Questions", "Texts", "Licence"), map(_size, bench.parts))}
{tables}"""


def told(bench: Bench) -> str:
    """Return how the questions were chosen, in a sentence."""
    if not bench.count:
        return "All questions of each set, over all its texts."
    return (
        f"A sample of each set by the seed {bench.seed}: at most {bench.count} questions that its "
        "texts answer and as many that they do not, over part of the texts where there are many."
    )


def _by_task(results: Iterable[Result]) -> Iterator[tuple[tuple[str, str], list[Result]]]:
    for key, group in groupby(results, lambda result: (result.dataset, result.task)):
        yield key, list(group)


def _table(dataset: str, task: str, results: Iterable[Result]) -> Table:
    title = f"[bold]{dataset}[/bold]: {task}"
    shown = Table(*_HEADS, title=title, title_justify="left", box=SIMPLE_HEAD)
    for result in results:
        shown.add_row(result.method, *_cells(result))
    return shown


def _cells(result: Result) -> tuple[str, ...]:
    figure, baseline = result.figure, baseline_of(result)
    published = _said(figure, baseline.value) if baseline else ""
    n = baseline.n if baseline else ""
    return (figure.name, figure.value_text, figure.interval_text, f"{figure.n:,}", published, n)


def _said(figure: Figure, value: float) -> str:
    return replace(figure, value=value).value_text


def _line(result: Result) -> str:
    return row(result.method, map(escape, _cells(result)))


def _size(part: Part) -> str:
    questions, texts = (f"{some:,} of {every:,}" for some, every in (part.questions, part.excerpts))
    return row(part.title, (questions, texts, escape(part.licence)))


def _report(bench: Bench, created: str) -> dict[str, Any]:
    return {
        "created": created,
        "sample": bench.count or None,
        "seed": bench.seed,
        "encoder": bench.encoder,
        "sets": {part.name: asdict(part) for part in bench.parts},
        "results": [_row(result) for result in bench.results],
    }


def _row(result: Result) -> dict[str, Any]:
    baseline = baseline_of(result)
    return {
        "set": result.dataset,
        "task": result.task,
        "method": result.method,
        "measure": result.figure.name,
        **asdict(result.figure),
        "published": asdict(baseline) if baseline else None,
    }
