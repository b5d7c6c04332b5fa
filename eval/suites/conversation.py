"""Conversation: whether a follow-up does as well as the same question written out whole."""

from collections.abc import Iterator

from eval.case.case import Expect
from eval.measure.interval import Figure, mean, share
from eval.measure.scores import Scores


def conversation(scores: Scores) -> Iterator[Figure]:
    """Yield the figures of cases with several messages.

    Those that the case writes out as `whole` are compared, case by case.
    """
    answerable = [score for score in scores.answerable if len(score.case.turns) > 1]
    unanswerable = [score for score in scores.unanswerable if len(score.case.turns) > 1]
    yield share("follow-up hit@1", (score.hit(1) for score in answerable))
    yield share("follow-up hit@3", (score.hit(3) for score in answerable))
    yield share("follow-up answered", (score.answered for score in answerable))
    yield share("follow-up refused", (not score.answered for score in unanswerable))
    pairs = list(scores.beside(scores.whole))
    both = [(plain, whole) for plain, whole in pairs if plain.case.expect is Expect.ANSWER]
    yield share("whole hit@1", (whole.hit(1) for _, whole in both))
    yield mean("follow-up less whole hit@1", (p.hit(1) - w.hit(1) for p, w in both), "points")
    yield share("same decision as whole", (p.answered == w.answered for p, w in pairs))
