"""What a conversation is about: its last whole question, and what was told before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from answer.lean import Lean, asks, lean, leaves, switches
from answer.replaced import continued, corrects, tells_of_somebody, with_replaced
from index.terms import terms

_LONGEST = 24  # words of what was asked before; the reader takes in 64 pieces of words

_ASKED = re.compile(
    r"^\W*(?:(?:what|who|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would"
    r"|should|may|might|has|have|had|tell me|about|explain|describe|you|they|we|i|me|my|the|an?"
    r"|it|there|this|be|please|ok|so|and|but)(?:['’](?:s|re|ve|m|d|ll))?\b\s*)+",
    re.IGNORECASE,
)


_FIRST = re.compile(  # and not "what is the first thing they do?"
    r"\b(?:my first (?:one|question|thing|point)|the first question"
    r"|back to the first|the first (?:one|thing|word|bit) again)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What messages said so far: the facts told, the question below them, and a part of it.

    Of parts that were named in turn ("and the nodes?", "and the skin?") the last one counts.
    """

    told: str = ""
    asked: str = ""
    part: str = ""

    @property
    def question(self) -> str:
        """The last question that stands alone, below what was told before it."""
        if self.told and self.asked:
            return _with(phrase(self.told), phrase(self.asked))
        return self.asked or self.told

    @property
    def whole(self) -> str:
        """All of it."""
        return _with(self.question, self.part)

    def then(self, turn: str) -> "Said":
        """Return what was said with the next message."""
        rest = continued(turn) or turn
        if switches(turn) or not self.question:
            return Said(told=rest) if _tells(turn) else Said(asked=rest)
        goes_on = self.asked and lean(turn) is Lean.MUCH
        if _tells(turn) and not goes_on:
            return Said(_with(self.told if self.asked else self.whole, rest))
        if asks(rest) and not goes_on:
            return Said(self.told, rest)
        return self._going_on(turn)

    def _going_on(self, turn: str) -> "Said":
        """Return what was said with a message that only goes on."""
        rest = continued(turn)
        if other := with_replaced(turn, self.whole):
            return Said(asked=other) if self.asked else Said(told=other)
        if asks(rest.rstrip(" ?")) or not terms(rest):
            return self
        if tells_of_somebody(rest) and not corrects(turn):
            return Said(self.told, _with(_with(self.asked, self.part), rest))
        return Said(self.told, self.asked, rest)


def subject_of(message: str, before: Sequence[str]) -> str:
    """Return the words that the message is about: of the last question, or one it goes back to."""
    named = set(terms(continued(message)))
    shared = [bool(named & set(terms(turn))) for turn in before]
    goes_back = any(shared) and not shared[-1]
    back = shared.index(True) + 1 if goes_back else len(before)
    said = _said(before[: 1 if _FIRST.search(message) else back])
    return phrase(said.question if corrects(message) else said.whole)


def facts_before(message: str, before: Sequence[str]) -> str:
    """Return the facts that a question comes after; nothing where more than facts was said."""
    if any(map(leaves, [*before, message])) or not asks(continued(message).rstrip(" ?")):
        return ""
    facts = [turn.strip(" .!\n") for turn in before if terms(turn)]
    return _end_of(". ".join(facts)) if all(map(_tells, facts)) else ""


def whole_of(turns: Sequence[str]) -> str:
    """Return what the last of some messages is about, with what it leaned on."""
    return _said(turns).whole


def _said(turns: Sequence[str]) -> Said:
    return reduce(Said.then, turns, Said())


def _tells(turn: str) -> bool:
    """Return whether a message tells something: it asks nothing, and puts nothing right."""
    return bool(terms(turn)) and not asks(turn) and not corrects(turn)


def _with(said: str, more: str) -> str:
    """Return what was said with what was added to it."""
    return f"{phrase(said)}: {more}" if said and more else said or more


def phrase(said: str) -> str:
    """Return the words of a question that say what it is about, the last of them."""
    return _end_of(_ASKED.sub("", said.strip(" ?.!\n"), count=1))


def _end_of(said: str) -> str:
    return " ".join(said.split()[-_LONGEST:])
