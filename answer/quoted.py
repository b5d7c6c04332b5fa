"""What was quoted already is weighed down, unless it is asked for again."""

import re
from collections.abc import Sequence

import numpy as np

from answer.features import Numbers
from answer.question import Question
from answer.retrieve import Candidate
from index.library import Library
from index.terms import terms

_AGAIN = re.compile(
    r"\b(?:again|repeat|once more|remind me|say (?:it|that)|you (?:said|quoted|told))\b",
    re.IGNORECASE,
)
_HEARD = 3  # answers
_LIKELY = 3  # passages that hold most of a line's words
_LESS = 0.5  # of the probability that it answers a message which leans on what it answered


def quoted_here(answers: Sequence[str], library: Library) -> tuple[str, ...]:
    """Return what of the last answers stands in the documents, line by line: their quotes.

    What else an answer says is the project's own words, or nobody's.
    """
    lines = (answer.splitlines() for answer in answers[-_HEARD:])
    return tuple("\n".join(line for line in each if _stands(line, library)) for each in lines)


def _stands(line: str, library: Library) -> bool:
    found = library.store.match(list(dict.fromkeys(terms(line))), _LIKELY)
    passages = map(library.store.passage, found)
    documents = (library.store.document(passage.document_id) for passage in passages)
    return any(line in document.text for document in documents if document)


def weighed_down(
    scores: Numbers, question: Question, candidates: Sequence[Candidate], quoted: Sequence[str]
) -> Numbers:
    """Return the probabilities of candidates, less for those whose words stand in `quoted`.

    A question that stands for itself may be answered by what answered another.
    """
    if not question.leans or _AGAIN.search(question.text):
        return scores
    said = "\n".join(quoted)
    return scores * np.where([candidate.text in said for candidate in candidates], _LESS, 1.0)
