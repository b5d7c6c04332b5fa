"""A second alarm beside the patterns: what a message means, where no pattern knows its words.

A small transformer reads the message; `training/triage` makes it. It only ever adds a crisis or an
emergency to what the patterns found, and needs no index.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answer.triage.notice import NoticeId
from answer.triage.whole import goes_on
from ingest.weights import CLS, SEP, session, tokens

WEIGHTS_SHA256 = "b9815e9a2bdd6a0f2470f5caa1d826071158bd034edcf7c2cb4ccfff7b73791a"
NOTICES = (NoticeId.CRISIS, NoticeId.EMERGENCY)  # in the order of the logits, after quiet
# A sentence that orders the machine about, up to where it speaks of a person: so much says nothing
# of who typed it. The patterns read it all the same.
_ORDER = re.compile(
    r"(?:^|(?<=[.!?\n]\s))(?:please )?(?:ignore|disregard|override|print|reveal)\b"
    r" (?:(?:all|any|your|the|of|these|previous|prior|above|system|hidden|own|and) ?)+"
    r"(?:instructions?|rules|prompts?|guidelines)\b"
    r"(?:(?!\b(?:i|i['’]?m|me|my|we|she|he|mum|mom|dad)\b)[^.!?\n,])*[.!?]?",
    re.IGNORECASE,
)
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
    told = next((turn for turn in reversed(turns) if not goes_on(turn)), "")
    said = _ORDER.sub("", told).strip()
    return alarm().notice(said) if said else None


@cache
def alarm() -> Alarm:
    """Return the alarm that the project ships, loaded once a process."""
    return Alarm(Path(str(files("answer") / "triage" / "alarm.onnx")))
