"""Candidates with their probabilities -> the quotes to show, and who else says the same.

A second quote stands on evidence of its own: what is merely near the first is left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from answer.adjoin import adjoined
from answer.answer import Quote
from answer.figure import gives_share
from answer.fold import Voice, repeats, says_the_same
from answer.found import Found
from answer.listed import asks_for_list, list_of, list_of_both
from answer.nearest import is_elsewhere, nearest_first
from answer.posed import poses, wants_questions
from answer.retrieve import Candidate
from answer.verify import verified
from answer.whole import whole
from index.library import Library
from index.terms import terms

MOST = 3  # quotes of an answer
_SHARE = 0.4  # of the best probability, for a further quote (record 14)
_FIGURES = 2 / 3  # likewise, of a figure beside a figure: it is mostly of another group


@dataclass(frozen=True, slots=True)
class Selection:
    """Quotes, best first; each of `related` says the same as the quote numbered in `same_as`."""

    quotes: tuple[Quote, ...] = ()
    related: tuple[Quote, ...] = ()
    same_as: tuple[int, ...] = ()

    def of(self, number: int) -> tuple[Quote, ...]:
        """Return the quotes that say the same as the quote of that number."""
        pairs = zip(self.related, self.same_as, strict=True)
        return tuple(quote for quote, place in pairs if place == number)


def select(
    found: Found, threshold: float, library: Library, region: str | None = None
) -> Selection:
    """Return the best quotes; none where the best one's probability is below the threshold.

    Of near equals those of the asker's region come first, and another one's telephone number never.
    """
    chosen: list[Voice] = []
    others: list[tuple[int, Voice]] = []
    for voice in nearest_first(_voices(found, threshold, library, region), region):
        if _is_joined(voice, chosen, library, found.question.text) or any(
            repeats(voice, each) for each in chosen
        ):
            continue
        if (place := _said_before(voice, chosen)) is not None:
            others.append((place, voice))
        elif len(chosen) < MOST:
            chosen.append(voice)
    return _selection(chosen, others)


def _voices(found: Found, threshold: float, library: Library, region: str | None) -> list[Voice]:
    """Return what the candidates grow to, best first, as far as the best one allows."""
    voices: list[Voice] = []
    asked = found.question.text
    for place in np.argsort(-found.scores, kind="stable"):
        score, candidate = float(found.scores[place]), found.candidates[place]
        if score < (_SHARE * voices[0].quote.score if voices else threshold):
            break
        if voices and _is_other_figure(candidate, score, voices, asked):
            continue
        voice = _voice(candidate, score, asked, library)
        if voice and not is_elsewhere(voice, region):
            voices.append(voice)
    return voices


def _is_other_figure(
    candidate: Candidate, score: float, voices: Sequence[Voice], asked: str
) -> bool:
    """Return whether a candidate gives a figure beside the best one's, and is clearly less sure.

    Not where the question names a group that it counts, and that no figure before it does.
    """
    less_sure = score < _FIGURES * voices[0].quote.score
    if not (less_sure and gives_share(candidate.text) and gives_share(voices[0].words)):
        return False
    said = terms(" ".join(voice.words for voice in voices))
    return set(terms(asked)) & set(terms(candidate.text)) <= set(said)


def _voice(candidate: Candidate, score: float, asked: str, library: Library) -> Voice | None:
    """Return a candidate as it would be quoted, or None where it cannot be."""
    document = candidate.document
    listed = list_of(document, candidate.sentence, asked) if asks_for_list(asked) else None
    grown = listed or whole(document, candidate.sentence)
    if grown is None or (poses(grown.span.of(document.text)) and not wants_questions(asked)):
        return None
    quote = verified(library.store, grown, document.sha256, score)
    vector = library.sentences[candidate.row][0].astype(np.float32)
    return Voice(quote, document, vector) if quote else None


def _is_joined(voice: Voice, chosen: list[Voice], library: Library, asked: str) -> bool:
    """Join a quote to the first of those chosen that it makes one quote with, if there is one."""
    for place, first in enumerate(chosen):
        both = list_of_both(voice, first, library, asked) or adjoined(voice, first, library)
        if both:
            chosen[place] = both
            return True
    return False


def _said_before(voice: Voice, chosen: Sequence[Voice]) -> int | None:
    return next((at for at, first in enumerate(chosen) if says_the_same(voice, first)), None)


def _selection(chosen: Sequence[Voice], others: Sequence[tuple[int, Voice]]) -> Selection:
    """Return each other source once, unless it is quoted in that place itself."""
    related: dict[tuple[int, str], Quote] = {}
    for place, voice in others:
        if voice.document.id != chosen[place].document.id:
            related.setdefault((place, voice.document.id), voice.quote)
    quotes = tuple(voice.quote for voice in chosen)
    return Selection(quotes, tuple(related.values()), tuple(place for place, _ in related))
