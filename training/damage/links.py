"""Sentences with the words of their links dropped: what publishers link, and what scrapers leave.

`drops.py` drops noun phrases. Links are also names, numbers to ring, single words, and whole
actions ("find out more about tea"); a list of links loses all of them at once.
"""

import re
from collections.abc import Iterator, Sequence
from random import Random

from training.damage.drops import HEAD, Example, Tagged, linked, reads_on

_PHRASE = rf"[DPT]?{HEAD}"
_KINDS = (  # weight, and what is linked, by the letters of `drops.code`
    (0.5, re.compile(rf"(?<=[Xt&p])Vb?p?(?:{_PHRASE})?(?:R{_PHRASE})?(?:O{_PHRASE})?")),
    (0.3, re.compile(rf"^Vb?(?:{_PHRASE})?(?:R{_PHRASE})?(?:O{_PHRASE})?")),  # "Read more"
    (0.4, re.compile(rf"(?<=[RSV])G(?:{_PHRASE})?(?:R{_PHRASE})?")),  # "having radiotherapy"
    (0.3, re.compile(r"(?<=[RV])w[^,&S]{1,5}(?=[,&S]|$)")),  # "how it is done"
    (0.5, re.compile(r"(?<=[DPA])N+(?![N'])")),  # the noun alone
    (0.3, re.compile(r"(?<=X)[AE](?=[,S&])")),  # "It may be benign."
    (0.2, re.compile(r"(?<=p)V(?=[DPCNp])")),
    (0.6, re.compile(r"(?<=[RV])C+N?(?=[^NA]|$)")),  # a number to ring, a time
)
_SEVERAL = re.compile(rf"({_PHRASE})(,)(?:({_PHRASE})(,))?&({_PHRASE})|({_PHRASE})&({_PHRASE})")
_NAME = re.compile(r"(?:[A-Z][\w’'-]+ )+(?:(?:of|for|the|and) (?:[A-Z][\w’'-]+ )+)?")
_LONGEST = 7  # words
_NAMES = 0.5
_ALL_AT_ONCE = 0.12  # of the sentences that list something
_FEWEST_LEFT = 3  # words

Span = tuple[int, int]


def unlinked(sentence: Tagged, random: Random) -> Example | None:
    """Return what is left without the words of one to three links, and where they were missing."""
    return without(sentence.words, _chosen(sentence, random))


def without(words: Sequence[str], links: Sequence[Span]) -> Example | None:
    """Return what is left without the words of some links; nothing where that is too little."""
    left: list[str] = []
    gaps: list[int] = []
    position = 0
    for start, end in links:
        left += words[position:start]
        gaps.append(len(left))
        position = end
    left += words[position:]
    enough = sum(word[0].isalnum() for word in left) >= _FEWEST_LEFT
    return (left, gaps) if gaps and enough else None


def _chosen(sentence: Tagged, random: Random) -> list[Span]:
    several = _SEVERAL.search(sentence.codes)
    if several and random.random() < _ALL_AT_ONCE:
        groups = (1, 3, 5, 6, 7)
        return [several.span(group) for group in groups if several[group]]
    found = list(_weighed(sentence))
    if not found:
        return []
    chosen: list[Span] = []
    for _ in range(random.choices((1, 2, 3), (14, 5, 1))[0]):
        start, end, _ = random.choices(found, [weight for _, _, weight in found])[0]
        if all(end < other[0] or start > other[1] for other in chosen):
            chosen.append((start, end))
    return sorted(chosen)


def _weighed(sentence: Tagged) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and weight of each run of words that may be a link."""
    yield from (span for span in linked(sentence) if not reads_on(sentence, *span[:2]))
    for weight, pattern in _KINDS:
        for match in pattern.finditer(sentence.codes):
            start, end = match.span()
            if 0 < end - start <= _LONGEST and not reads_on(sentence, start, end):
                yield start, end, weight
    for start, end in _names(sentence):
        if not reads_on(sentence, start, end):
            yield start, end, _NAMES


def _names(sentence: Tagged) -> Iterator[Span]:
    """Yield the runs of words in capitals that are a name and not a sentence's first word."""
    joined = " ".join(sentence.words) + " "
    for match in _NAME.finditer(joined):
        start = joined.count(" ", 0, match.start())
        end = start + match[0].count(" ")
        follows = sentence.codes[end : end + 1]
        if end - start > (start == 0) and end - start <= _LONGEST and follows not in ("N", "'"):
            yield start, end
