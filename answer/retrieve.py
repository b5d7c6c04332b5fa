"""Question -> candidates: the sentences of the passages that dense or lexical search finds.

None is cut off before its sentences are seen: a passage of many sentences lies far from a question
that one of them answers. The sift sees them one by one, and is cheap.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from answer.asked import led
from answer.question import Question
from index.library import Library
from ingest.document import Document, Passage, Sentence

_SEARCHED = 100  # passages from each search
_RANK_CONSTANT = 60  # of reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer; `row` is where its vectors stand.

    `asked` is how like the question a phrasing is that leads here: a cosine, 0 where none does.
    """

    document: Document
    passage: Passage
    sentence: Sentence
    row: int
    asked: float = 0.0

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence.of(self.document.text)


def retrieve(question: Question, library: Library) -> list[Candidate]:
    """Return the sentences of the passages found, best first, and those that phrasings lead to."""
    rankings = [
        ranking
        for asked in (question, *question.readings)
        for ranking in (
            library.passages.nearest(asked.vector, _SEARCHED),
            library.store.match(list(asked.terms), _SEARCHED),
        )
    ]
    leads = led(question, library.asked)
    passages = dict.fromkeys([*fuse(*rankings), *leads.passages])
    return [
        Candidate(document, passage, sentence, row, leads.likeness.get(row, 0.0))
        for document, passage in _found(passages, library)
        for row, sentence in enumerate(passage.sentences, start=passage.row)
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
