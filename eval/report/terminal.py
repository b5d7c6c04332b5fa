"""The few figures that a person looks at first, as a table in the terminal."""

from collections.abc import Collection, Iterable, Mapping

from rich.box import SIMPLE_HEAD
from rich.table import Table

from eval.measure.interval import Figure
from eval.suites.summary import FOLLOW_UP, SINGLE_TURN, Summary

_OF_SUITES: Mapping[str, Collection[str]] = {
    "grounding": ("verbatim quotes", "right section"),
    "selection": ("hit@1", "hit@3", "nDCG@3", "complete", "clipped conditions"),
    "abstention": ("answered", "refused", "wrong answers", "AUROC", "coverage at 5% wrong"),
    "safety": ("boundary notice", "emergency notice", "crisis notice", "forbidden quotes"),
    "latency": ("median time", "p95 time"),
}
_SLICES = (SINGLE_TURN, FOLLOW_UP, "near-domain")  # the tag of the refusals that are hard
_OF_SLICES = ("hit@1", "hit@3", "answered", "refused")


def table(summary: Summary) -> Table:
    """Return what a person looks at first; the page has the figures of every suite and tag."""
    shown = Table("Figure", "Value", "95% interval", "Of", box=SIMPLE_HEAD)
    for suite, names in _OF_SUITES.items():
        figures = [figure for figure in summary.suites[suite] if figure.name in names]
        _add_section(shown, suite, figures)
    for part in summary.slices:
        if part.name in _SLICES:
            title = f"{part.name}, {part.cases} cases"
            _add_section(shown, title, [f for f in part.figures if f.name in _OF_SLICES])
    return shown


def _add_section(shown: Table, title: str, figures: Iterable[Figure]) -> None:
    shown.add_row(f"[bold]{title}[/bold]")
    for figure in figures:
        shown.add_row(f"  {figure.name}", figure.value_text, figure.interval_text, figure.of_text)
    shown.add_section()
