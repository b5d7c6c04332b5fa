"""Confidence against what is right: the measures of knowing when to be silent."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from eval.case.case import Expect
from eval.measure.score import Score

Rows = NDArray[np.float64]  # one a case, in the columns below
_CONFIDENCE, _ANSWERABLE, _ANSWERED, _WRONG = range(4)


def rows_of(scores: Sequence[Score]) -> Rows:
    """Return a row for each case that must be answered or refused.

    An answer is wrong where its first quote is, as every answer to an unanswerable case is.
    """
    rows = [
        (score.confidence, score.case.expect is Expect.ANSWER, score.answered, not score.hit(1))
        for score in scores
        if score.case.expect in (Expect.ANSWER, Expect.ABSTAIN)
    ]
    return np.array(rows, dtype=float).reshape(-1, 4)


def auroc(rows: Rows) -> float:
    """Return how often an answerable case is the surer one of a pair; half of ties count.

    Not a number where there are not both kinds.
    """
    answerable = rows[:, _ANSWERABLE] == 1
    few, others = answerable.sum(), (~answerable).sum()
    if not few or not others:
        return float("nan")
    ranks = rankdata(rows[:, _CONFIDENCE])
    return float((ranks[answerable].sum() - few * (few + 1) / 2) / (few * others))


def risk_coverage(rows: Rows) -> tuple[Rows, Rows]:
    """Return the coverage and the risk at each threshold on confidence, the strictest first.

    Coverage is the share of answerable cases that are answered, risk the share of the answers
    that are wrong. Refusals have no place: what they would have said is not known.
    """
    answers = rows[rows[:, _ANSWERED] == 1]
    answers = answers[np.argsort(-answers[:, _CONFIDENCE], kind="stable")]
    covered = answers[:, _ANSWERABLE].cumsum() / max(1, rows[:, _ANSWERABLE].sum())
    risk = answers[:, _WRONG].cumsum() / np.arange(1, len(answers) + 1)
    confidence = answers[:, _CONFIDENCE]
    last = np.append(confidence[1:] != confidence[:-1], True)[: len(answers)]  # of its ties
    return covered[last], risk[last]


def coverage_at(most: float) -> Callable[[Rows], float]:
    """Return the function of rows to the best coverage at which at most that share is wrong.

    Not a number where no case is answerable.
    """

    def coverage(rows: Rows) -> float:
        if not rows[:, _ANSWERABLE].any():
            return float("nan")
        covered, risk = risk_coverage(rows)
        return float(covered[risk <= most].max(initial=0.0))

    return coverage


def threshold_at(confidence: Rows, right: Rows, most: float) -> float:
    """Return the lowest confidence at which at most that share of the answers is wrong.

    Where even the surest answers are wrong more often, it is above all of them: better silent.
    """
    order = np.argsort(-confidence, kind="stable")
    wrong = (1 - right[order]).cumsum() / np.arange(1, len(order) + 1)
    allowed = np.flatnonzero(wrong <= most)
    return float(confidence[order][allowed[-1]]) if len(allowed) else 1.0
