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
    settled, surest = _settled(tables, *silence, order, max_risk)
    ranks = [table.rows @ order for table in tables]
    below = [rank - rank.max() if len(rank) else rank for rank in ranks]
    scale = steepness(surest, below, [table.right for table in tables])
    return {
        "weights": _named(settled["weights"], ALL_FEATURES),
        "rank": _named(order * scale, ALL_FEATURES),
        "bias": settled["bias"],
        "threshold": settled["threshold"],
    }


def of_sift(tables: Sequence[Table], weights: Numbers, max_risk: float) -> dict[str, Any]:
    """Return the same of the cheap features alone, whose weights are for both."""
    settled, _ = _settled(tables, weights, 0.0, weights, max_risk)
    return {**settled, "weights": _named(settled["weights"], FEATURES)}


def of_pairs(tables: Sequence[Table]) -> dict[str, float]:
    """Return what makes a probability of a reading alone, without the features beside it."""
    column = ALL_FEATURES.index("read")
    read = np.concatenate([table.rows[:, column] for table in tables])
    scale, bias = platt(read, np.concatenate([table.right for table in tables]))
    return {"scale": round(scale, 4), "bias": round(bias, 4)}


def _settled(
    tables: Sequence[Table], weights: Numbers, bias: float, order: Numbers, max_risk: float
) -> tuple[dict[str, Any], Numbers]:
    """Return weights, bias and threshold in probabilities, and the best logit of each question."""
    best = np.array([(t.rows @ weights + bias).max(initial=_NOTHING) for t in tables])
    scale, shift = platt(best, np.array([_is_right(t, order, 1) for t in tables]))
    surest = best * scale + shift
    right = np.array([_is_right(table, order, _FIRST) for table in tables])
    threshold = round(threshold_at(sigmoid(surest), right, max_risk), 4)
    settled = {"weights": weights * scale, "bias": round(bias * scale + shift, 4)}
    return {**settled, "threshold": threshold}, surest


def _is_right(table: Table, order: Numbers, count: int) -> float:
    best = np.argsort(-(table.rows @ order), kind="stable")[:count]
    return float(table.right[best].any())


def _named(weights: Numbers, names: Sequence[str]) -> dict[str, float]:
    return dict(zip(names, weights.round(4).tolist(), strict=True))
