"""What comes of a question: quotes that are positions in documents, or a plain no."""

from dataclasses import dataclass
from enum import StrEnum

from ingest.document import Span


class AnswerKind(StrEnum):
    """What an answer is."""

    ANSWER = "answer"
    NO_ANSWER = "no_answer"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Quote:
    """A position in a document, never a string; made by `answer.verify` alone.

    `context` holds the spans needed to understand it, `score` the probability that it answers.
    """

    document_id: str
    start: int
    end: int
    context: tuple[Span, ...] = ()
    section: tuple[str, ...] = ()
    score: float = 0.0
    sensitive: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """The project's own fixed words, never about the condition."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is said to one question. Not answering is a value too."""

    kind: AnswerKind
    quotes: tuple[Quote, ...] = ()
    notice: Notice | None = None
    handover: tuple[Quote, ...] = ()
    related: tuple[Quote, ...] = ()
