"""What changed between two runs: case by case, outcome by outcome, figure by figure.

Cases are paired where both runs asked the same under the same id; the rest are named and left out
of the tests. Figures are compared as the runs tell them, each of all its cases.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from eval.compare.basis import Basis
from eval.compare.paired import change_of_share, change_of_time, sign_test
from eval.compare.reported import Reported, ReportedCase
from eval.measure.interval import Figure, difference
from eval.measure.outcome import OUTCOMES

TIME = "time"
_Pair = tuple[ReportedCase, ReportedCase]  # of the same case: before, now


@dataclass(frozen=True, slots=True)
class CaseChange:
    """The outcomes that a case lost and gained; `faults` are what is wrong with it now."""

    id: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeChange:
    """How an outcome changed over the pairs; `p` is how often chance alone would part them so."""

    change: Figure
    better: int
    worse: int
    p: float


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure of both runs. Its `change` is taken as that of two sets of cases."""

    name: str
    before: Figure
    now: Figure
    change: Figure


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that changed.

    `other_question` are ids under which another thing was asked before, `other_gold` those under
    which the same was asked and another answer wanted.
    """

    bases: tuple[Basis, Basis]  # before, now
    paired: int
    only_before: tuple[str, ...]
    only_now: tuple[str, ...]
    other_question: tuple[str, ...]
    other_gold: tuple[str, ...]
    cases: tuple[CaseChange, ...]
    outcomes: tuple[OutcomeChange, ...]
    figures: tuple[FigureChange, ...]
    figures_of_one: tuple[str, ...]


def compare(before: Reported, now: Reported) -> Comparison:
    """Hold a run against an earlier one."""
    both = [(case, now.cases[id_]) for id_, case in before.cases.items() if id_ in now.cases]
    alike = [pair for pair in both if pair[0].asked == pair[1].asked]
    pairs = [pair for pair in alike if _want_the_same(pair)]
    changes = map(_case_change, pairs)
    return Comparison(
        bases=(before.basis, now.basis),
        paired=len(pairs),
        only_before=tuple(id_ for id_ in before.cases if id_ not in now.cases),
        only_now=tuple(id_ for id_ in now.cases if id_ not in before.cases),
        other_question=tuple(old.id for old, new in both if old.asked != new.asked),
        other_gold=tuple(old.id for old, new in alike if not _want_the_same((old, new))),
        cases=tuple(change for change in changes if change.lost or change.gained),
        outcomes=(*(_outcome(name, pairs) for name in OUTCOMES), _time(pairs)),
        figures=tuple(_figures(before, now)),
        figures_of_one=tuple(sorted(before.figures.keys() ^ now.figures.keys())),
    )


def _want_the_same(pair: _Pair) -> bool:
    before, now = (case.wanted for case in pair)
    return before == now or None in (before, now)


def _case_change(pair: _Pair) -> CaseChange:
    before, now = pair
    parted = [name for name in OUTCOMES if _parted(name, pair)]
    return CaseChange(
        id=now.id,
        lost=tuple(name for name in parted if before.outcomes[name]),
        gained=tuple(name for name in parted if now.outcomes[name]),
        faults=(*now.misses, now.stage) if now.stage else now.misses,
    )


def _parted(name: str, pair: _Pair) -> bool:
    before, now = (case.outcomes[name] for case in pair)
    return before is not None and now is not None and before is not now


def _outcome(name: str, pairs: Sequence[_Pair]) -> OutcomeChange:
    told = [pair for pair in pairs if None not in (case.outcomes[name] for case in pair)]
    parted = [pair for pair in told if _parted(name, pair)]
    better = sum(bool(now.outcomes[name]) for _, now in parted)
    worse = len(parted) - better
    change = change_of_share(name, better, worse, len(told))
    return OutcomeChange(change, better, worse, sign_test(better, worse))


def _time(pairs: Sequence[_Pair]) -> OutcomeChange:
    before, now = [old.ms for old, _ in pairs], [new.ms for _, new in pairs]
    better = sum(new.ms < old.ms for old, new in pairs)
    worse = sum(new.ms > old.ms for old, new in pairs)
    return OutcomeChange(change_of_time(TIME, before, now), better, worse, sign_test(better, worse))


def _figures(before: Reported, now: Reported) -> list[FigureChange]:
    return [
        FigureChange(name, before.figures[name], figure, _difference(before.figures[name], figure))
        for name, figure in now.figures.items()
        if name in before.figures
    ]


def _difference(before: Figure, now: Figure) -> Figure:
    change = difference(now.name, now, before)
    return change if now.unit == "share" else replace(change, unit=now.unit)
