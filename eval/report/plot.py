"""The pictures of a report, each a self-contained SVG."""

import io
from collections.abc import Sequence

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from eval.measure.interval import Figure
from eval.measure.risk import risk_coverage, rows_of
from eval.suites.summary import Slice, Summary

# Of Okabe and Ito's palette, which colour-blind readers can tell apart.
_BLUE, _ORANGE, _GREY = "#0072b2", "#d55e00", "#767676"
_RATES = ("hit@1", "answered", "refused")
_PERCENT = {"xticks": (0, 0.5, 1), "xticklabels": ("0%", "50%", "100%")}
_LIMIT = 0.05  # the share of wrong answers that the abstention suite asks about first


def rates_by_tag(summary: Summary) -> str:
    """Draw bars of what was hit, answered and refused, for all cases and each tag."""
    slices = (*summary.by_tag[::-1], summary.overall)  # the lowest bar first
    canvas = Canvas(figsize=(10, 1 + 0.28 * len(slices)), layout="constrained")
    for axes, name in zip(canvas.subplots(1, len(_RATES), sharey=True), _RATES, strict=True):
        _bars(axes, name, slices)
    return _svg(canvas)


def risk_by_coverage(summary: Summary) -> str:
    """Draw which share of the answers is wrong at each share of answerable cases answered."""
    canvas, axes = _small("Risk and coverage")
    covered, risk = risk_coverage(rows_of(summary.scores.plain))
    axes.step(covered, risk, where="post", color=_BLUE, marker="o", markersize=2)
    axes.axhline(_LIMIT, color=_GREY, linewidth=0.8, linestyle=":")
    axes.text(1, _LIMIT, f"{_LIMIT:.0%} wrong", color=_GREY, fontsize=8, ha="right", va="bottom")
    axes.set(xlim=(0, 1.02), ylim=(0, 1.02), **_PERCENT)
    axes.set(xlabel="answerable cases answered", ylabel="answers that are wrong")
    axes.yaxis.set_major_formatter(lambda share, _: f"{share:.0%}")
    return _svg(canvas)


def confidences(summary: Summary) -> str:
    """Draw how sure the answerer was, refusals included, by whether there was an answer."""
    canvas, axes = _small("Confidence")
    answerable = [score.confidence for score in summary.scores.answerable]
    unanswerable = [score.confidence for score in summary.scores.unanswerable]
    axes.hist(
        [answerable, unanswerable],
        bins=20,
        range=(0, 1),
        stacked=True,
        color=[_BLUE, _ORANGE],
        label=[f"answerable, {len(answerable)}", f"unanswerable, {len(unanswerable)}"],
    )
    axes.set(xlabel="confidence", ylabel="cases")
    axes.legend(frameon=False)
    return _svg(canvas)


def times(summary: Summary) -> str:
    """Draw how long answers took."""
    canvas, axes = _small("Time to answer")
    axes.hist([score.ms for score in summary.scores.plain], bins=30, color=_BLUE)
    axes.set(xlabel="milliseconds", ylabel="cases")
    return _svg(canvas)


def _small(title: str) -> tuple[Canvas, Axes]:
    canvas = Canvas(figsize=(4.5, 3), layout="constrained")
    axes = canvas.subplots()
    axes.set_title(title, loc="left", fontsize=11)
    return canvas, axes


def _bars(axes: Axes, name: str, slices: Sequence[Slice]) -> None:
    for place, part in enumerate(slices):
        if figure := part.figure(name):
            _bar(axes, place, figure)
    axes.set_yticks(range(len(slices)), [part.name for part in slices])
    axes.set(title=name, xlim=(0, 1.08), ylim=(-0.6, len(slices) - 0.4), **_PERCENT)


def _bar(axes: Axes, place: int, figure: Figure) -> None:
    if figure.value is not None and figure.low is not None and figure.high is not None:
        axes.barh(place, figure.value, color=_BLUE, alpha=0.55)
        axes.plot((figure.low, figure.high), (place, place), color="black", linewidth=1)


def _svg(canvas: Canvas) -> str:
    for axes in canvas.axes:
        axes.spines[["top", "right"]].set_visible(False)
    file = io.StringIO()
    # A fixed salt and no date: the same figures give the same file.
    with matplotlib.rc_context({"svg.hashsalt": "ownwords"}):
        canvas.savefig(file, format="svg", metadata={"Date": None})
    return file.getvalue()
