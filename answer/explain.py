"""One question's way to its answer, as two tables that a maintainer can read."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rich.box import SIMPLE
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from answer.answer import Answer, Quote
from answer.answerer import Answerer
from answer.features import features
from answer.reader import ALL_FEATURES, CrossReader, read_features
from answer.render import render
from answer.retrieve import Candidate
from answer.speak import speak
from answer.trace import Trace
from answer.whole import whole
from index.library import Library

_SHOWN = 20  # candidates, the surest first
_READ = "read: the cross-encoder's log odds; the rest: what record 15 ranks and sifts by"


def explained(answerer: Answerer, turns: Sequence[str], region: str | None) -> RenderableType:
    """Return each stage's candidates, their scores, the threshold, and why a sentence lost."""
    trace = answerer.trace(turns, region)
    answer = speak(render(trace.answer, answerer.library))
    if trace.question is None or trace.scores is None:
        return Group(Text("A notice stands alone: nothing was searched.", style="bold"), answer)
    searched = f"Searched for: {trace.question.text}"
    judged = f"{len(trace.candidates)} candidates, threshold {answerer.threshold:.2f}"
    shown = np.argsort(-trace.scores, kind="stable")[:_SHOWN]
    fates = _fates(trace, shown, answerer.threshold)
    numbers = _numbers(trace, shown, answerer.library)
    return Group(Text(searched), Text(judged), fates, Text(_READ), numbers, answer)


def _fates(trace: Trace, shown: NDArray[np.int64], threshold: float) -> Table:
    """Return what became of each candidate, at its place, counted from 1."""
    assert trace.scores is not None, "its candidates were judged"
    table = _table("", "p", "what became of it", "sentence")
    for number, place in enumerate(shown, start=1):
        candidate, score = trace.candidates[place], float(trace.scores[place])
        fate = _fate(candidate, score, threshold, trace.answer)
        said = Text.assemble((f"{candidate.document.id}  ", "dim"), candidate.text)
        table.add_row(str(number), f"{score:.2f}", fate, said)
    return table


def _numbers(trace: Trace, shown: NDArray[np.int64], library: Library) -> Table:
    """Return what each candidate was judged by, in the way of asking that suits it best."""
    assert trace.question is not None, "a question was searched"
    reader = CrossReader.from_calibration(library.manifest.calibration)
    candidates = trace.candidates
    places, rows = read_features(trace.question, candidates, library, reader.sift, reader.cross)
    read = dict(zip(places, rows, strict=True))
    unread = features(trace.question, candidates, library)
    table = _table("", *(name.replace("_", " ") for name in ALL_FEATURES))
    for number, place in enumerate(shown, start=1):
        table.add_row(str(number), *(f"{each:.2f}" for each in read.get(place, unread[place])))
    return table


def _table(*heads: str) -> Table:
    """Return an empty table, narrow enough for its numbers to stand in 80 columns."""
    return Table(*heads, box=SIMPLE, padding=(0, 1, 0, 0))


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
