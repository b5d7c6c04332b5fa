"""Cases that ask the same: written twice, or on both sides of a split."""

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz import fuzz, process, utils

from eval.case.finding import Finding, Kind
from eval.case.split import is_fit, is_test
from eval.case.written import Written

NEAR = 80  # of 100: from here on, two questions are one in other words


def duplicates(cases: Sequence[Written]) -> Iterator[Finding]:
    """Yield each case whose id, or whose turns, an earlier one has on its side of the split."""
    ids: dict[str, Written] = {}
    turns: dict[tuple[str | None, ...], Written] = {}
    for written in cases:
        if (first := ids.setdefault(written.case.id, written)) is not written:
            remedy = f"{first.where} has this id: give each case its own"
            yield written.finding(Kind.DUPLICATE, written.case.id, remedy)
        if (first := turns.setdefault(_key(written), written)) is not written:
            remedy = f"{first.case.id} ({first.where}) asks the same: drop one"
            yield written.finding(Kind.DUPLICATE, written.case.turns[-1], remedy)


def _key(written: Written) -> tuple[str | None, ...]:
    """Return what makes a case this one: its turns without case, punctuation and spaces."""
    side = "test" if is_test(written.path) else None
    turns = (utils.default_process(turn).replace(" ", "") for turn in written.case.turns)
    return (written.case.region, side, *turns)


def leaks(cases: Sequence[Written]) -> Iterator[Finding]:
    """Yield each test case that asks the same, or nearly, as a case for fitting."""
    tests = [written for written in cases if is_test(written.path)]
    fits = [written for written in cases if is_fit(written.path)]
    likeness = process.cdist(
        [_question(written) for written in tests],
        [_question(written) for written in fits],
        scorer=fuzz.token_sort_ratio,
        processor=utils.default_process,
        dtype=np.uint8,
    )
    for test, fit in np.argwhere(likeness >= NEAR):
        other = fits[fit]
        remedy = f"{other.case.id} ({other.where}), for fitting, asks nearly the same: drop one"
        yield tests[test].finding(Kind.LEAK, tests[test].case.turns[-1], remedy)


def _question(written: Written) -> str:
    return written.case.whole or " ".join(written.case.turns)
