"""Cases that a maintainer's phrasing asks already: to score one would be to mark a given answer."""

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process, utils

from eval.case.case import Case

NEARLY = 92  # of 100: from here on, a case asks what a phrasing asks


def apart(cases: Sequence[Case], phrasings: Sequence[str]) -> tuple[list[Case], list[Case]]:
    """Return the cases to score, and those left out since a phrasing asks the same or nearly."""
    texts = [(place, text) for place, case in enumerate(cases) for text in _asked(case)]
    likeness = process.cdist(
        [_folded(text) for _, text in texts],
        [_folded(phrasing) for phrasing in phrasings],
        scorer=fuzz.token_sort_ratio,
        dtype=np.float32,
    )
    same = {texts[row][0] for row in np.flatnonzero((likeness >= NEARLY).any(axis=1))}
    kept = [case for place, case in enumerate(cases) if place not in same]
    return kept, [cases[place] for place in sorted(same)]


def _asked(case: Case) -> tuple[str, ...]:
    """Return the texts that a case may be said to ask: its last message, the whole, written out."""
    return (case.turns[-1], " ".join(case.turns), *([case.whole] if case.whole else []))


def _folded(text: str) -> str:
    return utils.default_process(text)
