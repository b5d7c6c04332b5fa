"""Abstention: whether it answers what the documents answer, and refuses the rest."""

from collections.abc import Iterator

from eval.case.case import Expect
from eval.measure.interval import Figure, resampled, share
from eval.measure.risk import auroc, coverage_at, rows_of
from eval.measure.scores import Scores


def abstention(scores: Scores) -> Iterator[Figure]:
    """Yield the figures of cases that must be answered or refused."""
    yield from decisions(scores)
    judged = [*scores.answerable, *scores.unanswerable]
    refusals = (score for score in judged if not score.answered)
    yield share("right refusals", (s.case.expect is Expect.ABSTAIN for s in refusals))
    yield share("wrong answers", (not score.hit(1) for score in judged if score.answered))
    rows, answerable = rows_of(judged), len(scores.answerable)
    yield resampled("AUROC", rows, auroc, "score")
    for most in (0.05, 0.01):
        name = f"coverage at {most:.0%} wrong"
        yield resampled(name, rows, coverage_at(most), "share", answerable)


def decisions(scores: Scores) -> Iterator[Figure]:
    """Yield how many were answered that should be, and refused that should be."""
    yield share("answered", (score.answered for score in scores.answerable))
    yield share("refused", (not score.answered for score in scores.unanswerable))
