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
    """All that is said to one question. Not answering is a value too.

    Each of `related` says the same as the quote whose number, from 0, stands in its place in
    `same_as`. `unanswered` are the asker's own words for each part that found no quote.
    `about` is what a message that leans on those before it was read to be about.
    `searched_for` is the question as it was read, where a typing error in it was mended.
    `choices` are headings of the documents, where it is not plain which of them was meant.
    """

    kind: AnswerKind
    quotes: tuple[Quote, ...] = ()
    notice: Notice | None = None
    handover: tuple[Quote, ...] = ()
    related: tuple[Quote, ...] = ()
    same_as: tuple[int, ...] = ()
    unanswered: tuple[str, ...] = ()
    about: str | None = None
    searched_for: str | None = None
    choices: tuple[str, ...] = ()
