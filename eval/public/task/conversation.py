"""Follow-ups in conversations: what to make of the messages before, and when to say nothing."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from answer.features import Numbers
from answer.question import LONGEST
from eval.public.built import Built
from eval.public.dataset import Asked
from eval.public.measure import auroc, recalls
from eval.public.mtrag import ANSWERABLE, UNANSWERABLE
from eval.public.reply import Replies
from eval.public.result import Result
from eval.public.searchable import RANKERS, ordered
from eval.public.task.search import LINE, READER

FOLLOW_UPS, SILENCE = "turns after the first", "answerable against unanswerable turns"
OWN, REWRITE = "Ownwords' question", "a large model's rewrite"
_ECHO = 0.5  # of the score of the message before
_K = 5

Way = Callable[[Built, Asked, str], Numbers]  # the score of every excerpt by one ranker


def follow_ups(built: Built, replies: Replies) -> Iterator[Result]:
    """Yield the recall of the right passages for each way to take the conversation."""
    for name in _sets(built):
        asked = [q for q in _of(built, name) if len(q.turns) > 1 and q.gold]
        for way, scored in _WAYS.items():
            fit = [q for q in asked if q.rewrite or way != REWRITE]
            for ranker in RANKERS if fit else ():
                yield _recall(name, f"{way}, {ranker}", fit, _orders(built, fit, scored, ranker))
        for method in (LINE, READER):
            orders = [_order(replies, q, method) for q in asked]
            yield _recall(name, method, asked, orders)


def silence(built: Built, replies: Replies) -> Iterator[Result]:
    """Yield the AUROC of turns that something answers against those that nothing does."""
    for name in _sets(built):
        kinds = [
            [q for q in _of(built, name) if q.kind.endswith(f" {kind}")]
            for kind in (ANSWERABLE, UNANSWERABLE)
        ]
        last = [[float(_last(built, q, "cosine").max()) for q in kind] for kind in kinds]
        own = [[float(_own(built, q, "cosine").max()) for q in kind] for kind in kinds]
        tops = [[replies[q.id].top for q in kind] for kind in kinds]
        for method, scores in (
            ("last turn, cosine", last),
            (f"{OWN}, cosine", own),
            (READER, tops),
        ):
            yield Result(name, SILENCE, method, auroc(*scores))


def _sets(built: Built) -> list[str]:
    """Return the sets that the conversations are of, MTRAG and MTRAG-UN."""
    return sorted({asked.kind.split()[0] for asked in built.dataset.questions})


def _of(built: Built, name: str) -> list[Asked]:
    return [asked for asked in built.dataset.questions if asked.kind.split()[0] == name]


def _recall(
    name: str, method: str, asked: Sequence[Asked], orders: Sequence[Sequence[str]]
) -> Result:
    found = ((order, q.gold) for order, q in zip(orders, asked, strict=True))
    return Result(name, FOLLOW_UPS, method, recalls(_K, found))


def _orders(built: Built, asked: Sequence[Asked], way: Way, ranker: str) -> list[list[str]]:
    return [ordered(built.searchable.ids, way(built, q, ranker)) for q in asked]


def _order(replies: Replies, asked: Asked, method: str) -> Sequence[str]:
    return replies[asked.id].retrieved if method == LINE else replies[asked.id].read


def _last(built: Built, asked: Asked, ranker: str) -> Numbers:
    return _alone(built, asked.turns[-1], ranker)


def _joined(built: Built, asked: Asked, ranker: str) -> Numbers:
    return _alone(built, " ".join(asked.turns), ranker)


def _echoed(built: Built, asked: Asked, ranker: str) -> Numbers:
    before = _alone(built, asked.turns[-2], ranker)
    return np.asarray(_last(built, asked, ranker) + _ECHO * before)


def _own(built: Built, asked: Asked, ranker: str) -> Numbers:
    return built.searchable.scores(ranker, built.question(asked.turns, built.quoted(asked)))


def _rewritten(built: Built, asked: Asked, ranker: str) -> Numbers:
    return _alone(built, asked.rewrite or "", ranker)


def _alone(built: Built, text: str, ranker: str) -> Numbers:
    return built.searchable.scores(ranker, built.question([text[-LONGEST:]]))


_WAYS: dict[str, Way] = {
    "last turn": _last,
    "all turns joined": _joined,
    "last turn and half of the one before": _echoed,
    OWN: _own,
    REWRITE: _rewritten,
}
