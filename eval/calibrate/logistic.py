"""The small models of the reader's calibration, fitted by gradient descent."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from answer.features import Numbers

_RIDGE = 1e-3  # keeps the weights small; per question


@dataclass(frozen=True, slots=True)
class Table:
    """Per question: its candidates' features, and which of them answer (none: unanswerable).

    `counts` is how much the question weighs among the others.
    """

    rows: Numbers  # (candidates, features)
    right: Numbers  # (candidates,), 1 or 0
    counts: float = 1.0


def listwise(tables: Sequence[Table]) -> Numbers:
    """Return the weights that make right candidates most likely under a softmax a question."""
    choosing = [table for table in tables if table.right.any()]

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total, slope = _RIDGE * float(weights @ weights), 2 * _RIDGE * weights
        for table in choosing:
            every = _softmax(table.rows @ weights)
            share = every * table.right
            total -= float(np.log(share.sum() + 1e-12)) / len(choosing)
            slope = slope + table.rows.T @ (every - share / share.sum()) / len(choosing)
        return total, slope

    width = choosing[0].rows.shape[1]
    return np.asarray(minimize(loss, np.zeros(width), jac=True, method="L-BFGS-B").x)


def with_silence(tables: Sequence[Table]) -> tuple[Numbers, float]:
    """Return weights and bias of a softmax over the candidates and silence, whose logit is 0."""
    full = sum(table.counts for table in tables)

    def loss(line: Numbers) -> tuple[float, Numbers]:
        weights, bias = line[:-1], line[-1]
        total, slope = _RIDGE * float(weights @ weights), np.append(2 * _RIDGE * weights, 0.0)
        for table in tables:
            every = _softmax(np.append(table.rows @ weights + bias, 0.0))
            wanted = np.append(table.right, float(not table.right.any()))
            share = every * wanted
            part = table.counts / full
            total -= float(np.log(share.sum() + 1e-12)) * part
            error = (every - share / share.sum())[:-1] * part
            slope = slope + np.append(table.rows.T @ error, error.sum())
        return total, slope

    width = tables[0].rows.shape[1]
    found = minimize(loss, np.zeros(width + 1), jac=True, method="L-BFGS-B").x
    return np.asarray(found[:-1]), float(found[-1])


def platt(scores: Numbers, right: Numbers) -> tuple[float, float]:
    """Return scale and bias that turn a score into the probability of being right (Platt, 1999)."""
    spread = float(scores.std()) or 1.0
    standard = (scores - scores.mean()) / spread

    def loss(line: Numbers) -> float:
        p = sigmoid(standard * line[0] + line[1]).clip(1e-9, 1 - 1e-9)
        return float(
            -(right * np.log(p) + (1 - right) * np.log(1 - p)).mean() + 1e-3 * line[0] ** 2
        )

    slope, level = minimize(loss, np.array([1.0, 0.0])).x
    return float(slope / spread), float(level - slope * scores.mean() / spread)


def sigmoid(scores: Numbers) -> Numbers:
    """Return the logistic of each score."""
    return np.asarray(1 / (1 + np.exp(-scores)))


def _softmax(scores: Numbers) -> Numbers:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())
