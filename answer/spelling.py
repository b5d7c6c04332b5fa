"""Typing errors, mended where one word is clearly meant; whoever asked is shown what was read.

Real words are never touched, nor short words, names, numbers and codes. A drug's name is only ever
mended to the one drug that it is near, and no drug's name is taken for another's.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from math import log10

from rapidfuzz import process
from rapidfuzz.distance import OSA

from answer.english import english
from answer.wording import british
from answer.words import Words
from index.terms import terms

_TOKEN = re.compile(r"(?<![\w+&/.@'’-])[^\W\d_]+(?:['’][^\W\d_]+)?(?![\w+&/@-]|\.\w)")
_SHORTEST = 4  # letters
_LONG = 8  # letters: two errors may be in such a word, one in a shorter
_MOST = 40  # words that are mended: each takes milliseconds
_FOREIGN = 0.6  # share of words that are unknown: from there on it is another language

_COMMON = 200_000  # times in English books: rarer words are known, but seldom meant

# How likely a word is meant, in powers of ten.
_CLEARLY = 1.0  # by how much it must beat the next
_WRITTEN = 0.7  # more for each tenfold that English writes it
_ERROR = 3.0  # less for each error
_OTHER_BEGINNING = 1.5  # less where the first letter is another
_SUBJECT = 1.5  # more for a word of the documents, and again for each tenfold that they write it
_SOUNDS_ALIKE = 1.0  # more for a word that sounds as it was typed
_SAME_LETTERS = 1.0  # more for a word of the same letters
_SOUNDS = (("ph", "f"), ("ck", "k"), ("c", "k"), ("q", "k"), ("z", "s"), ("x", "ks"))


class Speller:
    """Knows the words of English, of the documents, and the names of drugs."""

    def __init__(self, words: Words, vocabulary: Mapping[str, int]) -> None:
        self._words = words
        named = {word for word in vocabulary if word.endswith(words.drug_endings)}
        self._drugs = words.drugs | (named - english().keys())
        self._here = Counter(british(word, words) for word in words.clinical)
        for word, count in vocabulary.items():
            self._here[british(word, words)] += count
        common = {word for word, count in english().items() if count >= _COMMON}
        targets = (common | words.clinical | vocabulary.keys()) - words.mistaken - self._drugs
        self._by_length = {n: list(same) for n, same in groupby(sorted(targets, key=len), len)}

    def repaired(self, text: str) -> str:
        """Return a text with its typing errors mended; as it is, where few are English."""
        typed = _TOKEN.findall(text)
        unknown = [word for word in typed if not self.knows(word.casefold())]
        foreign = len(unknown) > 1 and len(unknown) >= _FOREIGN * len(typed)
        if foreign or len(unknown) > _MOST:
            return text
        return _TOKEN.sub(lambda match: self._mended(match, text), text)

    def knows(self, word: str) -> bool:
        """Return whether a word in lower case is one, in either spelling, or a drug's name."""
        bare = re.sub(r"['’]s?$", "", word)
        return "'" in bare or "’" in bare or self._is_word(british(bare, self._words))

    def _mended(self, match: re.Match[str], text: str) -> str:
        typed = match[0]
        word = typed.casefold()
        if len(word) < _SHORTEST or not typed[1:].islower() or self.knows(word):
            return typed
        drug = self._drug(word)
        if drug or word.endswith(self._words.drug_endings):
            return _cased(drug or typed, typed)
        if typed[0].isupper() and not _begins_a_sentence(match.start(), text):
            return typed  # a name
        return _cased(self._word(word) or typed, typed)

    def _drug(self, word: str) -> str | None:
        """Return the one drug that is near enough, where no other comes close."""
        errors = _errors_in(word)
        near = process.extract(
            word, self._drugs, scorer=OSA.distance, score_cutoff=errors + 1, limit=2
        )
        if len(near) != 1 or near[0][1] > errors or near[0][0][0] != word[0]:
            return None
        return str(near[0][0])

    def _word(self, word: str) -> str | None:
        """Return the word that is clearly meant."""
        errors = _errors_in(word)
        lengths = range(len(word) - errors, len(word) + errors + 1)
        choices = [each for length in lengths for each in self._by_length.get(length, ())]
        near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=errors, limit=None)
        likely = sorted(((self._likely(word, each, n), each) for each, n, _ in near), reverse=True)
        if not likely:
            return None
        best, meant = likely[0]
        if word.startswith(meant) and word[-1] != meant[-1]:
            return None  # an ending that the list lacks
        rivals = [at for at, each in likely if not self._same_word(each, meant)]
        return None if rivals and best - rivals[0] < _CLEARLY else meant

    def _likely(self, typed: str, word: str, errors: float) -> float:
        here = self._here[british(word, self._words)]
        least = _COMMON if word in self._words.clinical else 1
        return (
            _WRITTEN * log10(max(least, english().get(word, 0)))
            + (_SUBJECT + log10(here) if here else 0)
            + _SOUNDS_ALIKE * (_sound(typed) == _sound(word))
            + _SAME_LETTERS * (sorted(typed) == sorted(word))
            - _OTHER_BEGINNING * (typed[0] != word[0])
            - _ERROR * errors
        )

    def _same_word(self, one: str, other: str) -> bool:
        """Return whether two words are one, in two spellings or numbers."""
        return terms(british(one, self._words)) == terms(british(other, self._words))

    def _is_word(self, british: str) -> bool:
        return british in self._here or british in self._drugs or british in _general(self._words)


@cache
def _general(words: Words) -> frozenset[str]:
    """Return the words of English, and those of the file, in British spelling."""
    wordings = (wording.casefold() for group in words.same for wording in group)
    said = {part for wording in wordings for part in re.findall(r"[^\W\d_]+", wording)}
    every = (english().keys() | said | words.informal) - words.mistaken
    return frozenset(british(word, words) for word in every)


def _errors_in(word: str) -> int:
    return 2 if len(word) >= _LONG else 1


def _begins_a_sentence(start: int, text: str) -> bool:
    return re.search(r"(?:^|[.!?\n])\s*$", text[:start]) is not None


def _cased(word: str, typed: str) -> str:
    return word.capitalize() if typed[0].isupper() else word


def _sound(word: str) -> str:
    """Return a rough key of how a word sounds: its consonants, doubled ones once."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return re.sub(r"(.)\1+", r"\1", word[0] + re.sub(r"[aeiouyhw]", "", word[1:]))
