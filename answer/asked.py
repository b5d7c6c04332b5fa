"""What a maintainer's phrasings say of a question: which sentences it leads to, and how surely.

A cosine does not see the one word that makes another question of it: of 48 training questions in
which "before" was put for "after", "five" for "ten", or one drug for another, 44% lay within 0.9
of what they were made from. So where each side has a word that the other has not, or one says "not"
or "why" and the other does not, likeness counts for nothing.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.utils import default_process

from answer.question import Question
from index.asked import Asked
from index.terms import terms

LOOKED_AT = 0.75  # cosine: from here on, what a phrasing leads to is among the candidates
SAME = 0.9  # cosine: from here on, it asks the same
RIGHT = 0.72  # the share of training questions so alike that one sentence answers both: 13 of 18
ALONE = 0.95  # cosine: below it, the message before may make another question of the same words
SAID = 0.99  # in the very words of a phrasing, a maintainer has answered it
_NOT = re.compile(
    r"\b(?:no|not|never|none|nothing|nobody|without|cannot|off)\b|n['’]t\b"
    r"|\b(?:are|ca|could|did|does|do|had|has|have|is|should|was|were|wo|would)nt\b"
)
_ASKING = re.compile(r"\b(?:how|when|where|who|why)\b")


@dataclass(frozen=True, slots=True)
class Led:
    """Where phrasings lead a question: passages, the likest first, and how like by row."""

    passages: tuple[int, ...] = ()
    likeness: Mapping[int, float] = field(default_factory=dict)  # a cosine; 1 for the very words


def led(question: Question, asked: Asked) -> Led:
    """Return where the phrasings that ask nearly the same lead."""
    passages: list[int] = []
    likeness: dict[int, float] = {}
    for lead, cosine in asked.likeness(question.vector):
        if cosine < LOOKED_AT:
            break
        if _is_another(question.text, lead.question):
            continue
        is_same = cosine >= ALONE and _folded(question.text) == _folded(lead.question)
        passages += lead.passages
        for row in lead.rows:
            likeness.setdefault(row, 1.0 if is_same else cosine)
    return Led(tuple(dict.fromkeys(passages)), likeness)


def at_least(likeness: Sequence[float]) -> list[float]:
    """Return how probable it is at least that each answers to which phrasings lead so surely."""
    return [SAID if like >= 1 else RIGHT if like >= SAME else 0.0 for like in likeness]


def _is_another(question: str, phrasing: str) -> bool:
    """Return whether two texts, however alike, ask different things."""
    ours, theirs = set(terms(question)), set(terms(phrasing))
    return bool(ours - theirs and theirs - ours) or _turn(question) != _turn(phrasing)


def _turn(text: str) -> tuple[bool, frozenset[str]]:
    """Return what turns a question though search leaves it out: a "not", and what it asks for."""
    folded = text.casefold()
    return bool(_NOT.search(folded)), frozenset(_ASKING.findall(folded))


def _folded(text: str) -> str:
    return default_process(text).replace(" ", "")
