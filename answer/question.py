"""What is asked: the last message, in each way to read it, with an echo of those before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from answer.followup import Rewrite, rewrites
from answer.lexicon import Lexicon, Reading
from index.encoder import Encoder, Vectors
from index.terms import terms
from ingest.error import OwnwordsError

LONGEST = 2_000  # characters; the page's box takes as many
_OTHER = 0.3  # of a term: another wording of what is asked, which the documents use too
_ECHO = 0.5  # what a message counts beside the one after it: the best on MTRAG's training turns
_ANSWERS = 3  # given before: the best on CANARD's training turns
_HEARD = 6  # messages: older ones would count for less than a thirtieth


@dataclass(frozen=True, slots=True)
class Question:
    """A question as retrieval and reader see it; terms carry how much each counts.

    Retrieval hears the messages before too. The reader judges each of `readings`, which stand
    alone: what they are about and how likely each is, `rewrite` says. None: it is read as it is.
    """

    text: str
    vector: Vectors  # (dimensions,), of length 1
    terms: Mapping[str, float]
    rewrite: Rewrite | None = None
    readings: tuple["Question", ...] = ()

    @property
    def ways(self) -> tuple["Question", ...]:
        """The ways to read it, at least one."""
        return self.readings or (self,)

    @property
    def leans(self) -> bool:
        """Whether any way to read it takes up what came before it."""
        return any(way.rewrite and way.rewrite.about is not None for way in self.readings)

    @property
    def weight(self) -> float:
        """How likely this way to read it is what was meant."""
        return self.rewrite.weight if self.rewrite else 1.0


def question_of(
    turns: Sequence[str],
    encoder: Encoder,
    lexicon: Lexicon | None = None,
    quoted: Sequence[str] = (),
) -> Question:
    """Build the question that the user's messages ask, the last one foremost.

    With a lexicon it is read in the documents' words, its typing errors mended; else as typed.
    `quoted` are the answers to the messages before, which a message that leans may speak of.
    Raises OwnwordsError where the last message is empty or longer than 2,000 characters.
    """
    _check(turns)
    said = [turn.strip()[:LONGEST] for turn in turns if turn.strip()]
    found = rewrites(said) if len(said) > 1 else ()
    heard = _said_at_once(found) or _heard(said, quoted if len(found) > 1 else ())
    texts = [*heard, *(rewrite.text for rewrite in found)]
    readings = [lexicon.read(text) if lexicon else Reading(text) for text in texts]
    vectors = encoder.encode([reading.text for reading in readings])
    count = len(heard)
    ways = tuple(
        _mixed(readings[place:][:1], vectors[place:][:1], [1.0], rewrite)
        for place, rewrite in enumerate(found, start=count)
    )
    mixed = _mixed(readings[:count], vectors[:count], list(heard.values()))
    return Question(mixed.text, mixed.vector, mixed.terms, readings=ways)


def _said_at_once(found: Sequence[Rewrite]) -> dict[str, float]:
    """Return what retrieval hears where several messages are read as one; nothing elsewhere."""
    is_one = len(found) == 1 and found[0].about is not None
    return {found[0].text: 1.0} if is_one else {}


def _heard(said: Sequence[str], quoted: Sequence[str]) -> dict[str, float]:
    """Return what retrieval hears, the last message last, and how much each text counts."""
    turns = [(_ECHO**age, turn) for age, turn in enumerate(reversed(said[-_HEARD:]))]
    answers = [text[:LONGEST] for text in reversed(quoted[-_ANSWERS:])]
    answered = [(_ECHO**age, text) for age, text in enumerate(answers, start=1) if text]
    counts: dict[str, float] = {}
    for weight, text in sorted([*turns, *answered], key=itemgetter(0), reverse=True):
        counts.setdefault(text, weight)
    return dict(reversed(counts.items()))


def _mixed(
    readings: Sequence[Reading],
    vectors: Vectors,
    weights: Sequence[float],
    rewrite: Rewrite | None = None,
) -> Question:
    """Return texts as one question, the last of them foremost: their scores are mixed by weight."""
    vector = np.average(vectors, axis=0, weights=weights)
    counts = _counts(readings, weights)
    return Question(readings[-1].text, vector / np.linalg.norm(vector), counts, rewrite)


def _counts(readings: Sequence[Reading], weights: Sequence[float]) -> Mapping[str, float]:
    """Return how much each term counts: those of other wordings less than those asked for."""
    counts: dict[str, float] = {}
    for reading, weight in zip(readings, weights, strict=True):
        others = {term: weight * _OTHER for other in reading.others for term in terms(other)}
        counts |= others | dict.fromkeys(terms(reading.text), weight)
    return counts


def _check(turns: Sequence[str]) -> None:
    last = turns[-1].strip() if turns else ""
    if not last:
        raise OwnwordsError("The question is empty", "no words", "Type a question.")
    if len(last) > LONGEST:
        remedy = f"Ask in at most {LONGEST:,} characters."
        raise OwnwordsError("The question is too long", f"{len(last):,} characters", remedy)
