"""Telling questions that the documents answer from those that they do not."""

from collections.abc import Iterator, Mapping, Sequence

from eval.public.built import Built
from eval.public.dataset import Asked
from eval.public.measure import auroc, coverage
from eval.public.reply import Replies, Reply
from eval.public.result import Result
from eval.public.task.search import READER

ADVERSARIAL = "unanswerable by one changed word"
AWAY = "questions about articles that are not there"
ASPECT = "right disease, answering section removed"

Scores = Mapping[str, tuple[Sequence[float], Sequence[float]]]  # of both kinds, by method


def adversarial(built: Built, replies: Replies) -> Iterator[Result]:
    """Yield the AUROC of questions with an answer against those written to have none."""
    kinds = [[q for q in built.dataset.questions if q.answerable is kind] for kind in (True, False)]
    cosines = [[_cosine(built, asked) for asked in kind] for kind in kinds]
    tops = [[replies[asked.id].top for asked in kind] for kind in kinds]
    scores = {"cosine": (cosines[0], cosines[1]), READER: (tops[0], tops[1])}
    yield from _aurocs(built, ADVERSARIAL, scores)


def away(built: Built, replies: Replies, others: Built, there: Replies) -> Iterator[Result]:
    """Yield the AUROC of questions against the same questions put to `others`' articles alone."""
    asked = [q for q in built.dataset.questions if q.answerable]
    scores = {
        "cosine": ([_cosine(built, q) for q in asked], [_cosine(others, q) for q in asked]),
        READER: (_tops(asked, replies), _tops(asked, there)),
    }
    yield from _aurocs(built, AWAY, scores)


def aspect(built: Built, replies: Replies, removed: Replies) -> Iterator[Result]:
    """Yield AUROC and coverage of questions against themselves with their answers `removed`."""
    asked = [q for q in built.dataset.questions if q.gold]
    scores = {
        "cosine": (
            [_cosine(built, q) for q in asked],
            [_cosine(built, q, without_gold=True) for q in asked],
        ),
        READER: (_tops(asked, replies), _tops(asked, removed)),
    }
    yield from _aurocs(built, ASPECT, scores)
    for method, kinds in scores.items():
        yield Result(built.dataset.name, ASPECT, method, coverage(*kinds))


def _aurocs(built: Built, task: str, scores: Scores) -> Iterator[Result]:
    for method, (answerable, unanswerable) in scores.items():
        yield Result(built.dataset.name, task, method, auroc(answerable, unanswerable))


def _tops(asked: Sequence[Asked], replies: Mapping[str, Reply]) -> list[float]:
    return [replies[one.id].top for one in asked]


def _cosine(built: Built, asked: Asked, without_gold: bool = False) -> float:
    """Return the cosine of the nearest passage."""
    searchable = built.searchable
    scores = searchable.scores("cosine", built.question(asked.turns))
    removed = asked.gold if without_gold else ()
    places = zip(searchable.ids, scores, strict=True)
    return float(max(score for name, score in places if name not in removed))
