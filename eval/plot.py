"""The pictures of a report, each a self-contained SVG."""

import io
from collections.abc import Sequence

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from eval.case import Expect
from eval.interval import Figure
from eval.score import Score
from eval.summary import Slice, Summary

# Of Okabe and Ito's palette, which colour-blind readers can tell apart.
_BLUE, _ORANGE = "#0072b2", "#d55e00"
_RATES = ("hit@1", "answered", "refused")


def rates_by_tag(summary: Summary) -> str:
    """Draw bars of what was hit, answered and refused, for all cases and each tag."""
    slices = (*summary.by_tag[::-1], summary.overall)  # the lowest bar first
    canvas = Canvas(figsize=(10, 1 + 0.28 * len(slices)), layout="constrained")
    for axes, name in zip(canvas.subplots(1, len(_RATES), sharey=True), _RATES, strict=True):
        _bars(axes, name, slices)
    return _svg(canvas)


def scores_of_quotes(summary: Summary) -> str:
    """Draw how sure the answerer was of its first quote, by whether there was an answer."""
    canvas = Canvas(figsize=(5, 3), layout="constrained")
    axes = canvas.subplots()
    answerable = _top_scores(summary.scores, Expect.ANSWER)
    unanswerable = _top_scores(summary.scores, Expect.ABSTAIN)
    axes.hist(
        [answerable, unanswerable],
        bins=20,
        stacked=True,
        color=[_BLUE, _ORANGE],
        label=[f"answerable, {len(answerable)}", f"unanswerable, {len(unanswerable)}"],
    )
    axes.set(xlabel="score of the first quote", ylabel="cases that showed a quote")
    axes.legend(frameon=False)
    return _svg(canvas)


def times(summary: Summary) -> str:
    """Draw how long answers took."""
    canvas = Canvas(figsize=(5, 3), layout="constrained")
    axes = canvas.subplots()
    axes.hist([score.ms for score in summary.scores], bins=30, color=_BLUE)
    axes.set(xlabel="milliseconds", ylabel="cases")
    return _svg(canvas)


def _bars(axes: Axes, name: str, slices: Sequence[Slice]) -> None:
    for place, part in enumerate(slices):
        if figure := part.figure(name):
            _bar(axes, place, figure)
    axes.set_yticks(range(len(slices)), [part.name for part in slices])
    axes.set(title=name, xlim=(0, 1.08), xticks=(0, 0.5, 1), xticklabels=("0%", "50%", "100%"))


def _bar(axes: Axes, place: int, figure: Figure) -> None:
    if figure.value is not None and figure.low is not None and figure.high is not None:
        axes.barh(place, figure.value, color=_BLUE, alpha=0.55)
        axes.plot((figure.low, figure.high), (place, place), color="black", linewidth=1)


def _top_scores(scores: Sequence[Score], expect: Expect) -> list[float]:
    of_expect = (score.top_score for score in scores if score.case.expect is expect)
    return [top for top in of_expect if top is not None]


def _svg(canvas: Canvas) -> str:
    for axes in canvas.axes:
        axes.spines[["top", "right"]].set_visible(False)
    file = io.StringIO()
    # A fixed salt and no date: the same figures give the same file.
    with matplotlib.rc_context({"svg.hashsalt": "ownwords"}):
        canvas.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()
