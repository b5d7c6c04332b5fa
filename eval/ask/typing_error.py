"""Typing errors such as people make."""

from collections.abc import Iterator
from random import Random

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = (
    *(("ph", "f"), ("ie", "ei"), ("ei", "ie"), ("c", "s"), ("s", "c"), ("a", "e"), ("e", "a")),
    *(("i", "e"), ("o", "a"), ("ce", "se"), ("tion", "sion"), ("y", "i"), ("ck", "k")),
)
_SHORTEST = 4  # letters of a word that an error is made in
_WORDS_AN_ERROR = 8  # one error in so many words, and one at least


def mistyped(text: str, random: Random) -> str:
    """Return a text with errors such as people make, one in every eight words."""
    words = text.split(" ")
    long = [place for place, word in enumerate(words) if _is_plain(word)]
    errors = max(1, len(words) // _WORDS_AN_ERROR)
    for place in random.sample(long, min(len(long), errors)):
        words[place] = _wrong(words[place], random)
    return " ".join(words)


def _is_plain(word: str) -> bool:
    """Return whether it is a word, and no name or code, with or without a mark after it."""
    bare = word.rstrip(".,?!")
    return len(bare) >= _SHORTEST and bare.isalpha() and bare.islower()


def _wrong(word: str, random: Random) -> str:
    made = [wrong for wrong in _errors(word, random) if wrong != word]
    return random.choice(made)


def _errors(word: str, random: Random) -> Iterator[str]:
    """Yield one error of each kind that the word allows."""
    end = len(word.rstrip(".,?!"))
    at = random.randrange(1, end - 1)
    yield word[:at] + word[at + 1 :]
    yield word[:at] + word[at] + word[at:]
    yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    yield word[:at] + _neighbour(word[at], random) + word[at + 1 :]
    sounds = [(here, there) for here, there in _SOUNDS if here in word[1:]]
    if sounds:
        here, there = random.choice(sounds)
        yield word[0] + word[1:].replace(here, there, 1)


def _neighbour(letter: str, random: Random) -> str:
    row = next((row for row in _KEYBOARD if letter in row), letter)
    at = row.index(letter)
    return random.choice(row[max(0, at - 1) : at] + row[at + 1 : at + 2] or letter)
