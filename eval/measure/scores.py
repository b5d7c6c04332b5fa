"""All scores of a run: of its cases, and of the same cases asked in other ways."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from eval.case.case import Expect
from eval.measure.score import Score
from eval.measure.stage import Stage


@dataclass(frozen=True, slots=True)
class Scores:
    """The score of each case in `plain`; the others by the case's id.

    `whole` are of follow-ups asked as one question; `changed` of questions said in another way,
    by the name of the way. `stages` say what lost the gold of a miss.
    """

    plain: tuple[Score, ...]
    whole: Mapping[str, Score] = field(default_factory=dict)
    changed: Mapping[str, Mapping[str, Score]] = field(default_factory=dict)
    stages: Mapping[str, Stage] = field(default_factory=dict)

    @property
    def answerable(self) -> tuple[Score, ...]:
        """Those of the cases that the documents answer."""
        return tuple(score for score in self.plain if score.case.expect is Expect.ANSWER)

    @property
    def unanswerable(self) -> tuple[Score, ...]:
        """Those of the cases that must be refused."""
        return tuple(score for score in self.plain if score.case.expect is Expect.ABSTAIN)

    def beside(self, others: Mapping[str, Score]) -> Iterator[tuple[Score, Score]]:
        """Yield the score of each case with its score in `others`, where it has one there."""
        return ((score, others[score.case.id]) for score in self.plain if score.case.id in others)
