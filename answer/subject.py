"""What a conversation is about: its last whole question, as far as later messages leave it so."""

import re
from collections.abc import Sequence

from answer.lean import Lean, asks, lean, switches
from index.terms import terms

PART = 6  # words, at most, of what names another part of the question before
_LONGEST = 24  # words of what was asked before; the reader takes in 64 pieces of words

_OPENER = re.compile(
    r"^(?:(?:ok(?:ay)?|right|yes|yeah|no|nope|oh|well|hmm+|sorry|thanks|wait|and|but|so|or|also|plus"
    r"|then|really|actually|back to|forget (?:that|it)|never ?mind(?: that)?"
    r"|(?:an? )?(?:different|another|new) (?:question|subject|topic)"
    r"|i (?:just )?mean[t]?|what i meant(?: was)?|(?:what|how) about|what if"
    r"|if|not|it['’]s|it is)\b[\s,.:;!…–-]*)+",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^\W*(?:(?:what|who|which|when|where|why|how|is|are|was|were|do|does|did|can|could|will|would"
    r"|should|may|might|has|have|had|tell me|about|explain|describe|you|they|we|i|me|my|the|an?"
    r"|it|there|this|be|please|ok|so|and|but)(?:['’](?:s|re|ve|m|d|ll))?\b\s*)+",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\W*(?:no\b\W*)?not (?:the|that|this|those|these|my|an?|about|after|for|from|in|on|with)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:i|we|she|he|my|our|her|his|had|have|has|was|were)\b", re.IGNORECASE)
_CORRECTING = re.compile(r"\W*(?:no|nope|sorry|wait|actually|i mean[t]?|not)\b", re.IGNORECASE)
_COUNTRY = re.compile(
    r"\b(?:(?-i:U\.?[SK]\.?A?\b)|uk|usa|america|britain|england|scotland|wales)\b", re.IGNORECASE
)
_PREPOSITION = r"(?:after|before|during|without|with|in|on|for|from|to|by|under|over)\b"
_PLACE = re.compile(_PREPOSITION, re.IGNORECASE)
_LAST_NAMED = re.compile(rf".*\b{_PREPOSITION}\s+(\S+(?:\s\S+){{0,3}})$", re.IGNORECASE | re.DOTALL)
_DETERMINER = r"(?:the|an?|my|your|her|his|our|their|this|that)"
_CLAUSE_END = r"(?=\s*(?:[,.;:?!]|$|\b(?:and|or|but|if|when|because|after|before|without)\b))"


def subject_of(message: str, before: Sequence[str]) -> str:
    """Return the words that the message is about: of the last question, or one it goes back to."""
    named = set(terms(continued(message)))
    shared = [bool(named & set(terms(turn))) for turn in before]
    back = shared.index(True) + 1 if any(shared) and not shared[-1] else len(before)
    said, part = _said(before[:back])
    return phrase(said if _corrects(message) else _with(said, part))


def whole_of(turns: Sequence[str]) -> str:
    """Return what the last of some messages is about, with what it leaned on."""
    return _with(*_said(turns))


def _said(turns: Sequence[str]) -> tuple[str, str]:
    """Return the last question that stands alone, with what was told since, and a part of it.

    Of parts that were named in turn ("and the nodes?", "and the skin?") the last one counts.
    """
    said = part = ""
    for turn in turns:
        rest = continued(turn)
        if not said or switches(turn) or lean(turn) is not Lean.MUCH:
            said, part = rest or turn, ""
        elif other := with_replaced(turn, _with(said, part)):
            said, part = other, ""
        elif asks(rest.rstrip(" ?")) or not terms(rest):
            continue
        elif _TELLS.search(rest) and not _corrects(turn):
            said, part = _with(_with(said, part), rest), ""
        else:
            part = rest
    return said, part


def _with(said: str, more: str) -> str:
    """Return what was said with what was added to it."""
    return f"{phrase(said)}: {more}" if more else said


def puts_right(message: str) -> bool:
    """Return whether a message begins as a correction does."""
    return _CORRECTING.match(message) is not None


def _corrects(message: str) -> bool:
    """Return whether a message puts something else in the place of what was named last."""
    return puts_right(message) and not asks(continued(message).rstrip(" ?"))


def with_replaced(message: str, before: str) -> str | None:
    """Return what was asked before with the part replaced that a few words name anew."""
    rest = continued(message).rstrip(" ?.!")
    if not rest or len(rest.split()) > PART:
        return None
    if (country := _COUNTRY.search(rest)) and _COUNTRY.search(before):
        return _COUNTRY.sub(country[0], before)
    if place := _PLACE.match(rest):
        part = re.search(rf"\b{place[0]}\b.*?{_CLAUSE_END}", before, re.IGNORECASE)
        return part and before[: part.start()] + rest + before[part.end() :]
    if terms(rest) and _corrects(message) and not _TELLS.search(rest):
        if named := _ending_alike(rest, before):
            return before[: named.start()] + rest + before[named.end() :]
        if last := _LAST_NAMED.match(before.rstrip(" ?.!")):
            thing = last[1].rsplit(maxsplit=1)[-1]
            return before[: last.start(1)] + re.sub(r"\bone\b", lambda _: thing, rest)
    return None


def _ending_alike(rest: str, before: str) -> re.Match[str] | None:
    """Return what was named before with the last word of some words: "the left breast"."""
    head = re.escape(rest.rsplit(maxsplit=1)[-1])
    return re.search(rf"\b{_DETERMINER}\s+(?:[\w-]+\s+){{0,2}}{head}\b", before, re.IGNORECASE)


def continued(message: str) -> str:
    """Return a message without the words by which it goes on; nothing of one that denies."""
    return "" if _DENYING.match(message) else _OPENER.sub("", message, count=1)


def phrase(said: str) -> str:
    """Return the words of a question that say what it is about, the last of them."""
    words = _ASKED.sub("", said.strip(" ?.!\n"), count=1).split()
    return " ".join(words[-_LONGEST:])
