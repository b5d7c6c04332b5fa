"""A comparison of two runs, as a person reads it in the terminal."""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.table import Table

from eval.compare.basis import differences
from eval.compare.compare import CaseChange, Comparison, FigureChange, OutcomeChange


def told(comparison: Comparison) -> Iterator[str]:
    """Yield a line for each thing to know of the cases: which are compared, and what changed."""
    yield from differences(*comparison.bases)
    yield from _cases(comparison)
    if comparison.figures_of_one:
        yield f"Figures of one run alone: {', '.join(comparison.figures_of_one)}"
    worse = [change for change in comparison.cases if change.lost]
    better = [change for change in comparison.cases if not change.lost]
    for name, changes in (("worse", worse), ("better", better)):
        yield f"{len(changes)} of {comparison.paired} cases got {name}"
        yield from (f"  {_case(change)}" for change in changes)


def outcome_table(comparison: Comparison) -> Table:
    """Return the paired tests: McNemar's for outcomes, the sign test for time, both exact."""
    columns = ("Paired", "Change", "95% interval", "Of", "Better", "Worse", "p")
    table = Table(*columns, box=SIMPLE_HEAD)
    for outcome in comparison.outcomes:
        if outcome.change.n:
            table.add_row(*_outcome(outcome))
    return table


def figure_table(comparison: Comparison) -> Table:
    """Return the figures that are not what they were.

    Their intervals take the runs for two sets of cases, and so are wider than those of pairs.
    """
    table = Table("Figure", "Before", "Now", "Change", "95% interval", "Of", box=SIMPLE_HEAD)
    for figure in comparison.figures:
        if (figure.before.value, figure.before.n) != (figure.now.value, figure.now.n):
            table.add_row(*_figure(figure))
    return table


def _cases(comparison: Comparison) -> Iterator[str]:
    left_out = (
        ("only in the earlier run", comparison.only_before),
        ("only in this run", comparison.only_now),
        ("ask something else now", comparison.other_question),
        ("have other gold now", comparison.other_gold),
    )
    if not any(ids for _, ids in left_out):
        yield f"The same {comparison.paired} cases"
        return
    yield f"Not the same cases: {comparison.paired} are compared, these are left out of the tests"
    yield from (f"  {what}: {', '.join(ids)}" for what, ids in left_out if ids)


def _case(change: CaseChange) -> str:
    named = (("lost", change.lost), ("gained", change.gained))
    what = "; ".join(f"{verb} {', '.join(names)}" for verb, names in named if names)
    why = f" ({'; '.join(change.faults)})" if change.lost and change.faults else ""
    return f"{change.id}: {what}{why}"


def _outcome(outcome: OutcomeChange) -> tuple[str, ...]:
    change = outcome.change
    numbers = (str(change.n), str(outcome.better), str(outcome.worse), f"{outcome.p:.3f}")
    return (change.name, change.value_text, change.interval_text, *numbers)


def _figure(figure: FigureChange) -> tuple[str, ...]:
    change = figure.change
    values = (figure.before.value_text, figure.now.value_text, change.value_text)
    return (figure.name, *values, change.interval_text, f"{figure.before.n}, {figure.now.n}")
