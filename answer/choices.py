"""Headings to choose from, where it is not plain what somebody asks.

One bare word asks nothing, and a message that leans may be read in two ways. Nobody's words but the
documents' own can say what there is to ask, so the choices are headings of theirs.
"""

import re
from collections.abc import Iterable, Iterator

import numpy as np

from answer.features import features
from answer.found import Found
from answer.lean import asks
from answer.region import is_for
from answer.retrieve import Candidate
from index.library import Library
from index.terms import terms

MOST = 3  # choices
_PHRASE = 3  # terms, at most, of what only names a thing
_LEAST = 0.1  # of the best probability: what is farther off is not what anybody meant
_AS_LIKELY = 0.9  # of it: the best of another way to read, which then may as well be meant
_SAYS = re.compile(r"['’]|\b(?:i|im|we|you|he|she|they|it|mum|mom|dad)\b", re.IGNORECASE)


def choices(
    found: Found, threshold: float, library: Library, region: str | None = None
) -> tuple[str, ...]:
    """Return up to three headings, the likeliest first; none where it is plain what is asked.

    Where documents of the asker's region have any, those of another one give none.
    """
    asked = set(terms(found.question.text))
    read = np.flatnonzero(found.scores)
    best_first = read[np.argsort(-found.scores[read], kind="stable")].tolist()
    if found.question.leans:
        places = _rivals(found, best_first, threshold, library)
    elif _is_bare(found.question.text) and _is_of_the_subject(asked, found.candidates):
        places = [place for place in best_first if found.scores[place] >= _LEAST * found.best]
    else:
        places = []
    chosen = _of_region(region, [found.candidates[place] for place in places])
    headings = dict.fromkeys(filter(None, (_heading(each, asked) for each in chosen)))
    titles = dict.fromkeys(each.document.source.title for each in chosen)
    return tuple(headings or titles)[:MOST]


def _of_region(region: str | None, chosen: list[Candidate]) -> list[Candidate]:
    return [each for each in chosen if is_for(each.document.source.region, region)] or chosen


def _is_bare(message: str) -> bool:
    """Return whether a message only names a thing, or not even that ("is it")."""
    named = terms(message)
    if not named:
        return asks(message)
    return len(named) <= _PHRASE and not asks(message.rstrip(" ?")) and not _SAYS.search(message)


def _is_of_the_subject(asked: set[str], candidates: Iterable[Candidate]) -> bool:
    """Return whether the documents speak of what is asked; of nothing, they may."""
    return not asked or any(asked & set(_words(each)) for each in candidates)


def _words(candidate: Candidate) -> Iterator[str]:
    for text in (*candidate.passage.section, candidate.text):
        yield from terms(text)


def _rivals(found: Found, best_first: list[int], threshold: float, library: Library) -> list[int]:
    """Return the best candidate of each way to read, where there are two about as likely.

    Each candidate is counted to the way that it fits best, as for what the answer is about.
    """
    if found.best < threshold:
        return []
    candidates = [found.candidates[place] for place in best_first]
    ways = found.question.ways
    fits = [features(way, candidates, library).mean(axis=1) * way.weight for way in ways]
    first: dict[int, int] = {}
    for place, way in zip(best_first, np.argmax(fits, axis=0).tolist(), strict=True):
        first.setdefault(way, place)
    likely = [place for place in first.values() if found.scores[place] >= _AS_LIKELY * found.best]
    sections = {found.candidates[place].passage.section for place in likely}
    return likely if len(sections) > 1 else []


def _heading(candidate: Candidate, asked: set[str]) -> str | None:
    """Return the innermost heading above a candidate that says more than was asked."""
    title = candidate.document.source.title
    headings = reversed(candidate.passage.section)
    return next((each for each in headings if each != title and set(terms(each)) != asked), None)
