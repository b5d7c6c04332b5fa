"""Key words put right: what frightened people type is full of typing errors."""

from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from answer.triage.reviewed import reviewed

_SHORTEST = 5  # letters: of shorter words too many are near to another
_LONG = 8  # letters: from here on, two may be wrong


@cache
def keys() -> frozenset[str]:
    """Return the words that are recognised though misspelt."""
    return frozenset(reviewed()["spelling"]["keys"].split())


@cache
def _real() -> frozenset[str]:
    return frozenset(reviewed()["spelling"]["real"].split()) | keys()


def put_right(word: str) -> str:
    """Return the key word that this one is meant to be, or the word as it is."""
    if len(word) < _SHORTEST or word in _real():
        return word
    wrong = 2 if len(word) >= _LONG else 1
    found = process.extractOne(word, keys(), scorer=OSA.distance, score_cutoff=wrong)
    return found[0] if found and found[0][0] == word[0] else word
