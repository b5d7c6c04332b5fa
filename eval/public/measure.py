"""Measures of rankings and of telling answerable from unanswerable, each with its interval."""

from collections.abc import Iterable, Mapping, Sequence

import ir_measures
import numpy as np
from ir_measures import Measure, Qrel, R, ScoredDoc, nDCG

from eval.measure.interval import Figure, mean, resampled, share
from eval.measure.risk import Rows, coverage_at
from eval.measure.risk import auroc as auroc_of

Found = tuple[Sequence[str], Mapping[str, int]]  # a ranking, and the grades of its gold

_WRONG = 0.05  # of what is answered: as much is let through for the coverage


def hits(k: int, found: Iterable[Found]) -> Figure:
    """Return how often one of the first `k` is gold."""
    outcomes = (not gold.keys().isdisjoint(ranking[:k]) for ranking, gold in found)
    return share(f"hit@{k}", outcomes)


def recalls(k: int, found: Iterable[Found]) -> Figure:
    """Return the mean share of the gold that is among the first `k`."""
    return mean(f"recall@{k}", _values(R @ k, found), "score")


def ndcg(k: int, found: Iterable[Found]) -> Figure:
    """Return the mean nDCG of the first `k`."""
    return mean(f"nDCG@{k}", _values(nDCG @ k, found), "score")


def auroc(answerable: Sequence[float], unanswerable: Sequence[float]) -> Figure:
    """Return how often an answerable question scores above an unanswerable one; `n` counts both."""
    return resampled("AUROC", _rows(answerable, unanswerable), auroc_of, "score")


def coverage(answerable: Sequence[float], unanswerable: Sequence[float]) -> Figure:
    """Return the share of answerable questions that can be answered, surest first.

    At most one in twenty of all answered is then one that nothing answers.
    """
    name, rows = f"coverage at {_WRONG:.0%} wrong", _rows(answerable, unanswerable)
    return resampled(name, rows, coverage_at(_WRONG), "share", n=len(answerable))


def _values(measure: Measure, found: Iterable[Found]) -> list[float]:
    """Return the measure of each ranking, in their order."""
    pairs = list(found)
    wanted = [
        Qrel(str(n), name, grade)
        for n, (_, gold) in enumerate(pairs)
        for name, grade in gold.items()
    ]
    ranked = [
        ScoredDoc(str(n), name, -place)
        for n, (ranking, _) in enumerate(pairs)
        for place, name in enumerate(ranking)
    ]
    measured = ir_measures.iter_calc([measure], wanted, ranked) if wanted else ()
    values = {int(metric.query_id): metric.value for metric in measured}
    return [values[n] for n in range(len(pairs))]


def _rows(answerable: Sequence[float], unanswerable: Sequence[float]) -> Rows:
    """Return (score, answerable, answered, wrong) a question, as eval.measure.risk has them."""
    sure = [(score, True, True, False) for score in answerable]
    unsure = [(score, False, True, True) for score in unanswerable]
    return np.array([*sure, *unsure], dtype=float).reshape(-1, 4)
