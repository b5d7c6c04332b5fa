"""What the search found for one question, and how likely each candidate is to answer it."""

from dataclasses import dataclass

from answer.features import Numbers
from answer.question import Question
from answer.retrieve import Candidate


@dataclass(frozen=True, slots=True)
class Found:
    """A question, its candidates, and their probabilities in the same order."""

    question: Question
    candidates: tuple[Candidate, ...]
    scores: Numbers

    @property
    def best(self) -> float:
        """The highest probability; 0 where there is no candidate."""
        return float(self.scores.max(initial=0.0))
