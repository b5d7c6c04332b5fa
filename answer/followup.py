"""A message that leans on what came before it, said again in ways that stand alone.

"And after a lumpectomy?" asks nothing by itself. It is read as it stands, below the subject of
what was asked before, and in the place of what it replaces there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answer.lean import Lean, asks, is_courtesy, lean
from index.terms import terms

_PART = 6  # words, at most, of what names another part of the question before
_LONGEST = 24  # words of what was asked before; the reader takes in 64 pieces of words
_ALONE = {Lean.NONE: 1.0, Lean.SOME: 0.5, Lean.MUCH: 0.2}  # what the message as it stands counts

_OPENER = re.compile(
    r"^(?:(?:ok(?:ay)?|right|yes|yeah|no|nope|oh|well|hmm+|sorry|thanks|wait|and|but|so|or|also|plus"
    r"|then|actually|back to|i (?:just )?mean[t]?|what i meant(?: was)?|(?:what|how) about|what if"
    r"|if|not|it['’]s|it is)\b[\s,.:;!…–-]*)+",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^\W*(?:(?:what|who|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would"
    r"|should|may|might|has|have|had|tell me|about|explain|describe|you|they|we|i|me|my|the|an?"
    r"|it|there|this|be|please|ok|so|and|but)(?:['’](?:s|re|ve|m|d|ll))?\b\s*)+",
    re.IGNORECASE,
)
_CORRECTING = re.compile(r"\W*(?:no|nope|sorry|wait|actually|i mean[t]?|not)\b", re.IGNORECASE)
_COUNTRY = re.compile(
    r"\b(?:(?-i:U\.?[SK]\.?A?\b)|uk|usa|america|britain|england|scotland|wales)\b", re.IGNORECASE
)
_PLACE = re.compile(
    r"(?:after|before|during|without|with|in|on|for|from|to|by|under|over)\b", re.IGNORECASE
)
_CLAUSE_END = r"(?=\s*(?:[,.;:?!]|$|\b(?:and|or|but|if|when|because|after|before|without)\b))"


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A message said so that it stands alone; `weight` is how likely that is what was meant.

    `about` tells a person what it was read to be about; None for the message as it stands.
    """

    text: str
    weight: float
    about: str | None = None


def rewrites(turns: Sequence[str]) -> tuple[Rewrite, ...]:
    """Return the ways to read the last message, that of its own words first.

    One that opens a subject, or has nothing before it, is read in one way alone.
    """
    message, before = turns[-1], [turn for turn in turns[:-1] if not is_courtesy(turn)]
    leaning = _leaning(message, before)
    if leaning is Lean.NONE:
        return (Rewrite(message, 1.0),)
    subject, rest = _subject(message, before), _rest(message)
    replaced = _replaced(rest, _whole(before))
    joined = None if replaced and _CORRECTING.match(message) else f"{subject}: {message}"
    texts = [text for text in (replaced, joined) if text]
    about = (
        _phrase(replaced) if replaced else ", ".join(filter(None, (subject, _part(rest, subject))))
    )
    alone = _ALONE[leaning] if terms(message) else 0.0
    leaned = [Rewrite(text, (1 - alone) / len(texts), about) for text in texts]
    return tuple([Rewrite(message, alone)] * bool(alone) + leaned)


def _leaning(message: str, before: Sequence[str]) -> Lean:
    """Return how much a message leans; what somebody just told is to be heard with it."""
    found = lean(message) if before else Lean.NONE
    told = found is Lean.NONE and before and not asks(before[-1])
    return Lean.SOME if told else found


def _subject(message: str, before: Sequence[str]) -> str:
    """Return the words that the message is about: of the last question, or one it goes back to."""
    named = set(terms(message))
    shared = [bool(named & set(terms(turn))) for turn in before]
    back = shared.index(True) + 1 if any(shared) and not shared[-1] else len(before)
    return _phrase(_whole(before[:back]))


def _whole(turns: Sequence[str]) -> str:
    """Return what the last of some messages is about, with what it leaned on."""
    said = ""
    for turn in turns:
        said = _with(said, _rest(turn)) if said and lean(turn) is Lean.MUCH else turn
    return said


def _with(said: str, rest: str) -> str:
    """Return what was said with what a message adds: a part or a fact, but no further question."""
    if replaced := _replaced(rest, said):
        return replaced
    return said if asks(rest.rstrip(" ?")) else f"{_phrase(said)}: {rest}"


def _replaced(rest: str, before: str) -> str | None:
    """Return what was asked before with the part replaced that a few words name anew."""
    if len(rest.split()) > _PART:
        return None
    country, place = _COUNTRY.search(rest), _PLACE.match(rest)
    if country and _COUNTRY.search(before):
        return _COUNTRY.sub(country[0], before)
    part = place and re.search(rf"\b{place[0]}\b.*?{_CLAUSE_END}", before, re.IGNORECASE)
    return part and before[: part.start()] + rest.rstrip(" ?.!") + before[part.end() :]


def _rest(message: str) -> str:
    """Return a message without the words by which it goes on."""
    return _OPENER.sub("", message, count=1) or message


def _phrase(said: str) -> str:
    """Return the words of a question that say what it is about, the last of them."""
    words = _ASKED.sub("", said.strip(" ?.!\n"), count=1).split()
    return " ".join(words[-_LONGEST:])


def _part(rest: str, subject: str) -> str:
    """Return what a message adds to the subject by name; nothing where it asks in full."""
    named = set(terms(rest))
    is_part = named and not asks(rest.rstrip(" ?")) and len(rest.split()) <= _PART
    return rest.strip(" ?.!") if is_part and not named & set(terms(subject)) else ""
