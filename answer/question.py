"""What is asked: the last message, with an echo of the one before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.encoder import Encoder, Vectors
from index.terms import terms
from ingest.error import OwnwordsError

LONGEST = 2_000  # characters; the page's box takes as many
_ECHO = 0.5  # of the message before: the best simple mix on MTRAG conversations


@dataclass(frozen=True, slots=True)
class Question:
    """A question as retrieval and reader see it; terms carry how much each counts."""

    text: str
    vector: Vectors  # (dimensions,), of length 1
    terms: Mapping[str, float]


def question_of(turns: Sequence[str], encoder: Encoder) -> Question:
    """Build the question that the user's messages ask, the last one foremost.

    Raises OwnwordsError where the last message is empty or longer than 2,000 characters.
    """
    _check(turns)
    said = [turn.strip()[:LONGEST] for turn in turns]
    asked = [turn for turn in said[:-1] if turn][-1:] + said[-1:]
    vectors = encoder.encode(asked[::-1])
    weights = [1.0, _ECHO][: len(asked)]
    vector = np.average(vectors, axis=0, weights=weights)
    counts = {
        term: weight
        for turn, weight in zip(asked, weights[::-1], strict=True)
        for term in terms(turn)
    }
    return Question(asked[-1], vector / np.linalg.norm(vector), counts)


def _check(turns: Sequence[str]) -> None:
    last = turns[-1].strip() if turns else ""
    if not last:
        raise OwnwordsError("The question is empty", "no words", "Type a question.")
    if len(last) > LONGEST:
        remedy = f"Ask in at most {LONGEST:,} characters."
        raise OwnwordsError("The question is too long", f"{len(last):,} characters", remedy)
