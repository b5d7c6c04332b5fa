"""Which sentence answers: within the paragraph that does, and among all of the set's."""

from collections.abc import Iterator

import numpy as np

from answer.retrieve import Candidate
from eval.measure.interval import share
from eval.public.built import Built
from eval.public.dataset import Asked, Excerpt
from eval.public.documents import text_start
from eval.public.reply import Replies
from eval.public.result import Result
from eval.public.task.scorer import METHODS, Scorer
from eval.public.task.search import READER
from ingest.document import Span

WITHIN, AMONG_ALL = "right sentence within the gold paragraph", "right sentence of all"
_SAME = 0.5  # of the shorter of two sentences: with more in common they are one


def within(built: Built) -> Iterator[Result]:
    """Yield how often each method puts a right sentence of the gold paragraph first."""
    scorer = Scorer(built)
    right: dict[str, list[bool]] = {method: [] for method in METHODS}
    for asked in _labelled(built):
        question, candidates = built.question(asked.turns), built.sentences(asked.gold)
        for method in METHODS:
            scores = scorer.scores(method, question, candidates)
            best = candidates[int(scores.argmax())] if candidates else None
            right[method].append(best is not None and _answers(built, asked, _place(best)))
    for method in METHODS:
        yield Result(built.dataset.name, WITHIN, method, share("P@1", right[method]))


def among_all(built: Built, replies: Replies) -> Iterator[Result]:
    """Yield how often a right sentence is the first, or one of three, of all that there are."""
    every = built.sentences(built.placed)
    vectors = built.library.sentences[:, 0].astype(np.float32)
    found: dict[str, list[list[bool]]] = {"cosine": [], READER: []}
    for asked in _labelled(built):
        near = np.argsort(-(vectors @ built.question(asked.turns).vector), kind="stable")[:3]
        places = [_place(every[row]) for row in near]
        found["cosine"].append([_answers(built, asked, place) for place in places])
        found[READER].append([_answers(built, asked, p) for p in replies[asked.id].best])
    for method, outcomes in found.items():
        first = (any(outcome[:1]) for outcome in outcomes)
        yield Result(built.dataset.name, AMONG_ALL, method, share("P@1", first))
        yield Result(built.dataset.name, AMONG_ALL, method, share("top 3", map(any, outcomes)))


def _labelled(built: Built) -> list[Asked]:
    return [asked for asked in built.dataset.questions if asked.sentences]


def _place(candidate: Candidate) -> tuple[str, Span]:
    return candidate.document.id, candidate.sentence


def _answers(built: Built, asked: Asked, place: tuple[str, Span]) -> bool:
    """Return whether a sentence is one of those labelled; the two may be cut a little apart."""
    name, span = place
    if name not in asked.gold:
        return False
    excerpt = built.excerpts[name]
    return any(_alike(span, _moved(excerpt, excerpt.sentences[n])) for n in asked.sentences)


def _moved(excerpt: Excerpt, span: Span) -> Span:
    start = text_start(excerpt)
    return Span(start + span.start, start + span.end)


def _alike(one: Span, other: Span) -> bool:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common > _SAME * min(one.end - one.start, other.end - other.start)
