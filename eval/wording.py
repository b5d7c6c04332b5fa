"""Whether a question gets the same answer in other words, and with typing errors in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import mean
from typing import Any

from eval.case import Case, Expect
from eval.match import matches
from eval.record import read_records
from eval.run import Ask

_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = (
    *(("ph", "f"), ("ie", "ei"), ("ei", "ie"), ("c", "s"), ("s", "c"), ("a", "e"), ("e", "a")),
    *(("i", "e"), ("o", "a"), ("ce", "se"), ("tion", "sion"), ("y", "i"), ("ck", "k")),
)
_SHORTEST = 4  # letters of a word that an error is made in
_WORDS_AN_ERROR = 8  # one error in so many words, and one at least


@dataclass(frozen=True, slots=True)
class Pair:
    """One question in two wordings."""

    id: str
    kind: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Alike:
    """How alike the answers to pairs are: the same decision, and the overlap of their quotes."""

    pairs: int
    same_decision: float
    overlap: float
    apart: tuple[str, ...]  # ids of those decided differently


@dataclass(frozen=True, slots=True)
class Typed:
    """Right first quotes of questions as they are, and with typing errors in them."""

    variants: int
    plain: float
    with_errors: float

    @property
    def lost(self) -> float:
        """How much of hit@1 the errors cost."""
        return self.plain - self.with_errors


def pairs(path: Path) -> list[Pair]:
    """Read pairs from JSON lines. Raises OwnwordsError at the first line that is malformed."""
    keys = Pair.__dataclass_fields__
    return [Pair(*(record.text(key) for key in keys)) for record in read_records(path)]


def alike(asked: Sequence[Pair], ask: Ask) -> Alike:
    """Ask each pair, and compare what is said."""
    answers = [(ask([pair.one], None), ask([pair.other], None)) for pair in asked]
    same = [one["kind"] == other["kind"] for one, other in answers]
    return Alike(
        pairs=len(asked),
        same_decision=mean(same),
        overlap=mean(_overlap(one, other) for one, other in answers),
        apart=tuple(pair.id for pair, is_same in zip(asked, same, strict=True) if not is_same),
    )


def typed(cases: Sequence[Case], ask: Ask, variants: int, seed: int = 0) -> Typed:
    """Ask so many variants with typing errors of the answerable cases, taken in turn."""
    plain = [case for case in cases if case.expect is Expect.ANSWER]
    random = Random(seed)
    taken = [plain[number % len(plain)] for number in range(variants)]
    wrong = [replace(case, turns=_last_mistyped(case.turns, random)) for case in taken]
    right = {case.id: _hit(case, ask) for case in plain}
    return Typed(
        variants, mean(right[case.id] for case in taken), mean(_hit(case, ask) for case in wrong)
    )


def mistyped(text: str, random: Random) -> str:
    """Return a text with errors such as people make, one in every eight words."""
    words = text.split(" ")
    long = [place for place, word in enumerate(words) if _is_plain(word)]
    errors = max(1, len(words) // _WORDS_AN_ERROR)
    for place in random.sample(long, min(len(long), errors)):
        words[place] = _wrong(words[place], random)
    return " ".join(words)


def _last_mistyped(turns: Sequence[str], random: Random) -> tuple[str, ...]:
    return (*turns[:-1], mistyped(turns[-1], random))


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


def _hit(case: Case, ask: Ask) -> bool:
    """Return whether the first quote answers the case."""
    quotes = ask(case.turns, case.region)["quotes"][:1]
    return any(
        gold.doc == quote["document"] and matches(quote["text"], gold.quote)
        for quote in quotes
        for gold in case.gold
    )


def _overlap(one: dict[str, Any], other: dict[str, Any]) -> float:
    """Return the share of quotes that both answers have, of all that either has."""
    ours, theirs = _places(one), _places(other)
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 1.0


def _places(answer: dict[str, Any]) -> set[tuple[str, int, int]]:
    return {(quote["document"], quote["start"], quote["end"]) for quote in answer["quotes"]}
