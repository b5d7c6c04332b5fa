"""The part of the report page about what went wrong: where it was lost, and every miss."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from html import escape

from eval.measure.score import QuoteScore, Score
from eval.measure.scores import Scores
from eval.measure.stage import Stage
from eval.report.html import heading, listed, row, table
from eval.report.miss import misses, misses_of_kind


def stages(scores: Scores) -> str:
    """Return a table of how often each stage lost the gold."""
    lost = Counter(scores.stages.values())
    rows = [row(stage, [str(lost[stage])]) for stage in Stage]
    return table("Where gold was lost", ("Stage", "Cases"), rows)


def missed(scores: Scores) -> str:
    """Return a table of every case that went wrong, by its cause."""
    heads = ("Case", "Question", "What is wrong", "What was shown", "What was wanted")
    causes = _by_cause(scores)
    rows = [
        line
        for cause, missing in causes.items()
        for line in (heading(f"{cause} ({len(missing)})", len(heads)), *map(_row, missing))
    ]
    count = sum(map(len, causes.values()))
    return table(f"Misses ({count})", heads, rows, "prose")


def _by_cause(scores: Scores) -> dict[str, Sequence[Score]]:
    """Return the misses by the stage that lost the gold, in the order of the way, then the rest."""
    found: dict[str, list[Score]] = defaultdict(list)
    for score in filter(misses, scores.plain):
        found[_cause(score, scores.stages.get(score.case.id))].append(score)
    order = [_lost_by(stage) for stage in Stage]
    first = [cause for cause in order if cause in found]
    return {cause: found[cause] for cause in (*first, *sorted(found.keys() - order))}


def _cause(score: Score, stage: Stage | None) -> str:
    if stage:
        return _lost_by(stage)
    return next(iter(misses_of_kind(score)), "a quote is not verbatim, or is forbidden")


def _lost_by(stage: Stage) -> str:
    return f"gold: {stage}"


def _row(score: Score) -> str:
    cells = (_question(score), listed(misses(score)), _shown(score), _wanted(score))
    return row(score.case.id, cells)


def _question(score: Score) -> str:
    *earlier, last = map(escape, score.case.turns)
    before = "".join(f"<small>{turn}</small>" for turn in earlier)
    return f"{before}{last}<small>{escape(', '.join(score.case.tags))}</small>"


def _shown(score: Score) -> str:
    notice = f"{score.kind}, notice: {score.notice}" if score.notice else score.kind
    return f"<small>{escape(notice)}</small>" + "".join(map(_quote, score.shown))


def _quote(quote: QuoteScore) -> str:
    mark = "<b>right</b>, " if quote.right else ""
    place = f"{quote.quote['document']} {quote.quote['start']}-{quote.quote['end']}"
    return f"<q>{escape(quote.text)}</q><small>{mark}{escape(place)}</small>"


def _wanted(score: Score) -> str:
    wanted = [f"{gold.doc}: {gold.quote}" for gold in score.case.gold]
    return f"<small>{score.case.expect}</small>{listed(wanted) if wanted else ''}"
