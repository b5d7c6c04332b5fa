"""Which of the ways to read a question its first quote answers."""

import numpy as np

from answer.features import features
from answer.found import Found
from index.library import Library


def about(found: Found, library: Library) -> str | None:
    """Return what the message was read to be about; None where it was read as it stands.

    The reader's probability is of the best way for each candidate; here the cheap features say
    which way that was, so that no reader need tell.
    """
    ways = found.question.ways
    if len(ways) == 1 or not found.candidates:
        rewrite = ways[0].rewrite
        return rewrite.about if rewrite and found.candidates else None
    best = found.candidates[int(np.argmax(found.scores))]
    fit = [features(way, [best], library).mean() * way.weight for way in ways]
    rewrite = ways[int(np.argmax(fit))].rewrite
    return rewrite.about if rewrite else None
