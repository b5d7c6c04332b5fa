"""The reader asked about plain pairs, of any text: no index, no other candidates."""

from collections.abc import Sequence

import numpy as np

from answer.cross import Pair, cross_encoder
from answer.features import Numbers
from answer.reader import calibration


def probabilities(pairs: Sequence[Pair]) -> Numbers:
    """Return for each pair the probability that the text answers the question."""
    line = calibration()["pair"]
    logits = cross_encoder().logits(pairs)
    return np.asarray(1 / (1 + np.exp(-(logits * line["scale"] + line["bias"]))))
