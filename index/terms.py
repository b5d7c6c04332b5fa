"""Text -> search terms: lower case, English endings taken off, the commonest words left out."""

import re
from functools import lru_cache
from threading import local
from unicodedata import combining, normalize

import snowballstemmer

_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    """
    a about again all also am an and any are as at be because been but by can could did do does
    doing don for from get go got had has have having he her hers him his how i if in into is it
    its just ll like m may me might much my no nor not of on or other our out re s she should so
    some such t than that the their them then there these they this those to too us ve very was
    we were what when where which while who whom why will with would you your
    """.split()  # noqa: SIM905
)
_stemmers = local()  # a stemmer keeps its word in itself, so each thread has its own


def terms(text: str) -> list[str]:
    """Return the terms of a text in their order, repeats included, without accents."""
    words = _WORD.findall(_without_accents(text.casefold()))
    return [_stem(word) for word in words if word not in _COMMON]


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in normalize("NFKD", text) if not combining(c))


@lru_cache(maxsize=50_000)  # words of the corpus and of questions in general, not whose they were
def _stem(word: str) -> str:
    if not hasattr(_stemmers, "english"):
        _stemmers.english = snowballstemmer.stemmer("english")
    return str(_stemmers.english.stemWord(word))
