"""A text -> its words, in a form in which the words of two extractions are equal or not."""

import re
from collections.abc import Container
from dataclasses import dataclass
from unicodedata import normalize

from ingest.second.extraction import BROKEN

# Signs that change a statement count as words; what a word may hold unseen is no part of it.
_UNSEEN = "\u00ad\u034f\u200b-\u200f\u2060\ufeff"
_LETTER = "[^\\W_]"
_WORD = re.compile(
    rf"{_LETTER}(?:[{_UNSEEN}\u0300-\u036f]*{_LETTER})*[\u0300-\u036f]*|[%‰<>≤≥±×÷£$€°+⁺]"
)
_STRIPPED = re.compile(f"[{_UNSEEN}]")
_BROKEN = re.compile(rf"(?<!{_LETTER})({_LETTER}++){BROKEN}({_LETTER}++)")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: what each is compared by, and where it stands."""

    text: str
    keys: list[str]
    spans: list[tuple[int, int]]

    def between(self, first: int, last: int) -> str:
        """Return the text from one word up to another, which is left out, in one line."""
        first, last = max(first, 0), min(last, len(self.spans))
        if first >= last:
            return ""
        return " ".join(self.text[self.spans[first][0] : self.spans[last - 1][1]].split())


def words_of(text: str) -> Words:
    """Find the words of a text; upper and lower case are alike."""
    found = list(_WORD.finditer(text))
    keys = [spelling(match[0]).casefold() for match in found]
    return Words(text, keys, [match.span() for match in found])


def spellings_of(text: str) -> list[str]:
    """Return the words of a text as they are spelled, ligatures and raised figures evened."""
    return [spelling(word) for word in _WORD.findall(text)]


def spelling(word: str) -> str:
    """Return a word without what nobody sees, in the plain form of each letter."""
    return normalize("NFKC", _STRIPPED.sub("", word))


def mended(text: str, known: Container[str]) -> str:
    """Return a text whose broken words are whole where that is a known one, else hyphenated."""

    def mend(match: re.Match[str]) -> str:
        whole = match[1] + match[2]
        return whole if spelling(whole).casefold() in known else f"{match[1]}-{match[2]}"

    return _BROKEN.sub(mend, text).replace(BROKEN, "-")
