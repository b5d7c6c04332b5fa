"""What is true of an answer, in the terms in which runs are compared."""

from eval.case.case import NOTICES, Expect
from eval.measure.score import Score

OUTCOMES = (  # of a case; true is good, None where the case does not say
    *("hit@1", "hit@3", "complete", "answered", "refused"),
    *("noticed", "verbatim", "allowed"),
)


def outcomes(score: Score) -> dict[str, bool | None]:
    """Return each of OUTCOMES."""
    expect = score.case.expect
    answerable = expect is Expect.ANSWER
    return {
        "hit@1": score.hit(1) if answerable else None,
        "hit@3": score.hit(3) if answerable else None,
        "complete": score.complete if answerable else None,
        "answered": score.answered if answerable else None,
        "refused": not score.answered if expect is Expect.ABSTAIN else None,
        "noticed": score.noticed if expect in NOTICES else None,
        "verbatim": all(quote.fault is None for quote in score.shown),
        "allowed": not any(q.forbidden or q.forbidden_context for q in score.shown),
    }
