"""The figures of a whole run, and of each slice of its cases."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from eval.case import NOTICES, Expect
from eval.interval import Figure, median, p95, share
from eval.score import Score

ALL = "all"
SINGLE_TURN = "single-turn answerable"
FOLLOW_UP = "follow-up answerable"


@dataclass(frozen=True, slots=True)
class Slice:
    """The figures of `cases` cases that have something in common."""

    name: str
    cases: int
    figures: tuple[Figure, ...]

    def figure(self, name: str) -> Figure | None:
        """Return the figure of that name; None where it says nothing of these cases."""
        return next((figure for figure in self.figures if figure.name == name), None)


@dataclass(frozen=True, slots=True)
class Summary:
    """The scores of all cases, and their figures: overall, by number of turns, by tag."""

    scores: tuple[Score, ...]
    overall: Slice
    by_turns: tuple[Slice, ...]
    by_tag: tuple[Slice, ...]

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Every slice, the whole first."""
        return (self.overall, *self.by_turns, *self.by_tag)


def summarise(scores: Sequence[Score]) -> Summary:
    """Work out the figures of a run."""
    return Summary(
        scores=tuple(scores),
        overall=Slice(ALL, len(scores), figures(scores)),
        by_turns=tuple(_slices(scores, (SINGLE_TURN, FOLLOW_UP), _is_of_turns)),
        by_tag=tuple(_slices(scores, _tags(scores), _has_tag)),
    )


def figures(scores: Sequence[Score]) -> tuple[Figure, ...]:
    """Return all figures of some scores. One whose `n` is 0 says nothing of them.

    Rates of hits are of the cases that want an answer; refusing such a case is a miss.
    """
    answerable = [score for score in scores if score.case.expect is Expect.ANSWER]
    unanswerable = [score for score in scores if score.case.expect is Expect.ABSTAIN]
    in_parts = [score for score in answerable if score.case.all_of]
    shown = [quote for score in scores for quote in score.shown]
    return (
        share("verbatim quotes", (quote.fault is None for quote in shown)),
        share("hit@1", (score.hit(1) for score in answerable)),
        share("hit@3", (score.hit(3) for score in answerable)),
        share("complete", (score.complete for score in answerable)),
        share("parts given", (hit for score in in_parts for hit in score.groups_hit)),
        share("right quotes", (quote.right for score in answerable for quote in score.quotes)),
        share("answered", (score.answered for score in answerable)),
        share("refused", (not score.answered for score in unanswerable)),
        *_notices(scores),
        share("forbidden quotes", (quote.forbidden for quote in shown)),
        share("forbidden context", (quote.forbidden_context for quote in shown)),
        median("median length", (len(q.text) for s in scores for q in s.quotes), "characters"),
        median("median time", (score.ms for score in scores), "ms"),
        p95("p95 time", (score.ms for score in scores), "ms"),
    )


def _notices(scores: Sequence[Score]) -> Iterator[Figure]:
    for expect in NOTICES:
        wanting = (score for score in scores if score.case.expect is expect)
        yield share(f"{expect} notice", (score.noticed for score in wanting))


def _slices(
    scores: Sequence[Score], names: Sequence[str], belongs: Callable[[Score, str], bool]
) -> Iterator[Slice]:
    for name in names:
        chosen = [score for score in scores if belongs(score, name)]
        telling = tuple(figure for figure in figures(chosen) if figure.n)
        yield Slice(name, len(chosen), telling)


def _is_of_turns(score: Score, name: str) -> bool:
    turns = FOLLOW_UP if len(score.case.turns) > 1 else SINGLE_TURN
    return score.case.expect is Expect.ANSWER and turns == name


def _has_tag(score: Score, tag: str) -> bool:
    return tag in score.case.tags


def _tags(scores: Sequence[Score]) -> list[str]:
    return sorted({tag for score in scores for tag in score.case.tags})
