"""What a question says, read as it was meant: its typing errors mended, in the documents' words."""

import re
from collections import Counter
from dataclasses import dataclass

from answer.spelling import Speller
from answer.wording import Wording
from answer.words import Words, shipped_words
from index.library import Library

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in the documents' words, and what else they call the things that it names."""

    text: str
    others: frozenset[str] = frozenset()


class Lexicon:
    """The words of the documents and of those who ask."""

    def __init__(self, speller: Speller, wording: Wording) -> None:
        self._speller = speller
        self._wording = wording

    def mended(self, text: str) -> str:
        """Return a text without its typing errors: whoever typed it is to be shown this."""
        return self._speller.repaired(text)

    def read(self, text: str) -> Reading:
        """Return a text as it is read."""
        canonical = self._wording.canonical(self.mended(text))
        return Reading(canonical, frozenset(self._wording.others_in(canonical)))


def lexicon_of(library: Library, words: Words | None = None) -> Lexicon:
    """Return the lexicon for a library: the words shipped, and those of its documents."""
    words = words or shipped_words()
    vocabulary = Counter(
        word for text in library.store.texts() for word in _WORD.findall(text.casefold())
    )
    wording = Wording.of(words, library.store, vocabulary)
    return Lexicon(Speller(words, vocabulary), wording)
