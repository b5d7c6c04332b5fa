"""The part of the report page about what went wrong: where it was lost, and every miss."""

from collections import Counter
from html import escape

from eval.html import listed, row, table
from eval.miss import misses
from eval.score import QuoteScore, Score
from eval.scores import Scores
from eval.stage import Stage


def stages(scores: Scores) -> str:
    """Return a table of how often each stage lost the gold."""
    lost = Counter(scores.stages.values())
    rows = [row(stage, [str(lost[stage])]) for stage in Stage]
    return table("Where gold was lost", ("Stage", "Cases"), rows)


def missed(scores: Scores) -> str:
    """Return a table of every case that went wrong."""
    rows = [
        row(score.case.id, (_question(score), _wrong(score, scores), _shown(score), _wanted(score)))
        for score in scores.plain
        if misses(score)
    ]
    heads = ("Case", "Question", "What is wrong", "What was shown", "What was wanted")
    return table(f"Misses ({len(rows)})", heads, rows, "prose")


def _wrong(score: Score, scores: Scores) -> str:
    stage = scores.stages.get(score.case.id)
    return listed(misses(score)) + (f"<small>gold: {escape(stage)}</small>" if stage else "")


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
