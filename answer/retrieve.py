"""Question -> candidates: the sentences of the passages that dense and lexical search agree on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from answer.question import Question
from index.library import Library
from ingest.document import Document, Passage, Sentence

_SEARCHED = 50  # passages from each search
_KEPT = 25  # passages after fusion
_RANK_CONSTANT = 60  # of reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer; `row` is where its vectors stand."""

    document: Document
    passage: Passage
    sentence: Sentence
    row: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence.of(self.document.text)


def retrieve(question: Question, library: Library) -> list[Candidate]:
    """Return the sentences of the best passages, best passage first."""
    dense = library.passages.nearest(question.vector, _SEARCHED)
    lexical = library.store.match(list(question.terms), _SEARCHED)
    found = islice(_found(fuse(dense, lexical), library), _KEPT)
    return [
        Candidate(document, passage, sentence, passage.row + place)
        for document, passage in found
        for place, sentence in enumerate(passage.sentences)
    ]


def _found(numbers: Iterable[int], library: Library) -> Iterator[tuple[Document, Passage]]:
    """Yield passages with their documents, those withdrawn left out."""
    for number in numbers:
        passage = library.store.passage(number)
        document = library.store.document(passage.document_id)
        if document:
            yield document, passage


def fuse(*rankings: Sequence[int]) -> list[int]:
    """Return what stands in any of the rankings, by reciprocal rank fusion."""
    scores: dict[int, float] = defaultdict(float)
    for ranking in rankings:
        for rank, item in enumerate(ranking, start=1):
            scores[item] += 1 / (_RANK_CONSTANT + rank)
    return sorted(scores, key=lambda item: -scores[item])
