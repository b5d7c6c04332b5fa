"""Readability: whether answers are short, plain, and understood without their page."""

from collections.abc import Iterator

from eval.measure.interval import Figure, median, share
from eval.measure.score import Score
from eval.measure.scores import Scores
from ingest.lint.grade import reading_grade


def readability(scores: Scores) -> Iterator[Figure]:
    """Yield the figures of the quotes that were given as answers."""
    quotes = [quote for score in scores.plain for quote in score.quotes]
    grades = (grade for score in scores.plain if (grade := _grade(score)) is not None)
    yield median("quote length", (len(quote.text) for quote in quotes), "characters")
    yield share("quotes with context", (bool(quote.quote["context"]) for quote in quotes))
    yield median("reading grade", grades, "years")


def _grade(score: Score) -> float | None:
    """Return the grade of an answer's quotes together; one alone is too short to tell."""
    return reading_grade([quote.text for quote in score.quotes])
