"""A question in the words of the documents, so that both wordings of it get the same answer."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import partial

from answer.words import Words
from index.store import Store
from index.terms import terms

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\s\-‐‑]+")
_PASSES = 3  # "stage 4 boob cancer" holds two wordings, one inside the other


@dataclass(frozen=True, slots=True)
class Wording:
    """What the documents call things, and what else people call them."""

    spelling: "Spelling"
    phrases: re.Pattern[str]
    chosen: Mapping[str, str]  # a wording -> the documents' own
    others: Mapping[str, tuple[str, ...]]  # the documents' own -> what else they write

    @classmethod
    def of(cls, words: Words, store: Store, vocabulary: Mapping[str, int]) -> "Wording":
        """Return the wording for documents: their vocabulary says how they spell."""
        spelling = Spelling.of(words, vocabulary)
        groups = [[spelling.spelt(wording) for wording in group] for group in words.same]
        chosen: dict[str, str] = {}
        others: dict[str, tuple[str, ...]] = {}
        for group in groups:
            held = [wording for wording in group if _holds(store, wording)]
            own = (held or group)[0]
            chosen |= {_plain(wording): own for wording in group}
            others[own] = tuple(wording for wording in held if wording != own)
        kept = [spelling.spelt(phrase) for phrase in words.keep]
        return cls(spelling, _any_of([*chosen, *kept]), chosen, others)

    def canonical(self, text: str) -> str:
        """Return a text with each wording put into the documents' own. Twice is as once."""
        text = self.spelling.spelt(text)
        for _ in range(_PASSES):
            text = self.phrases.sub(partial(self._own, self._compared(text)), text)
        return text

    def others_in(self, canonical: str) -> set[str]:
        """Return what else the documents call the things that a canonical text names."""
        named = (self.chosen.get(_plain(match[0])) for match in self.phrases.finditer(canonical))
        return {other for own in named if own for other in self.others[own]}

    def _compared(self, text: str) -> set[str]:
        """Return what a text names in several wordings: it may ask whether they are the same."""
        named = {_plain(match[0]) for match in self.phrases.finditer(text)}
        counts = Counter(self.chosen[wording] for wording in named if wording in self.chosen)
        return {own for own, count in counts.items() if count > 1}

    def _own(self, compared: Set[str], match: re.Match[str]) -> str:
        own = self.chosen.get(_plain(match[0]), match[0])
        return match[0] if own in compared else own


@dataclass(frozen=True, slots=True)
class Spelling:
    """British and American spelling: the documents' own, or the British where they have none."""

    words: Words
    own: Mapping[str, str]  # a word in British spelling -> as the documents spell it

    @classmethod
    def of(cls, words: Words, vocabulary: Mapping[str, int]) -> "Spelling":
        """Return the spelling of documents that hold these words so often."""
        rising = sorted(vocabulary, key=lambda word: (vocabulary[word], word))
        return cls(words, {british(word, words): word for word in rising})

    def spelt(self, text: str) -> str:
        """Return a text in the documents' spelling; only words that have two are changed."""
        return _WORD.sub(self._spelt, text)

    def _spelt(self, match: re.Match[str]) -> str:
        word = match[0].casefold()
        key = british(word, self.words)
        own = self.own.get(key, key)
        if own == word:
            return match[0]
        return own.capitalize() if match[0][0].isupper() else own


def british(word: str, words: Words) -> str:
    """Return a word of lower-case letters in its British spelling."""
    if word in words.one_spelling:
        return word
    for ours, theirs in words.beginnings:
        if word.startswith(theirs) and not word.startswith(ours):
            word = ours + word.removeprefix(theirs)
    for ours, theirs in words.endings:
        if word.endswith(theirs) and len(word) > len(theirs) + 2:
            word = word.removesuffix(theirs) + ours
    return word


def _holds(store: Store, wording: str) -> bool:
    """Return whether some passage holds the wording, word by word."""
    found = terms(wording)
    whole = len(found) == len(_GAP.split(wording))
    return whole and bool(store.match([" ".join(found)], 1))


def _any_of(wordings: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any wording, the longest first, whatever stands between its words."""
    ordered = sorted(set(map(_plain, wordings)), key=lambda plain: (-len(plain), plain))
    patterns = (_GAP.pattern.join(map(re.escape, plain.split(" "))) for plain in ordered)
    either = "|".join(patterns).replace("'", "['’]")
    return re.compile(rf"(?<!\w)(?:{either})(?!\w|\+(?!\w))", re.IGNORECASE)


def _plain(wording: str) -> str:
    return _GAP.sub(" ", wording.casefold().replace("’", "'"))
