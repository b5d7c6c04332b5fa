"""Whether a message asks for a person to talk to, or for a number: the helplines answer that."""

import re

_REACH = (
    r"(?:phone|ring|call|telephone|speak|talk|chat|contact|reach|e-?mail|text|message|write"
    r"|get (?:hold of|in touch with|through to))"
)
_PERSON = (
    r"(?:some ?(?:one|body)|any ?(?:one|body)|nurses?|people|a (?:real |actual )?(?:person|human)"
    r"|an? (?:human|adviser|advisor|volunteer)|you(?: guys| lot| people)?|the charity|a charity)"
)
_ASKS = re.compile(
    rf"\bwho(?:m)? (?:\w+ ){{0,3}}{_REACH}(?: to| with)?\b"
    rf"|\b{_REACH} (?:to |with )?(?:\w+ ){{0,3}}?{_PERSON}\b(?! (?:think|know|say))"
    rf"|\b{_PERSON} (?:\w+ ){{0,4}}?{_REACH}(?: to| with)?(?=\W*$| about\b| who\b| now\b| today\b)"
    r"|\bhelp ?-?lines?\b"
    r"|\b(?:phone|telephone|tel|contact|nurse'?s?|support) (?:number|no\b|details|line)"
    rf"|\bnumbers? (?:\w+ ){{0,3}}{_REACH}\b",
    re.IGNORECASE,
)
# What to do in a case is for the documents to say, not whom they name for a talk.
_IN_A_CASE = re.compile(
    r"\b(?:if|when|in case|should i (?:call|ring|phone)|doctors?|gp|hospital|surgeon|oncologist"
    r"|consultant|team|family|children|kids|husband|wife|partner|boss|employer)\b",
    re.IGNORECASE,
)


def asks_for_a_person(message: str) -> bool:
    """Return whether a message asks whom to talk to, or for a number to call."""
    return bool(_ASKS.search(message)) and not _IN_A_CASE.search(message)
