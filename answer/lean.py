"""Whether a message leans on what was said before it, or opens a subject of its own."""

import re
from enum import Enum

from index.terms import terms

_SHORT = 3  # terms: a question of so few may leave out what it is about
_NAMING = 2  # terms: "a new question: does it hurt?" is still about the same

# The "no" that goes on, and not that of "no symptoms".
NO = (
    r"no(?!\s+(?!(?:i|it|its|not|no|none|never|hang|scratch|scrap|mine|there|when|the|that|this"
    r"|these|those|what|which|who|how|my|our|your|his|her|he|she|we|you|they|in|on|at|after|before"
    r"|for|about|with|from|just|sorry|wait|thanks|but|and|so|is|are|was|were|do|does|did|can|could"
    r"|actually)\b)[a-z])"
)
# What only goes on: "and …", "what about …", "no, I meant …", "why?"
_CONTINUING = re.compile(
    r"(?:(?:ok(?:ay)?|right|oh|well|hmm+|sorry|thanks|wait)\b[\s,.:;!…–-]*)*"
    rf"(?:(?:and|but|so|or|also|plus|then|because|besides|yes|yeah|{NO}|nope|really)\b"
    r"|(?:what|how) (?:about|if|else)\b|even if\b|apart from\b|other than\b|in that case\b"
    r"|i (?:just )?mean[t]?\b|what i meant\b|meaning\b|like what\b|such as\b|for example\b"
    r"|(?:tell me|say|know) more\b|more\b|why\b(?: not| so)?\W*$|back to\b"
    r"|how (?:so|often|soon|long|many|much|likely|common)\W*$)",
    re.IGNORECASE,
)
# What points back. "It" is also the illness, "that" may only join: both are taken as pointing
# where they can be, for a message read in two ways loses less than one that lost its subject.
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|theirs|these|those|this|ones?|he|him|his|she|hers"
    r"|same|another|else|instead|either|neither|more|again"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )there(?! (?:is|are|was|any|some)\b)"
    r"|compared|worse|better|earlier question|first question)\b"
    r"|['’]s that\b"
    r"|\bthat(?=\W*$|['’]s\b| (?:is|was|be|does?|did|mean|has|work|help|happen|hurt|one)\b)"
    r"|\b(?:is|was|does|did|do|about|of|for|after|before|with|from|like|than|to|by|on|in) that\b"
    r"|\bthe (?:other|second|latter|former|identical|uk|us|american|british)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\W*(?:(?:what|who|when|where|why|how)s?|whom|whose|which|is|are|was|were|am|do|does|did|can|could"
    r"|will|would|should|shall|may|might|must|has|have|had|tell|explain|describe|show|list|name)\b",
    re.IGNORECASE,
)

_SWITCHING = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|actually|anyway|sorry|thanks|oh|and|but|so)\b[\s,.:;!…–-]*)*"
    r"(?:forget (?:that|it)|never ?mind"
    r"|(?:an? )?(?:different|another|new) (?:question|subject|topic))\b",
    re.IGNORECASE,
)

# No question and no fact: a later question is not about it.
_COURTESY = re.compile(
    r"\W*(?:(?:hi|hiya|hello|hey|there|good (?:morning|afternoon|evening|day)|thanks?|thank you|you"
    r"|so much|very much|cheers|ok(?:ay)?|great|lovely|right|good|that helps?|bye)\b\W*)*",
    re.IGNORECASE,
)


class Lean(Enum):
    """How much a message needs what came before."""

    NONE = 0.0
    SOME = 0.5
    MUCH = 1.0


def lean(message: str) -> Lean:
    """Return how much a message leans: it goes on, points back, or is a part of a question."""
    count = len(set(terms(message)))
    points = _POINTING.search(message)
    if not count or _CONTINUING.match(message):
        return Lean.MUCH
    if count <= _SHORT:
        return Lean.MUCH if points or not _ASKING.match(message) else Lean.SOME
    return Lean.SOME if points else Lean.NONE


def leaves(message: str) -> bool:
    """Return whether a message says that it leaves the subject."""
    return _SWITCHING.match(message) is not None


def switches(message: str) -> bool:
    """Return whether a message says that it leaves the subject, and names another."""
    left = _SWITCHING.match(message)
    return left is not None and len(set(terms(message[left.end() :]))) >= _NAMING


def asks(message: str) -> bool:
    """Return whether a message is a question by its form."""
    return "?" in message or _ASKING.match(message) is not None


def is_courtesy(message: str) -> bool:
    """Return whether a message says nothing that a later one could be about."""
    return _COURTESY.fullmatch(message) is not None
