"""Fitted weights -> probabilities, and the threshold of silence: what a calibration states."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from answer.features import FEATURES, Numbers
from answer.reader import ALL_FEATURES
from eval.calibrate.logistic import Table, platt, sigmoid, steepness
from eval.measure.risk import threshold_at

_FIRST = 3  # quotes that an answer shows
_NOTHING = -30.0  # the logit of a question that finds no candidate


def of_reader(
    tables: Sequence[Table], silence: tuple[Numbers, float], order: Numbers, max_risk: float
) -> dict[str, Any]:
    """Return how sure the reader is and when it is silent, and `rank`, in logits below the best."""
    weights, bias = silence
    logits = [table.rows @ weights + bias for table in tables]
    some = np.array([np.logaddexp.reduce(each, initial=_NOTHING) for each in logits])
    sure, surest, threshold = _settled(tables, some, order, max_risk)
    ranks = [table.rows @ order for table in tables]
    below = [rank - rank.max() if len(rank) else rank for rank in ranks]
    steep = steepness(surest, below, [table.right for table in tables])
    return {
        "weights": _named(weights, ALL_FEATURES),
        "bias": round(bias, 4),
        "sure": sure,
        "rank": _named(order * steep, ALL_FEATURES),
        "threshold": threshold,
    }


def of_sift(tables: Sequence[Table], weights: Numbers, max_risk: float) -> dict[str, Any]:
    """Return the same of the cheap features alone, whose weights are for both."""
    best = np.array([(table.rows @ weights).max(initial=_NOTHING) for table in tables])
    line, _, threshold = _settled(tables, best, weights, max_risk)
    named = _named(weights * line["scale"], FEATURES)
    return {"weights": named, "bias": line["bias"], "threshold": threshold}


def of_pairs(tables: Sequence[Table]) -> dict[str, float]:
    """Return what makes a probability of a reading alone, without the features beside it."""
    column = ALL_FEATURES.index("read")
    read = np.concatenate([table.rows[:, column] for table in tables])
    return _line(*platt(read, np.concatenate([table.right for table in tables])))


def _settled(
    tables: Sequence[Table], scores: Numbers, order: Numbers, max_risk: float
) -> tuple[dict[str, float], Numbers, float]:
    """Return what makes probabilities of a score a question, its logits, and the threshold."""
    scale, bias = platt(scores, np.array([_is_right(table, order, 1) for table in tables]))
    surest = scores * scale + bias
    right = np.array([_is_right(table, order, _FIRST) for table in tables])
    threshold = round(threshold_at(sigmoid(surest), right, max_risk), 4)
    return _line(scale, bias), surest, threshold


def _is_right(table: Table, order: Numbers, count: int) -> float:
    best = np.argsort(-(table.rows @ order), kind="stable")[:count]
    return float(table.right[best].any())


def _line(scale: float, bias: float) -> dict[str, float]:
    return {"scale": round(scale, 4), "bias": round(bias, 4)}


def _named(weights: Numbers, names: Sequence[str]) -> dict[str, float]:
    return dict(zip(names, weights.round(4).tolist(), strict=True))
