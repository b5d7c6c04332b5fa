"""Other sound text made of a sentence: without words that nobody misses, or a piece of it alone.

Leaflets are full of what looks cut off and is not: headings, list items, answers in half a clause.
"""

import re
from collections.abc import Iterator
from random import Random

from training.damage.drops import HEAD, Tagged

_SPARE = (  # what may be left out
    re.compile(r"(?<=[XpN])B(?=[VEX])"),  # "is often given"
    re.compile(r"(?<=[DPVRO&])A(?=A*N)"),
    re.compile(rf"(?<=N)R[DPT]?{HEAD}(?=[,S])"),  # "the nurse at the clinic"
    re.compile(rf"(?<=N),[DP]?{HEAD}(?=[,&])"),  # one of several
    re.compile(rf"(?<=N)&[DP]?{HEAD}(?=,$)"),
    re.compile(r"(?<=[NVEA]),[wS][^,]+(?=,$)"),  # ", which is rare"
)
_OPENING, _CLOSING = tuple("([“\"'‘"), tuple(")]”\"'’")
_NEEDED = ("on", "into", "to", "as", "than", "not", "only")
_PIECES = (  # what can stand alone
    re.compile(r"^S[^,]{2,}(?=,)"),  # "If you feel unwell"
    re.compile(r"(?<=,)[pNDP][^,]*[VX][^,]+(?=,$)"),
    re.compile(r"w[^,&S]{2,8}(?=,?$)"),  # "how it is done"
    re.compile(rf"(?<=[Xt])V[bpDPT]{{0,2}}{HEAD}[^,&S]*(?=,?$)"),  # "contact your nurse"
    re.compile(rf"G[DPT]?{HEAD}[^,&S]*(?=,?$)"),  # "having a scan"
    re.compile(r"S[^,]{2,8}(?=,?$)"),
)
_ENDS = ((), (), (), (), (".",), (",",), ("?",), (":",))


def shortened(sentence: Tagged, random: Random) -> Tagged | None:
    """Return the sentence without a word or phrase that is not missed."""
    found = [span for pattern in _SPARE for span in _spans(pattern, sentence)]
    found = [span for span in [*found, *_brackets(sentence)] if _is_spare(sentence, *span)]
    if not found:
        return None
    start, end = random.choice(found)
    words, codes = sentence.words, sentence.codes
    left = Tagged(words[:start] + words[end:], codes[:start] + codes[end:])
    return left if len(left.words) > 1 else None


def piece(sentence: Tagged, random: Random) -> Tagged | None:
    """Return a clause or phrase of the sentence as it stands in a heading or list."""
    found = [span for pattern in _PIECES for span in _spans(pattern, sentence)]
    if not found:
        return None
    start, end = random.choice(found)
    first, *rest = sentence.words[start:end]
    ending = random.choice(_ENDS)
    if ending == ("?",) and sentence.codes[start] != "w":
        ending = ()
    first = first.capitalize() if random.random() < 0.5 else first
    return Tagged((first, *rest, *ending), sentence.codes[start:end] + "," * len(ending))


def _spans(pattern: re.Pattern[str], sentence: Tagged) -> Iterator[tuple[int, int]]:
    return (match.span() for match in pattern.finditer(sentence.codes))


def _brackets(sentence: Tagged) -> Iterator[tuple[int, int]]:
    words = sentence.words
    if words.count("(") == words.count(")") == 1 and words.index("(") < words.index(")"):
        yield words.index("("), words.index(")") + 1


def _is_spare(sentence: Tagged, start: int, end: int) -> bool:
    words = sentence.words
    before, after = words[start - 1] if start else "", words[end] if end < len(words) else ""
    articles = before.lower() in ("a", "an") and (words[start][0] in "aeiou") != (
        after[:1] in "aeiou"
    )
    half = words[start] in _OPENING and words[end - 1] not in _CLOSING
    return words[start].lower() not in _NEEDED and not articles and not half
