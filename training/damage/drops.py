"""Sentences with a phrase dropped, as a scraper drops the words of a link; and list items."""

import re
from dataclasses import dataclass
from random import Random

_CODES = {
    "AT0": "D", "DPS": "P", "DT0": "T", "CRD": "C", "ORD": "C", "PRF": "O", "PRP": "R", "CJC": "&",
    "CJS": "S", "CJT": "S", "VVG": "G", "VVN": "E", "VVD": "V", "VVB": "V", "VVI": "V", "VVZ": "V",
    "AV0": "B", "AVP": "b", "TO0": "t", "PNP": "p", "PNI": "p", "PNX": "p", "PNQ": "w", "DTQ": "w",
    "AVQ": "w", "POS": "'",
}  # fmt: skip
HEAD = r"[CAEG]{0,2}[AN]*N"  # adjectives, participles and nouns
_LINKED = (
    re.compile(rf"(?P<article>[DPT]?)(?P<phrase>{HEAD}(?:O[DPT]?[CAE]*[AN]*N)?(?:&A*N+)?)"),
    re.compile(rf"(?P<article>[DPT]?)(?P<phrase>{HEAD})"),
    re.compile(rf"(?P<article>)(?P<phrase>V[DPT]?{HEAD})"),  # "contact our helpline"
)
_LONGEST_LINK = 6  # words
_LONGEST_ITEM = 14
_ITEM_ENDS = (
    [[]] * 63
    + [["."]] * 12
    + [[","]] * 8
    + [[";"]] * 5
    + [["and"], ["or"]] * 3
    + [[",", "and"], [",", "or"]] * 3
)


Example = tuple[list[str], list[int]]  # words, and where some are missing


@dataclass(frozen=True, slots=True)
class Tagged:
    """The words of a sentence, and one letter a word for its part of speech."""

    words: tuple[str, ...]
    codes: str


def code(word: str, tag: str) -> str:
    """Return the letter for a tag of the BNC's set: N a noun, D an article, R a preposition."""
    if not word[0].isalnum():
        return ","
    if tag in _CODES:
        return _CODES[tag]
    if tag[:2] in ("NN", "NP", "ZZ", "UN"):
        return "N"
    return {"AJ": "A"}.get(tag[:2], "X" if tag[0] == "V" else "z")


def item_of(sentence: Tagged, random: Random) -> list[str] | None:
    """Return a phrase of a sentence that could stand as a list item, with an item's ending."""
    words, codes = sentence.words, sentence.codes
    for _ in range(6):
        start = random.randrange(len(words))
        before = codes[start - 1] if start else ""
        if (
            codes[start] not in "DPTNAVGER"
            or before in tuple("DPTAC")
            or before + codes[start] == "NN"
        ):
            continue
        ends = [
            end
            for end in range(start + 1, min(len(words), start + _LONGEST_ITEM) + 1)
            if codes[end - 1] == "N" and (end == len(words) or codes[end] in ",S")
        ]
        if ends:
            end = ends[0] if random.random() < 0.6 else random.choice(ends)
            item = [*words[start:end], *random.choice(_ITEM_ENDS)]
            return [item[0].capitalize(), *item[1:]] if random.random() < 0.25 else item
    return None


def linked(sentence: Tagged) -> list[tuple[int, int, float]]:
    """Return start, end and weight of each phrase that a publisher might link."""
    codes, found = sentence.codes, []
    for number, pattern in enumerate(_LINKED):
        weight = 0.25 if number == 2 else 1.0
        for match in pattern.finditer(codes):
            start, end, article = match.start("phrase"), match.end(), match["article"]
            before = codes[start - 1] if start else "^"
            if end - start > _LONGEST_LINK or codes[end : end + 1] in ("N", "'"):
                continue
            if article:
                found.append((match.start(), end, 0.5 * weight))
            if article in ("D", "P") or (not article and before not in "ANw"):
                found.append((start, end, weight))  # "this" and "which" can stand alone
    return found


def reads_on(sentence: Tagged, start: int, end: int) -> bool:
    """Return whether nobody could see that the phrase is missing."""
    words = sentence.words
    before = words[start - 1] if start else ""
    after = words[end].lower() if end < len(words) else ""
    if before == "," and after in ("and", "or") and start > 1:  # one of several in a list
        return words[start - 2].lower() not in ("as", "including", "like")
    return sentence.codes[start - 1 : start] == "B" and after in (".", ",")
