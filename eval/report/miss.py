"""What is wrong with an answer, in words for the report."""

from eval.case.case import NOTICES, Expect
from eval.measure.score import Score


def misses(score: Score) -> tuple[str, ...]:
    """Say all that is wrong with an answer; nothing where it is as the case wants."""
    return (*misses_of_kind(score), *_misses_of_quotes(score))


def misses_of_kind(score: Score) -> tuple[str, ...]:
    """Say what is wrong with the answer as a whole, whatever each of its quotes is."""
    expect = score.case.expect
    if expect is Expect.ANSWER:
        return _misses_of_answer(score)
    if expect is Expect.ABSTAIN and score.answered:
        return ("answered, though the documents do not answer",)
    if expect in NOTICES and not score.noticed:
        return (f"no {expect} notice",)
    return ()


def _misses_of_answer(score: Score) -> tuple[str, ...]:
    if not score.answered:
        return ("refused, though the documents answer",)
    if not any(quote.right for quote in score.quotes):
        return ("no quote is right",)
    first = () if score.hit(1) else ("the first quote is not right",)
    parts = score.groups_hit
    return first if all(parts) else (*first, f"gives {sum(parts)} of {len(parts)} parts")


def _misses_of_quotes(score: Score) -> tuple[str, ...]:
    found = []
    for number, quote in enumerate(score.shown, start=1):
        if quote.fault:
            found.append(f"quote {number} is not verbatim: {quote.fault}")
        if quote.forbidden or quote.forbidden_context:
            found.append(f"quote {number} is forbidden")
    return tuple(found)
