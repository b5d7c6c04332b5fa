"""A second alarm beside the patterns: what a message means, where no pattern knows its words.

A small transformer reads the message; `training/triage` makes it. It only ever adds a crisis or an
emergency to what the patterns found, and needs no index.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answer.triage.notice import NoticeId
from answer.triage.whole import goes_on
from ingest.weights import CLS, SEP, session, tokens

WEIGHTS_SHA256 = "36e00bf2c72cff6de76cd8afc0c23f39ec39ee8114d737c9c9d63122f7e4f7a6"
NOTICES = (NoticeId.CRISIS, NoticeId.EMERGENCY)  # in the order of the logits, after quiet
LONGEST = 126  # tokens; of a longer message the end is read, where people say what it is about


class Alarm:
    """Message -> what it calls for."""

    def __init__(self, weights: Path, expected: str = WEIGHTS_SHA256) -> None:
        self._session = session(weights, expected)

    def scores(self, text: str) -> NDArray[np.float32]:
        """Return how much a message calls for each notice; above 0 it does."""
        ids = np.array([[CLS, *tokens([text])[0][-LONGEST:], SEP]])
        [[quiet, *urgent]] = self._session.run(None, {"ids": ids, "mask": np.ones_like(ids)})[0]
        return np.array(urgent, dtype=np.float32) - np.float32(quiet)

    def notice(self, text: str) -> NoticeId | None:
        """Return the notice that a message calls for most, if it calls for any."""
        scores = self.scores(text)
        best = int(scores.argmax())
        return NOTICES[best] if scores[best] > 0 else None


def alarmed(turns: Sequence[str]) -> NoticeId | None:
    """Return CRISIS or EMERGENCY where the user's messages mean one.

    It hears the last message that says something: "tell me more" means what that did.
    """
    told = next((turn for turn in reversed(turns) if not goes_on(turn)), None)
    return alarm().notice(told) if told else None


@cache
def alarm() -> Alarm:
    """Return the alarm that the project ships, loaded once a process."""
    return Alarm(Path(str(files("answer") / "triage" / "alarm.onnx")))
