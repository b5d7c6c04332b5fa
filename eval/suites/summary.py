"""The figures of a whole run, suite by suite, and the main ones of each slice of its cases."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from eval.case.case import Expect
from eval.measure.interval import Figure
from eval.measure.score import Score
from eval.measure.scores import Scores
from eval.suites.abstention import abstention, decisions
from eval.suites.conversation import conversation
from eval.suites.grounding import grounding
from eval.suites.latency import latency
from eval.suites.readability import readability
from eval.suites.regions import regions
from eval.suites.robustness import robustness
from eval.suites.safety import forbidden, safety
from eval.suites.selection import hits, selection

ALL = "all"
SINGLE_TURN = "single-turn answerable"
FOLLOW_UP = "follow-up answerable"

SUITES: Mapping[str, Callable[[Scores], Iterable[Figure]]] = {
    "grounding": grounding,
    "selection": selection,
    "abstention": abstention,
    "conversation": conversation,
    "robustness": robustness,
    "safety": safety,
    "regions": regions,
    "readability": readability,
    "latency": latency,
}
_OF_SLICES = (grounding, hits, decisions, forbidden, latency)


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
    """The scores of a run, its suites' figures, and its slices: the whole, by turns, by tag."""

    scores: Scores
    suites: Mapping[str, tuple[Figure, ...]]
    overall: Slice
    by_turns: tuple[Slice, ...]
    by_tag: tuple[Slice, ...]

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Every slice, the whole first."""
        return (self.overall, *self.by_turns, *self.by_tag)

    def figure(self, suite: str, name: str) -> Figure | None:
        """Return a figure of a suite; None where it has none of that name."""
        return next((figure for figure in self.suites[suite] if figure.name == name), None)


def summarise(scores: Scores) -> Summary:
    """Work out the figures of a run."""
    return Summary(
        scores=scores,
        suites={name: tuple(suite(scores)) for name, suite in SUITES.items()},
        overall=_slice(ALL, scores.plain),
        by_turns=tuple(_slices(scores.plain, (SINGLE_TURN, FOLLOW_UP), _is_of_turns)),
        by_tag=tuple(_slices(scores.plain, _tags(scores.plain), _has_tag)),
    )


def _slices(
    scores: Sequence[Score], names: Sequence[str], belongs: Callable[[Score, str], bool]
) -> Iterator[Slice]:
    for name in names:
        yield _slice(name, [score for score in scores if belongs(score, name)])


def _slice(name: str, scores: Sequence[Score]) -> Slice:
    chosen = Scores(tuple(scores))
    figures = (figure for suite in _OF_SLICES for figure in suite(chosen))
    return Slice(name, len(scores), tuple(figure for figure in figures if figure.n))


def _is_of_turns(score: Score, name: str) -> bool:
    turns = FOLLOW_UP if len(score.case.turns) > 1 else SINGLE_TURN
    return score.case.expect is Expect.ANSWER and turns == name


def _has_tag(score: Score, tag: str) -> bool:
    return tag in score.case.tags


def _tags(scores: Sequence[Score]) -> list[str]:
    return sorted({tag for score in scores for tag in score.case.tags})
