"""Sentences that are not understood, or not true, without their neighbours: known by their words.

Such signs are common to all English prose. A sentence too many does no harm; one too few may.
"""

import re

from answer.figure import gives_share
from index.terms import terms

_THOSE = r"those\b(?! (?:who|whose|with|of|at|in)\b)"
_POINTING = rf"(?:this|these|{_THOSE}|that|they|them|it|he|she)\b"
_SHORT_ANSWER = 8  # words: fewer, right below a question-heading, answer that and nothing else

# "It is important to …" and "It may help to …" point at nothing.
_IMPERSONAL = (
    r"it(?:(?:’s|'s| is| was| may be| can be) (?:\w+ )?"
    r"(?:important|normal|natural|hard|difficult|possible|understandable|common|helpful|worth)\b"
    r"| may help\b)"
)
_POINTS_BACK = re.compile(
    rf"(?!{_IMPERSONAL})(?:"
    r"(?:(?:all|one|some|most|many|each|both|neither|either|none|any) of )?"
    rf"(?:these|{_THOSE}|them)\b"
    r"|(?:this|they|that|its|their|it|he|she|his|her|such|both|neither|either|then"
    r"|however|but|and|or|still|yet|otherwise|likewise|similarly|also|instead|therefore|thus|hence"
    r"|so|nevertheless|even so|if so|if not|after all|once there|more than that|for example"
    r"|for instance|as a result|in other words|for (?:this|that) reason|(?:that|this)(?:’|')s why"
    r"|in addition|on the other hand|yes|no(?=,))\b"
    r"|(?:an)?others?\b(?! (?:name|word|term)s?\b)"
    rf"|(?:if|when|while|although|though|because|as|once|until|unless|after|before|since|whether"
    rf"|because of|in|with|for|of|from|by|at|during|without|sometimes|usually|often|rarely|now"
    rf"|occasionally|in (?:some|many|most|rare) cases),? (?!{_IMPERSONAL}){_POINTING}"
    r"|\()",
    re.IGNORECASE,
)
# "… with this combined treatment", where no clause before it says what "this" is; "… afterwards."
_POINTS_BACK_LATER = re.compile(
    r"[^,;:]* (?:with|of|for|by|in|on|to|from|at|during|without) (?:this|these|such)\b"
    r"(?! (?:time|pages?|site|website|information|helpline|year|month|week|day|way of)\b)"
    r"|.* afterwards?\W*$",
    re.IGNORECASE,
)
# Whom or what a figure counts: "in women", "of all cases", "after a lumpectomy", "if you had …".
_COUNTED = re.compile(
    r"\b(?:people|persons?|wom[ae]n|m[ae]n|patients?|adults?|children|any(?:one|body)"
    r"|every(?:one|body)|some(?:one|body)|those|cases|cancers|tumou?rs|recurrences|if|who|whose"
    r"|after an? \w+|for \w+(?: \([^)]*\))? (?:breast )?cancer)\b",
    re.IGNORECASE,
)
_QUALIFIES = re.compile(
    r"(?:but|however|unless|except|only if|only when|although (?:this|that|it|they)"
    r"|though (?:this|that|it|they)|even so|still(?=,)|yet)\b"
    r"|(?:this|that|it|these)\b[^.;]{0,40}?(?:\b(?:not|never|only|unless|depends?|cannot)\b"
    r"|n[’']t\b)",
    re.IGNORECASE,
)


def leans(words: str) -> bool:
    """Return whether a sentence points at what stands before it."""
    return bool(_POINTS_BACK.match(words) or _POINTS_BACK_LATER.match(words)) or _is_bare(words)


def answers_a_heading(words: str, heading: str) -> bool:
    """Return whether the first sentence below a question says too little without it.

    It does where it is short and takes up no word of the question: "Unfortunately, nobody can."
    """
    is_short = len(words.split()) < _SHORT_ANSWER and not words.endswith(":")
    is_asked = heading.rstrip().endswith("?")
    return is_short and is_asked and set(terms(words)).isdisjoint(terms(heading))


def qualifies(words: str) -> bool:
    """Return whether a sentence limits what the one before it states."""
    return bool(_QUALIFIES.match(words))


def _is_bare(words: str) -> bool:
    """Return whether a sentence gives a figure and does not say of whom."""
    return gives_share(words) and not _COUNTED.search(words)
