"""What a run leaves behind: figures for machines, and a page for people."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from eval.aside import written_aside
from eval.case.case import Case
from eval.compare.basis import UNKNOWN, Basis
from eval.measure.interval import Figure
from eval.measure.outcome import outcomes
from eval.measure.score import QuoteScore, Score
from eval.report.miss import misses
from eval.report.page import page
from eval.suites.summary import Summary


def write(summary: Summary, folder: Path, basis: Basis = UNKNOWN) -> None:
    """Write `report.json` and `report.html` into `folder`. Raises OwnwordsError."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    figures = json.dumps(_report(summary, basis, created), ensure_ascii=False, indent=1)
    html = page(summary, created, basis)
    with written_aside(folder / "report.json") as append_json:
        append_json(figures + "\n")
        with written_aside(folder / "report.html") as append_html:
            append_html(html)


def _report(summary: Summary, basis: Basis, created: str) -> dict[str, Any]:
    """Return the run as `report.json` holds it; what compares and gates runs relies on its shape.

    - `created`: when, in ISO 8601.
    - `basis`: {cases, build, index, phrasings, left_out}, as `eval.compare.basis` has them.
    - `figures`: {suite: {name: {value, low, high, n, unit}}}; value, low and high are null where
      n is 0. Shares are 0 to 1.
    - `slices`: {slice: {"cases": n, "figures": {name: {value, low, high, n, unit}}}}.
    - `cases`: {id: {...}}, of each case
      - `id`, `expect`, `tags`, `region`, `turns`; `kind` and `notice` of its answer;
      - true is good, null where the case does not say: `hit@1`, `hit@3`, `complete`, `answered`
        (of answerable cases), `refused` (of unanswerable ones), `noticed` (of those that expect a
        notice), `verbatim` and `allowed` (of all: every quote is verbatim, none forbidden);
      - `top_score` (null where no quote was shown), `confidence`, `ms`;
      - `wanted`, alike where two runs want the same of it;
      - `misses` (texts), `stage` (what lost the gold, or null), `quotes`, `beside`.
    """
    suites = summary.suites.items()
    return {
        "created": created,
        "basis": asdict(basis),
        "figures": {suite: _figures(figures) for suite, figures in suites},
        "slices": {
            part.name: {"cases": part.cases, "figures": _figures(part.figures)}
            for part in summary.slices
        },
        "cases": {
            score.case.id: _case(score) | {"stage": summary.scores.stages.get(score.case.id)}
            for score in summary.scores.plain
        },
    }


def _figures(figures: Iterable[Figure]) -> dict[str, Any]:
    return {figure.name: asdict(figure) for figure in figures}


def _case(score: Score) -> dict[str, Any]:
    case = score.case
    return {
        "id": case.id,
        "expect": case.expect,
        "tags": case.tags,
        "region": case.region,
        "turns": case.turns,
        "kind": score.kind,
        "notice": score.notice,
        **outcomes(score),
        "top_score": score.top_score,
        "confidence": score.confidence,
        "wanted": _wanted(case),
        "misses": misses(score),
        "quotes": [_quote(quote) for quote in score.quotes],
        "beside": [_quote(quote) for quote in score.beside],
        "ms": round(score.ms, 1),
    }


def _wanted(case: Case) -> str:
    """Return a hash of what the case wants: its gold, the parts of it, and what it forbids."""
    texts = [(gold.doc, gold.quote) for gold in case.gold]
    return sha256(json.dumps([texts, case.all_of, case.forbidden]).encode()).hexdigest()


def _quote(quote: QuoteScore) -> dict[str, Any]:
    return {
        "document": quote.quote["document"],
        "start": quote.quote["start"],
        "end": quote.quote["end"],
        "text": quote.text,
        "right": quote.right,
        "fault": quote.fault,
        "cited": asdict(quote.cited),
        "forbidden": quote.forbidden,
        "forbidden_context": quote.forbidden_context,
    }
