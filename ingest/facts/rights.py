"""Who publishes a page and under which licence, where a line says it for certain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.facts.fact import Fact, Facts
from ingest.facts.name import name_at

_LONGEST = 120  # characters of a line about rights; a longer one is prose

_ANY = re.compile(
    r"©|\(c\)|copyright|licen[cs]e|\bCC|rights|published|produced|charity|\bare an? |\bis an? ",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<![A-Z]\.)(?<!St\.)(?<=[.!?|•·])\s+")
_MARKER = re.compile(r"(?:[\s•*#>|_-]|\((?!c\)))*")
# These speak of a part of the page.
_OF_A_PART = re.compile(
    r"\b(?:image|photo|picture|illustration|figure|fig|diagram|icon|logo|video|font|adapted"
    r"|reproduced|credit|courtesy|source|data|getty|istock|shutterstock|alamy)",
    re.IGNORECASE,
)
_LICENCES = tuple(  # the most telling first
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"Creative Commons(?:[\s,/–-]{1,3}(?:Attribution|Non-?Commercial|No-?Derivat\w{1,6}"
        r"|Share-?Alike|Licen[cs]e|International|Unported|Zero|\d\.\d)){1,8}"
        r"|\bCC[ -]BY(?:-(?:NC|SA|ND)){0,2}\b(?:\s\d\.\d)?|\bCC0\b"
        r"|Open Government Licen[cs]e(?:\sv?(?:ersion\s)?\d(?:\.\d)?)?",
        r"(?:©\s?)?Crown copyright(?:\s\d{4})?",
        r"\A(?:©|\(c\)|copyright\b).*(?<![.|\s])",
        r"All rights reserved",
    )
)
_HOLDS_NOTHING = re.compile(
    r"(?:©|\(c\)|copyright|[\d\s–-])+(?:(?:notice|polic|information|statement|and|of|is|in)\w*.*)?\Z",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:(?:©|\(c\)|copyright\b)[\s:]*)+"
    r"(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:(?:19|20)\d\d|\d\d|present))?[\s,]*)?(?:by\s)?(?:the\s)?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:this\s\w+(?:\s\w+)?\s(?:is|was|has been)\s)?(?:published|produced)\sby:?\s(?:the\s)?",
    re.IGNORECASE,
)
_CHARITY = re.compile(
    r"\s(?:is|are) an? (?:(?:national|independent)\s)?(?:registered charity|501 ?\(c\) ?\(3\)"
    r"|(?:charitable )?company limited by guarantee|(?:non-?profit|not-for-profit) org)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\s*(?:\Z|[.,;|(–-]|all rights|registered|and/or|(?:in\s|on\s)?(?:\d|[A-Z][a-z]{2,8}\s\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A value and the words that give it."""

    value: str
    words: str

    def fact(self) -> Fact:
        return Fact(self.value, f'the words "{self.words}"')


def rights(text: str) -> Facts:
    """Return the publisher and the licence that a text names; neither where it names several."""
    lines = list(_sentences(text))
    licence, publisher = _licence(lines), _publisher(lines)
    found = {"licence": licence, "publisher": publisher}
    return {key: said.fact() for key, said in found.items() if said}


def _sentences(text: str) -> Iterator[str]:
    """Yield the short sentences that speak of rights or publishers and of the whole page."""
    for line in filter(_ANY.search, text.splitlines()):
        for sentence in _SENTENCE.split(line):
            if len(sentence) <= _LONGEST and not _OF_A_PART.search(sentence):
                yield _MARKER.sub("", sentence, count=1).rstrip()


def _licence(sentences: list[str]) -> _Said | None:
    for pattern in _LICENCES:
        found = [
            _Said(match[0], sentence)
            for sentence in sentences
            if (match := pattern.search(sentence)) and not _HOLDS_NOTHING.match(match[0])
        ]
        if found:
            return found[0] if len({said.value.casefold() for said in found}) == 1 else None
    return None


def _publisher(sentences: list[str]) -> _Said | None:
    holders = [said for sentence in sentences if (said := _holder(sentence))]
    if not holders:
        return None
    longest = max((said.value.casefold() for said in holders), key=len)
    alike = all(longest.startswith(said.value.casefold()) for said in holders)
    return holders[0] if alike else None


def _holder(sentence: str) -> _Said | None:
    """Return whom a sentence names as the publisher, if it does nothing else."""
    opening = _COPYRIGHT.match(sentence) or _PUBLISHED.match(sentence)
    name = name_at(sentence, opening.end() if opening else 0)
    ends = _ENDED if opening else _CHARITY
    if not name or not ends.match(sentence, name.end):
        return None
    return _Said(name.of(sentence), sentence)
