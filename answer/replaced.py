"""A message that names anew a part of what was asked before, or puts it right."""

import re

from answer.lean import NO, asks
from index.terms import terms

PART = 6  # words, at most, of what names another part of the question before

_OPENER = re.compile(
    rf"^(?:(?:ok(?:ay)?|right|yes|yeah|{NO}|nope|oh|well|hmm+|sorry|thanks|wait|and|but|so|or"
    r"|also|plus|then|really|actually|back to|forget (?:that|it)|never ?mind(?: that)?"
    r"|(?:an? )?(?:different|another|new) (?:question|subject|topic)"
    r"|i (?:just )?mean[t]?|what i meant(?: was)?|(?:what|how) about|what if"
    r"|if|not|it['’]s|it is)\b[\s,.:;!…–-]*)+",
    re.IGNORECASE,
)
_DENYING = re.compile(  # "not the red one": up to what is meant instead, if that is said
    r"^\W*(?:(?:no|sorry|wait|actually)\b\W*)*"
    r"not (?:the|that|this|those|these|my|an?|about|after|for|from|in|on|with)\b[^,;.]*[,;.]?\s*",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:i|we|she|he|my|our|her|his|had|have|has|was|were)\b", re.IGNORECASE)
_CORRECTING = re.compile(rf"\W*(?:{NO}|nope|sorry|wait|actually|i mean[t]?|not)\b", re.IGNORECASE)
_COUNTRY = re.compile(
    r"\b(?:(?-i:U\.?[SK]\.?A?\b)|uk|usa|america|britain|england|scotland|wales)\b", re.IGNORECASE
)
_PREPOSITION = r"(?:after|before|during|without|with|in|on|for|from|to|by|under|over)\b"
_PLACE = re.compile(_PREPOSITION, re.IGNORECASE)
_LAST_NAMED = re.compile(rf".*\b{_PREPOSITION}\s+(\S+(?:\s\S+){{0,3}})$", re.IGNORECASE | re.DOTALL)
_DETERMINER = r"(?:the|an?|my|your|her|his|our|their|this|that)"
_CLAUSE_END = r"(?=\s*(?:[,.;:?!]|$|\b(?:and|or|but|if|when|because|after|before|without)\b))"


def continued(message: str) -> str:
    """Return a message without the words by which it goes on, and without what it denies."""
    return _OPENER.sub("", _DENYING.sub("", message, count=1), count=1)


def puts_right(message: str) -> bool:
    """Return whether a message begins as a correction does."""
    return _CORRECTING.match(message) is not None


def corrects(message: str) -> bool:
    """Return whether a message puts something else in the place of what was named last."""
    return puts_right(message) and not asks(continued(message).rstrip(" ?"))


def tells_of_somebody(message: str) -> bool:
    """Return whether a message tells what somebody has, had or did."""
    return _TELLS.search(message) is not None


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
    if terms(rest) and corrects(message) and not tells_of_somebody(rest):
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
