"""What a run leaves behind: figures for machines, a page for people, a table for the terminal."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table

from eval.aside import written_aside
from eval.miss import misses
from eval.page import page
from eval.score import QuoteScore, Score
from eval.summary import ALL, FOLLOW_UP, SINGLE_TURN, Slice, Summary

_FIRST = (ALL, SINGLE_TURN, FOLLOW_UP, "near-domain")  # the tag of the refusals that are hard


def write(summary: Summary, folder: Path) -> None:
    """Write `report.json` and `report.html` into `folder`. Raises OwnwordsError."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    figures = json.dumps(_report(summary, created), ensure_ascii=False, indent=1)
    html = page(summary, created)
    with written_aside(folder / "report.json") as append_json:
        append_json(figures + "\n")
        with written_aside(folder / "report.html") as append_html:
            append_html(html)


def table(summary: Summary) -> Table:
    """Return what a person looks at first; the page has the figures of every tag."""
    shown = Table("Figure", "Value", "95% interval", "Of", box=SIMPLE_HEAD)
    for part in (part for part in summary.slices if part.name in _FIRST):
        shown.add_row(f"[bold]{part.name}[/bold], {part.cases} cases")
        for figure in part.figures:
            shown.add_row(
                f"  {figure.name}", figure.value_text, figure.interval_text, figure.of_text
            )
        shown.add_section()
    return shown


def _report(summary: Summary, created: str) -> dict[str, Any]:
    return {
        "created": created,
        "slices": {part.name: _slice(part) for part in summary.slices},
        "cases": {score.case.id: _case(score) for score in summary.scores},
    }


def _slice(part: Slice) -> dict[str, Any]:
    return {"cases": part.cases, "figures": {f.name: asdict(f) for f in part.figures}}


def _case(score: Score) -> dict[str, Any]:
    return {
        "expect": score.case.expect,
        "kind": score.kind,
        "notice": score.notice,
        "hit@1": score.hit(1),
        "hit@3": score.hit(3),
        "complete": score.complete,
        "misses": misses(score),
        "quotes": [_quote(quote) for quote in score.quotes],
        "beside": [_quote(quote) for quote in score.beside],
        "ms": round(score.ms, 1),
    }


def _quote(quote: QuoteScore) -> dict[str, Any]:
    return {
        "document": quote.quote["document"],
        "start": quote.quote["start"],
        "end": quote.quote["end"],
        "text": quote.text,
        "right": quote.right,
        "fault": quote.fault,
        "forbidden": quote.forbidden,
        "forbidden_context": quote.forbidden_context,
    }
