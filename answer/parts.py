"""A message that asks several things -> its parts, each in the asker's own words.

Split only where it is plain that a second question begins: cutting one question in two loses more
than leaving two together.
"""

import re
from collections.abc import Sequence

from index.terms import terms

_MOST = 3
_LONGEST = 2_000  # characters; more is refused as a whole

_ASKS = r"(?:what|who|whom|whose|which|when|where|why|how)(?:['’]s|['’]re)?"
_HELPS = r"(?:is|are|was|were|am|do|does|did|can|could|will|would|should|may|might)(?:n['’]t)?"
_SUBJECT = (
    r"(?:i|you|we|they|he|she|it|there|this|that|these|those|the|an?|my|your|our|his|her|their"
    r"|people|anyone|someone|any|some)"
)
_OPENS = rf"(?:{_ASKS}|{_HELPS} {_SUBJECT})\b"
_QUESTION = re.compile(
    rf"{_HELPS} \w+\b|(?:.*[.!?,:;…–-] *|(?:\w+ ){{0,3}}){_OPENS}", re.IGNORECASE | re.DOTALL
)
# Where a part ends and the next begins: "… and how is it treated", "…? Also, can I …", "2. …".
_JOINT = re.compile(
    rf"(?:(?<=\?)(?P<new>\s+)|(?<=\?)\s+(?:(?:and|also|plus|secondly|finally)\b,? *)+"
    rf"|[,;]?\s+(?:and|also|plus|as well as)(?: also| then)?,? +)(?={_OPENS})"
    r"|\n\s*(?:\d[.)]|[-*•])\s+",
    re.IGNORECASE,
)
_NEW = 2  # terms: a question of fewer that nothing joins to the last one only says it again
_UNFINISHED = re.compile(
    rf"\b(?:{_ASKS}|know|wonder\w*|idea|about|of|is|are|and|or|but)\W*$", re.IGNORECASE
)


def parts(message: str) -> tuple[str, ...]:
    """Return the questions that a message asks, in their order; mostly it is one."""
    if len(message) > _LONGEST:
        return (message,)
    found: list[str] = []
    begun = 0
    for joint in _JOINT.finditer(message):
        before, after = message[begun : joint.start()], _first(message[joint.end() :])
        enough = _NEW if joint["new"] else 1
        if _is_question(before) and _is_question(after, enough):
            found.append(before.strip())
            begun = joint.end()
    found.append(message[begun:].strip())
    return tuple(found) if 1 < len(found) <= _MOST else (message,)


def asked_in_turn(turns: Sequence[str]) -> list[list[str]]:
    """Return a conversation for each part of the last message: each goes on from the one before."""
    said = parts(turns[-1]) if turns else ()
    return [[*turns[:-1], *said[: place + 1]] for place in range(len(said))] or [list(turns)]


def _is_question(text: str, enough: int = 1) -> bool:
    """Return whether a text asks something that can be looked up: "is it?" alone does not."""
    opened = _QUESTION.match(text)
    if not opened or _UNFINISHED.search(text):
        return False
    asked, *_ = text[opened.end() :].split("?")
    return len(terms(asked)) >= enough


def _first(text: str) -> str:
    """Return the words up to where the next part may begin."""
    joint = _JOINT.search(text)
    return text[: joint.start()] if joint else text
