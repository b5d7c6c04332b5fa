"""What the chat's line makes of one question: what it retrieves, and what its reader thinks."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from answer.features import Numbers
from answer.quoted import weighed_down
from answer.retrieve import Candidate
from eval.public.built import Built
from eval.public.dataset import Asked
from ingest.document import Span

_SHOWN = 3  # sentences, as many as the chat quotes


@dataclass(frozen=True, slots=True)
class Reply:
    """Excerpts in the order of retrieval and in that of the reader, and its best sentences.

    `top` is the probability of the best; 0 where nothing was found.
    """

    retrieved: tuple[str, ...]
    read: tuple[str, ...]
    best: tuple[tuple[str, Span], ...]
    top: float


Replies = Mapping[str, Reply]  # by the question's id


def replies(
    built: Built, questions: Iterable[Asked], without_gold: bool = False
) -> dict[str, Reply]:
    """Return the reply to each question; `without_gold`, once all that answers it is withdrawn."""
    return {
        asked.id: reply(built, asked, asked.gold if without_gold else ()) for asked in questions
    }


def reply(built: Built, asked: Asked, without: Collection[str] = ()) -> Reply:
    """Ask one question, some excerpts being withdrawn."""
    quoted = built.quoted(asked)
    question = built.question(asked.turns, quoted)
    candidates = built.candidates(question, without)
    read = built.read(question, candidates)
    scores = weighed_down(read, question, candidates, quoted)
    by_score = [candidates[place] for place in np.argsort(-scores, kind="stable")]
    return Reply(
        retrieved=_excerpts(candidates),
        read=_excerpts(by_score),
        best=tuple((c.document.id, c.sentence) for c in by_score[:_SHOWN]),
        top=_highest(scores),
    )


def _excerpts(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(candidate.document.id for candidate in candidates))


def _highest(scores: Numbers) -> float:
    return float(scores.max()) if scores.size else 0.0
