"""UK or US: for whose readers a page is, by what it says."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.facts.fact import Fact, Facts
from ingest.facts.spelling import Spelling

_ENOUGH = 4  # weight of evidence
_CLEARLY = 3  # times the weight of what speaks against it
_TOLD = 3  # pieces of evidence that people are shown
_LANGUAGES = {"UK": "en-GB", "US": "en-US"}
_ELSEWHERE = "elsewhere"  # where English is written too

# An English text has many of these; another language has words like "Tumor" and "Center" too.
_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|are|for|you|your|or|with|our)\b", re.IGNORECASE)
_SPEAKS_ENGLISH = 0.05  # of its words
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Clue:
    """What a page of one region says, and how seldom a page of another does."""

    region: str
    weight: int
    pattern: re.Pattern[str]


def _clue(region: str, weight: int, pattern: str) -> _Clue:
    return _Clue(region, weight, re.compile(pattern))


_AMERICAN_NUMBER = (
    r"(?<![\w-])(?<!\+\d\d )(?:\+?1[\s.-])?\(?[2-9]\d\d\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}(?![\w-])"
)
_CLUES = (
    # Telephone numbers
    _clue("UK", 3, r"(?<![\w+(-])\(?0(?:[1237]\d|8[04])\)?(?:[\s()-]?\d){8}(?!\d|[\s-]\d)"),
    _clue("UK", 3, r"\+44[\s(]{0,2}\d"),
    _clue("UK", 2, r"(?i:\b(?:call|ring|dial|phone)\b)[^.\n]{0,30}\b(?:999|111|116 123)\b"),
    _clue(
        "US",
        3,
        rf"\b1-8\d\d[-\s][A-Z\d]\w{{1,11}}(?:[-\s][A-Z\d]{{1,7}}\b){{0,2}}|{_AMERICAN_NUMBER}",
    ),
    _clue("US", 2, r"(?i:\b(?:call|dial|phone)\b)[^.\n]{0,30}\b(?:9-1-1|911|988)\b"),
    _clue(_ELSEWHERE, 3, r"\+(?:61|64|353|91|27)[\s(]{0,2}\d|\b1[38]00 \d{3} \d{3}\b"),
    # Addresses
    _clue("UK", 2, r"\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b"),
    _clue("US", 2, r"\b[A-Z][a-z]+,? [A-Z]{2},? \d{5}(?:-\d{4})?\b|\bZIP [Cc]ode|\bzip code"),
    _clue(_ELSEWHERE, 2, r"\b[A-Z]\d[A-Z] \d[A-Z]\d\b"),
    _clue("UK", 2, r"\.(?:nhs|org|co|gov|ac)\.uk\b"),
    _clue("US", 2, r"\b\w{1,30}\.(?:gov|edu)(?!\.?\w)"),
    _clue(_ELSEWHERE, 3, r"\.(?:com|org|gov|edu)\.au\b|\.(?:co|org)\.nz\b|\w\.(?:ca|ie)(?!\.?\w)"),
    # How care is given and paid for
    _clue("UK", 3, r"\bNHS\b"),
    _clue("UK", 1, r"\bGPs?\b|\bdistrict nurses?\b|\bchemist\b|\bradiographer\b"),
    _clue("UK", 2, r"\bA ?& ?E\b|\bNICE guid|\b[Bb]enefits? (?:and|&) PIP\b|\bBlue Badge\b"),
    _clue("US", 2, r"\bMedicaid\b|\bHIPAA\b|\b[Cc]o-?pay(?:ment)?s?\b|\bFDA\b|\bemergency room\b"),
    _clue("US", 1, r"\bMedicare\b|\b[Hh]ealth insurance\b|\binsurance (?:company|plan|provider)"),
    _clue("US", 1, r"\b(?:[Hh]ealth ?care|primary care) providers?\b"),
    _clue(_ELSEWHERE, 2, r"\bHSE\b|\bCancer Council\b|\bHealth Canada\b|\bPHARMAC\b|\bEircode\b"),
    # Dates of one order
    _clue("UK", 1, r"\b(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:19|20)\d\d\b"),
    _clue("US", 2, r"\b(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/(?:19|20)\d\d\b"),
    # Registers, money, places
    _clue("UK", 4, r"(?i:registered (?:as a )?charity)[^.\n]{0,40}(?:England|Wales|Scotland)"),
    _clue("UK", 3, r"\bOpen Government Licence|\bCrown [Cc]opyright"),
    _clue("US", 4, r"\b501 ?\(c\) ?\(3\)"),
    _clue("UK", 2, r"£ ?\d"),
    _clue("US", 1, r"(?<![A-Z])\$ ?\d"),
    _clue("US", 1, r"\bAmerican (?:Cancer|Heart|Medical|College|Society|Academy)\b"),
    _clue(
        "US", 2, r"\b\d[\d:]{0,4} ?[ap]\.?m\.? ?\(?(?:E[SD]?T|P[SD]?T|C[SD]?T|M[SD]?T|[Ee]astern)\b"
    ),
    _clue("UK", 1, r"\bUK\b|\bUnited Kingdom\b"),
    _clue("US", 1, r"\bU\.S\.|\bUSA?\b|\bUnited States\b"),
    _clue(_ELSEWHERE, 2, r"\bAustralians?\b|\bAustralia\b|\bCanad(?:a|ians?)\b|\bNew Zealand"),
    _clue(_ELSEWHERE, 1, r"\bIreland\b(?<!Northern Ireland)|€ ?\d"),
)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What a page says, and for which region it speaks how much."""

    region: str
    weight: int
    words: str


def place(text: str) -> Facts:
    """Return the region and the language of a text, where its words leave no doubt."""
    if not _is_english(text):
        return {}
    spelling = Spelling.of(text)
    evidence = sorted(
        [*_clues(text), *_spelled(spelling)], key=lambda one: one.weight, reverse=True
    )
    region = _region(evidence)
    if not region:
        return {}
    told = ", ".join([f'"{one.words}"' for one in evidence if one.region == region][:_TOLD])
    facts = {"region": Fact(region, f"the words {told}")}
    if spelling.region == region:
        words = ", ".join(f'"{word}"' for word in spelling.words[:_TOLD])
        facts["language"] = Fact(_LANGUAGES[region], f"its spelling: {words}")
    return facts


def _is_english(text: str) -> bool:
    words = sum(1 for _ in _WORD.finditer(text))
    return sum(1 for _ in _ENGLISH.finditer(text)) > _SPEAKS_ENGLISH * words


def _clues(text: str) -> Iterator[_Evidence]:
    for clue in _CLUES:
        match = clue.pattern.search(text)
        if match:
            yield _Evidence(clue.region, clue.weight, " ".join(match[0].split()))


def _spelled(spelling: Spelling) -> Iterator[_Evidence]:
    """American spelling is hardly met elsewhere; the British is, so that it is no proof alone."""
    if spelling.region:
        several = len({word[:4] for word in spelling.words}) > 1
        weight = several + (2 if spelling.region == "US" else 1)
        yield _Evidence(spelling.region, weight, spelling.words[0])


def _region(evidence: Sequence[_Evidence]) -> str | None:
    """Return the region for which there is enough evidence, and hardly any against it."""
    weights = Counter[str]()
    for one in evidence:
        weights[one.region] += one.weight
    for region in _LANGUAGES:
        if weights[region] >= max(_ENOUGH, _CLEARLY * (weights.total() - weights[region])):
            return region
    return None
