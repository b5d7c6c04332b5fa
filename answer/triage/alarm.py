"""A second alarm beside the patterns: what a message means, where no pattern knows its words.

A logistic model over the message's vector; `training/triage` makes its weights. It only ever adds a
crisis or an emergency to what the patterns found.
"""

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import numpy as np

from answer.triage.notice import NoticeId
from index.encoder import Encoder, Vectors
from ingest.error import OwnwordsError

WEIGHTS = Path(__file__).with_name("alarm.json")
WEIGHTS_SHA256 = "08f6d551dbe1904552f12aa085cbedb9dbdf5933b97562c50c66e89939b349a2"
NOTICES = (NoticeId.CRISIS, NoticeId.EMERGENCY)  # in the order of the columns


@dataclass(frozen=True, slots=True)
class Alarm:
    """One column of weights a notice, for the vectors of one encoder."""

    encoder: str  # the hash of its weights
    weights: Vectors  # (dimensions, notices)
    bias: Vectors  # (notices,): what a notice needs to be called for is taken off

    def scores(self, vectors: Vectors) -> Vectors:
        """Return for each vector how much it calls for each notice; above 0 it does."""
        return vectors @ self.weights + self.bias

    def notice(self, vector: Vectors) -> NoticeId | None:
        """Return the notice that a message's vector calls for most, if it calls for any."""
        scores = self.scores(vector)
        best = int(scores.argmax())
        return NOTICES[best] if scores[best] > 0 else None


def alarmed(text: str, encoder: Encoder) -> NoticeId | None:
    """Return CRISIS or EMERGENCY where the message means one.

    None with another encoder than the weights were fitted for: then the patterns alone decide.
    """
    alarm = _alarm()
    if encoder.sha256 != alarm.encoder:
        return None
    return alarm.notice(encoder.encode([text])[0])


@cache
def _alarm() -> Alarm:
    stored = WEIGHTS.read_bytes()
    if (found := sha256(stored).hexdigest()) != WEIGHTS_SHA256:
        remedy = f"Restore the one with {WEIGHTS_SHA256}, or run training/triage again."
        raise OwnwordsError(f"{WEIGHTS} is not the file that belongs here", found, remedy)
    row = json.loads(stored)
    weights, bias = (np.array(row[name], dtype=np.float32) for name in ("weights", "bias"))
    return Alarm(row["encoder"], weights, bias)
