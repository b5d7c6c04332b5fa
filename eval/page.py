"""The report as one web page that needs nothing beside itself."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

from eval import plot
from eval.interval import Figure
from eval.meaning import MEANINGS
from eval.miss import misses
from eval.score import QuoteScore, Score
from eval.style import STYLE
from eval.summary import Slice, Summary

_BY_TAG = ("hit@1", "hit@3", "complete", "answered", "refused", "forbidden quotes", "median time")
_RATES_ALT = "Rates of hit@1, answered and refused by tag; the table Slices gives the numbers."
_SCORES_ALT = "How many answerable and unanswerable cases showed a first quote of each score."
_TIMES_ALT = "How many cases took how many milliseconds."


def page(summary: Summary, created: str) -> str:
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
{_figures(summary.overall)}
{_slices(summary.slices)}
{_picture(plot.rates_by_tag(summary), _RATES_ALT)}
<div class="pair">
{_picture(plot.scores_of_quotes(summary), _SCORES_ALT)}
{_picture(plot.times(summary), _TIMES_ALT)}
</div>
{_misses(summary.scores)}
</main>
</body>
</html>
"""


def _figures(overall: Slice) -> str:
    heads = ("Figure", "Value", "95% interval", "Of", "What it says")
    return _table("All cases", heads, map(_figure, overall.figures))


def _figure(figure: Figure) -> str:
    meaning = MEANINGS[figure.name]
    texts = (figure.value_text, figure.interval_text, figure.of_text, meaning)
    return _row(figure.name, map(escape, texts))


def _slices(slices: Iterable[Slice]) -> str:
    rows = [
        _row(part.name, (str(part.cases), *(_cell(part, name) for name in _BY_TAG)))
        for part in slices
    ]
    return _table("Slices", ("Slice", "Cases", *_BY_TAG), rows)


def _cell(part: Slice, name: str) -> str:
    figure = part.figure(name)
    if figure is None:
        return ""
    small = (figure.interval_text, figure.of_text)
    return escape(figure.value_text) + "".join(f"<small>{escape(text)}</small>" for text in small)


def _misses(scores: Sequence[Score]) -> str:
    rows = [
        _row(score.case.id, (_question(score), _list(found), _shown(score), _wanted(score)))
        for score in scores
        if (found := misses(score))
    ]
    heads = ("Case", "Question", "What is wrong", "What was shown", "What was wanted")
    return _table(f"Misses ({len(rows)})", heads, rows, "prose")


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
    return f"<small>{score.case.expect}</small>{_list(wanted) if wanted else ''}"


def _list(texts: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def _table(title: str, heads: Iterable[str], rows: Iterable[str], kind: str = "numbers") -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    return f"""<div class="scroll" role="region" aria-label="{escape(title)}" tabindex="0">
<table class="{kind}">
<caption><h2>{escape(title)}</h2></caption>
<thead><tr>{head}</tr></thead>
<tbody>{"".join(rows)}</tbody>
</table>
</div>"""


def _row(name: str, cells: Iterable[str]) -> str:
    """Return a row of cells that are HTML already; `name` is text."""
    data = "".join(f"<td>{cell}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(name)}</th>{data}</tr>'


def _picture(svg: str, alt: str) -> str:
    # As an image and not inline, so that the ids of two pictures cannot meet on one page.
    data = b64encode(svg.encode()).decode()
    return f'<img alt="{escape(alt)}" src="data:image/svg+xml;base64,{data}">'
