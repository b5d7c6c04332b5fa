"""What each stage is worth: the same cases, asked with one stage after the other turned off.

Each case is asked in all ways before the next, and each way is the first in its turn, or a machine
that is busy for a while, and documents that are read already, would spoil the times.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.aside import written_aside
from eval.ask.run import Ask, scored
from eval.case.case import Case
from eval.compare.basis import Basis
from eval.compare.paired import change_of_share, change_of_time
from eval.measure.interval import Figure, resampled
from eval.measure.outcome import outcomes
from eval.measure.risk import Rows, auroc, rows_of
from eval.measure.score import Score
from eval.measure.scores import Scores
from eval.suites.abstention import abstention
from eval.suites.latency import latency
from eval.suites.selection import hits

NOTHING = "nothing"  # is turned off
AUROC, TIME = "AUROC", "median time"
SHARES = ("hit@1", "hit@3", "answered", "refused")
FIGURES = (*SHARES, AUROC, TIME)


@dataclass(frozen=True, slots=True)
class Worth:
    """The figures without a stage, and their changes from those of the whole, case by case."""

    stage: str
    figures: Mapping[str, Figure]
    changes: Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Ablation:
    """The figures of the whole answerer, and what they are without each stage."""

    cases: int
    whole: Mapping[str, Figure]
    stages: tuple[Worth, ...]


def ablate(
    cases: Sequence[Case], whole: Ask, without: Mapping[str, Ask], originals: Mapping[str, Path]
) -> Ablation:
    """Ask the whole and what is without each stage, and hold the one against the other."""
    ways = [(NOTHING, whole), *without.items()]
    scores: dict[str, list[Score]] = {off: [] for off, _ in ways}
    for number, case in enumerate(cases):
        first = number % len(ways)
        for off, ask in (*ways[first:], *ways[:first]):
            scores[off] += scored([case], ask, originals).values()
    plain = scores[NOTHING]
    worth = tuple(_worth(stage, plain, scores[stage]) for stage in without)
    return Ablation(len(cases), _figures(plain), worth)


def write(ablation: Ablation, folder: Path, basis: Basis) -> None:
    """Write `ablation.json`: {basis, cases, whole: {name: figure}, without: {stage: ...}}.

    Of each stage it holds the `figures` without it and their `changes`, both {name: figure}.
    Raises OwnwordsError.
    """
    report = {
        "basis": asdict(basis),
        "cases": ablation.cases,
        "whole": _rows(ablation.whole),
        "without": {
            worth.stage: {"figures": _rows(worth.figures), "changes": _rows(worth.changes)}
            for worth in ablation.stages
        },
    }
    with written_aside(folder / "ablation.json") as append:
        append(json.dumps(report, ensure_ascii=False, indent=1) + "\n")


def _worth(stage: str, whole: Sequence[Score], now: Sequence[Score]) -> Worth:
    changes = {name: _change_of_share(name, whole, now) for name in SHARES}
    before, after = ([score.ms for score in scores] for scores in (whole, now))
    changes |= {AUROC: _change_of_auroc(whole, now), TIME: change_of_time(TIME, before, after)}
    return Worth(stage, _figures(now), changes)


def _figures(scores: Sequence[Score]) -> dict[str, Figure]:
    chosen = Scores(tuple(scores))
    found = {figure.name: figure for suite in _SUITES for figure in suite(chosen)}
    return {name: found[name] for name in FIGURES}


_SUITES: tuple[Callable[[Scores], Iterator[Figure]], ...] = (hits, abstention, latency)


def _change_of_share(name: str, whole: Sequence[Score], now: Sequence[Score]) -> Figure:
    pairs = [(outcomes(a)[name], outcomes(b)[name]) for a, b in zip(whole, now, strict=True)]
    told = [(bool(a), bool(b)) for a, b in pairs if a is not None]
    better, worse = (sum(b > a for a, b in told), sum(b < a for a, b in told))
    return change_of_share(name, better, worse, len(told))


def _change_of_auroc(whole: Sequence[Score], now: Sequence[Score]) -> Figure:
    rows = np.hstack([rows_of(whole), rows_of(now)])
    return resampled(AUROC, rows, _auroc_gained, "points")


def _auroc_gained(rows: Rows) -> float:
    before, now = np.hsplit(rows, 2)
    return auroc(now) - auroc(before)


def _rows(figures: Mapping[str, Figure]) -> dict[str, Any]:
    return {name: asdict(figure) for name, figure in figures.items()}
