"""The small models of the reader's calibration, fitted by gradient descent."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize, minimize_scalar

from answer.features import Numbers

_RIDGE = 1e-3  # keeps the weights small; per question
_RIDGE_IN_SPREADS = 1e-2  # likewise, of weights of features each measured by its own spread
_STEEPEST = 10.0  # logits that one in ranking may be worth


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
    full = sum(table.counts for table in choosing)
    spread = np.concatenate([table.rows for table in choosing]).std(axis=0)
    spread[spread == 0] = 1.0

    def loss(weights: Numbers) -> tuple[float, Numbers]:
        total = _RIDGE_IN_SPREADS * float(weights @ weights)
        slope = 2 * _RIDGE_IN_SPREADS * weights
        for table in choosing:
            rows, part = table.rows / spread, table.counts / full
            every = _softmax(rows @ weights)
            share = every * table.right
            total -= float(np.log(share.sum() + 1e-12)) * part
            slope = slope + rows.T @ (every - share / share.sum()) * part
        return total, slope

    found = minimize(loss, np.zeros(len(spread)), jac=True, method="L-BFGS-B").x
    return np.asarray(found / spread)


def with_silence(tables: Sequence[Table]) -> tuple[Numbers, float]:
    """Return weights and bias of a softmax over the candidates and silence, whose logit is 0.

    It is asked whether one of them answers, and not which: all of them together speak against
    silence. The ridge is on the weights as they are, which holds down those of cosines: how high
    these stand differs from corpus to corpus, and the reading's logit does not.
    """
    full = sum(table.counts for table in tables)

    def loss(line: Numbers) -> tuple[float, Numbers]:
        weights, bias = line[:-1], line[-1]
        total, slope = _RIDGE * float(weights @ weights), np.append(2 * _RIDGE * weights, 0.0)
        for table in tables:
            every = _softmax(np.append(table.rows @ weights + bias, 0.0))
            answers = bool(table.right.any())
            wanted = np.append(np.full(len(table.right), answers), not answers)
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


def steepness(surest: Numbers, below: Sequence[Numbers], right: Sequence[Numbers]) -> float:
    """Return how many logits less likely a candidate is for each one that it ranks below the best.

    `surest` is the logit of each question's best candidate; `below` are, for each question, the
    distances of its candidates from the best in the ranking, at most 0.
    """
    level = np.concatenate([np.full(len(b), s) for s, b in zip(surest, below, strict=True)])
    distance, wanted = np.concatenate(below), np.concatenate(right)

    def loss(scale: float) -> float:
        p = sigmoid(level + scale * distance).clip(1e-9, 1 - 1e-9)
        return float(-(wanted * np.log(p) + (1 - wanted) * np.log(1 - p)).mean())

    return float(minimize_scalar(loss, bounds=(0.0, _STEEPEST), method="bounded").x)


def sigmoid(scores: Numbers) -> Numbers:
    """Return the logistic of each score."""
    return np.asarray(1 / (1 + np.exp(-scores)))


def _softmax(scores: Numbers) -> Numbers:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())
