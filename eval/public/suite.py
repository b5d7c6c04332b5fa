"""Each public set with its loader and its tasks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from eval.public import beir, canard, medquad, mtrag, pubmedqa, squad
from eval.public.baseline import PARAGRAPH, SECTION
from eval.public.built import Built
from eval.public.dataset import Dataset
from eval.public.measure import hits, ndcg, recalls
from eval.public.reading import PairReader
from eval.public.reply import replies
from eval.public.result import Result
from eval.public.task.abstain import adversarial, aspect, away
from eval.public.task.abstract import conclusion, own_abstract
from eval.public.task.conversation import follow_ups, silence
from eval.public.task.held import held
from eval.public.task.rewrite import rewrites
from eval.public.task.search import search
from eval.public.task.sentence import among_all, within
from index.encoder import Encoder

_HITS = (partial(hits, 1), partial(hits, 5))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the tasks run with: where indexes are kept, and the models."""

    cache: Path
    encoder: Encoder
    pairs: PairReader | None = None  # in the place of the index's reader, where there is one

    def built(self, dataset: Dataset) -> Built:
        """Return the set with its index."""
        return Built.build(dataset, self.cache, self.encoder, self.pairs)


@dataclass(frozen=True, slots=True)
class PublicSet:
    """A set: what its files are called, how they are read, what is measured on it."""

    title: str
    licence: str
    files: tuple[str, ...]
    load: Callable[[Path], Dataset]
    measure: Callable[[Dataset, Setting], Iterator[Result]]


def _squad(dataset: Dataset, setting: Setting) -> Iterator[Result]:
    built = setting.built(dataset)
    yield from held(built)
    found = replies(built, dataset.questions)
    yield from within(built)
    yield from among_all(built, found)
    yield from search(built, found, PARAGRAPH, _HITS)
    yield from adversarial(built, found)
    asked_about = {built.excerpts[name].group for q in dataset.questions for name in q.gold}
    rest = tuple(e for e in dataset.excerpts if e.group not in asked_about)
    if rest:
        others = setting.built(replace(dataset, excerpts=rest))
        answerable = [q for q in dataset.questions if q.answerable]
        yield from away(built, found, others, replies(others, answerable))


def _medquad(dataset: Dataset, setting: Setting) -> Iterator[Result]:
    built = setting.built(dataset)
    yield from held(built)
    found = replies(built, dataset.questions)
    yield from search(built, found, SECTION, _HITS)
    yield from aspect(built, found, replies(built, dataset.questions, without_gold=True))


def _mtrag(dataset: Dataset, setting: Setting) -> Iterator[Result]:
    built = setting.built(dataset)
    yield from held(built)
    found = replies(built, dataset.questions)
    yield from follow_ups(built, found)
    yield from silence(built, found)


def _canard(dataset: Dataset, setting: Setting) -> Iterator[Result]:
    yield from rewrites(dataset, setting.encoder)


def _pubmedqa(dataset: Dataset, setting: Setting) -> Iterator[Result]:
    built = setting.built(dataset)
    yield from held(built)
    yield from own_abstract(built, replies(built, dataset.questions))
    yield from conclusion(built)


def _beir(dataset: Dataset, setting: Setting) -> Iterator[Result]:
    built = setting.built(dataset)
    yield from held(built)
    measures = (partial(hits, 1), partial(recalls, 5), partial(ndcg, 10))
    yield from search(built, replies(built, dataset.questions), "relevant documents", measures)


SETS = {
    "squad": PublicSet("SQuAD 2.0", "CC BY-SA 4.0", squad.FILES, squad.load, _squad),
    "medquad": PublicSet("MedQuAD, cancer", "CC BY 4.0", medquad.FILES, medquad.load, _medquad),
    "mtrag": PublicSet("MTRAG and MTRAG-UN", "Apache-2.0", mtrag.FILES, mtrag.load, _mtrag),
    "canard": PublicSet("CANARD", "CC BY-SA 4.0", canard.FILES, canard.load, _canard),
    "pubmedqa": PublicSet("PubMedQA", "MIT", pubmedqa.FILES, pubmedqa.load, _pubmedqa),
    "beir": PublicSet("a BEIR folder", "its own", beir.FILES, beir.load, _beir),
}
