"""One question's way to its answer, as a table that a maintainer can read."""

from collections.abc import Sequence

import numpy as np
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from answer.answer import Answer, Quote
from answer.answerer import Answerer
from answer.features import FEATURES, features
from answer.render import render
from answer.retrieve import Candidate
from answer.speak import speak
from answer.trace import Trace
from answer.whole import whole

_SHOWN = 20  # candidates, the surest first


def explained(answerer: Answerer, turns: Sequence[str], region: str | None) -> RenderableType:
    """Return each stage's candidates, their scores, the threshold, and why a sentence lost."""
    trace = answerer.trace(turns, region)
    answer = speak(render(trace.answer, answerer.library))
    if trace.question is None:
        return Group(Text("A notice stands alone: nothing was searched.", style="bold"), answer)
    searched = f"Searched for: {trace.question.text}"
    judged = f"{len(trace.candidates)} candidates, threshold {answerer.threshold:.2f}"
    return Group(Text(searched), Text(judged), _table(answerer, trace), answer)


def _table(answerer: Answerer, trace: Trace) -> Table:
    assert trace.question is not None, "a question was searched"
    assert trace.scores is not None, "its candidates were judged"
    table = Table("p", *FEATURES, "document", "sentence", "what became of it")
    rows = features(trace.question, trace.candidates, answerer.library)
    for place in np.argsort(-trace.scores, kind="stable")[:_SHOWN]:
        candidate, score = trace.candidates[place], float(trace.scores[place])
        numbers = [f"{number:.2f}" for number in (score, *rows[place])]
        fate = _fate(candidate, score, answerer.threshold, trace.answer)
        table.add_row(*numbers, candidate.document.id, Text(candidate.text), fate)
    return table


def _fate(candidate: Candidate, score: float, threshold: float, answer: Answer) -> str:
    """Return what became of a candidate, and why."""
    for said, quotes in (("quoted", answer.quotes), ("also says", answer.related)):
        if any(_holds(quote, candidate) for quote in quotes):
            return said
    if score == 0.0:
        return "not read: others are nearer"
    if score < threshold:
        return "below the threshold"
    if whole(candidate.document, candidate.sentence) is None:
        return "what it leans on is lost"
    return "outranked, or said already"


def _holds(quote: Quote, candidate: Candidate) -> bool:
    same = quote.document_id == candidate.document.id
    return same and quote.start <= candidate.sentence.start and candidate.sentence.end <= quote.end
