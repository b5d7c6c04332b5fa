"""What the answerer saw on its way to an answer."""

from dataclasses import dataclass

from answer.answer import Answer
from answer.features import Numbers
from answer.question import Question
from answer.retrieve import Candidate


@dataclass(frozen=True, slots=True)
class Trace:
    """An answer with what it came from.

    `scores` are the candidates' probabilities to answer; a notice that stands alone has no
    question, for nothing was searched.
    """

    answer: Answer
    question: Question | None = None
    candidates: tuple[Candidate, ...] = ()
    scores: Numbers | None = None

    @property
    def confidence(self) -> float:
        """The probability of the best candidate, shown or not; 0 where there is none."""
        return float(self.scores.max()) if self.scores is not None and self.scores.size else 0.0
