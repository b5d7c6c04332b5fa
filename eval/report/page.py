"""The report as one web page that needs nothing beside itself."""

from collections.abc import Iterable, Sequence
from html import escape

from eval.compare.basis import UNKNOWN, Basis
from eval.measure.interval import Figure
from eval.report import plot
from eval.report.html import heading, listed, picture, row, table
from eval.report.meaning import meaning_of
from eval.report.missed import missed, stages
from eval.report.style import STYLE
from eval.suites.summary import Slice, Summary

_BY_TAG = ("hit@1", "hit@3", "complete", "answered", "refused", "forbidden quotes", "median time")
_RATES_ALT = "Rates of hit@1, answered and refused by tag; the table Slices gives the numbers."
_RISK_ALT = "The share of wrong answers against the share of answerable cases answered."
_CONFIDENCES_ALT = "How many answerable and unanswerable cases had each confidence."
_TIMES_ALT = "How many cases took how many milliseconds."


def page(summary: Summary, created: str, basis: Basis = UNKNOWN) -> str:
    """Return the whole page. `created` is when the report was made."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ownwords: evaluation</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>Evaluation</h1>
<p>{summary.overall.cases} cases, {escape(created)}. Intervals are of 95%.</p>
{_rests_on(basis)}
<div class="pictures">
{picture(plot.risk_by_coverage(summary), _RISK_ALT)}
{picture(plot.confidences(summary), _CONFIDENCES_ALT)}
{picture(plot.times(summary), _TIMES_ALT)}
</div>
{_figures(summary)}
{_slices(summary.slices)}
{picture(plot.rates_by_tag(summary), _RATES_ALT)}
{stages(summary.scores)}
{missed(summary.scores)}
{_left_out(basis.left_out)}
</main>
</body>
</html>
"""


def _rests_on(basis: Basis) -> str:
    if basis.cases is None:
        return ""
    return (
        f"<p><small>Cases: SHA-256 {basis.cases}. Index: {basis.build}, with "
        f"{basis.phrasings} phrasings. {len(basis.left_out)} cases left out.</small></p>"
    )


def _left_out(names: Sequence[str]) -> str:
    if not names:
        return ""
    why = "A phrasing of the index asks the same, so to score them would be to mark a given answer."
    return f"<h2>Cases left out ({len(names)})</h2><p>{why}</p>{listed(names)}"


def _figures(summary: Summary) -> str:
    heads = ("Figure", "Value", "95% interval", "Of", "What it says")
    rows = [
        line
        for suite, figures in summary.suites.items()
        if any(figure.n for figure in figures)
        for line in (heading(suite, len(heads)), *map(_figure, figures))
    ]
    return table("Figures", heads, rows)


def _figure(figure: Figure) -> str:
    texts = (figure.value_text, figure.interval_text, figure.of_text)
    return row(figure.name, map(escape, texts), escape(meaning_of(figure.name)))


def _slices(slices: Iterable[Slice]) -> str:
    rows = [
        row(part.name, (str(part.cases), *(_cell(part, name) for name in _BY_TAG)))
        for part in slices
    ]
    return table("Slices", ("Slice", "Cases", *_BY_TAG), rows)


def _cell(part: Slice, name: str) -> str:
    figure = part.figure(name)
    if figure is None:
        return ""
    small = (figure.interval_text, figure.of_text)
    return escape(figure.value_text) + "".join(f"<small>{escape(text)}</small>" for text in small)
