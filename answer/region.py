"""Whose country it is: what somebody says of theirs ("I'm in Leeds"), and what holds there."""

import re
from collections.abc import Sequence

# Countries and states in full, and the largest cities whose name points to one country alone.
_SAYS = {
    "UK": r"""(?-i:\bU\.?K\b)|\b(?:uk|gb|united\ kingdom|(?:great\ )?britain|british|england|english
        |scotland|scottish|wales|welsh|northern\ ireland|nhs|london|leeds|glasgow|sheffield|bradford
        |liverpool|edinburgh|cardiff|belfast|nottingham|newcastle|leicester|coventry|hull|swansea
        |southampton|plymouth|derby|wolverhampton|aberdeen|brighton|stoke)\b""",
    "US": r"""(?-i:\bU\.?S(?:\.?A)?\b)|\b(?:usa|united\ states|america|american|the\ (?:us|states)
        |medicare|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii
        |idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan
        |minnesota|mississippi|missouri|montana|nebraska|nevada|new\ hampshire|new\ jersey
        |new\ mexico|new\ york|north\ carolina|north\ dakota|ohio|oklahoma|oregon|pennsylvania
        |rhode\ island|south\ carolina|south\ dakota|tennessee|texas|utah|vermont|virginia|wisconsin
        |wyoming|los\ angeles|chicago|houston|phoenix|philadelphia|san\ (?:antonio|diego|francisco)
        |dallas|seattle|denver|boston|detroit|atlanta|miami|cleveland|minneapolis)\b""",
}
_PATTERNS = {region: re.compile(words, re.I | re.X) for region, words in _SAYS.items()}
# "I'm over in …", "my mum lives near …"; not "I read in …", which would turn the helplines round.
_LIVES = re.compile(
    r"\b(?:i['’]?m|am|we['’]?re|are|is|(?:she|he|mum|mom|dad)['’]?s|lives?|living|based|here)\b"
    r"(?:\s+(?:now|over|up|down|here|just|back|currently|based|living|staying)){0,2}"
    r"\s+(?:in|from|near|outside)\b",
    re.IGNORECASE,
)
_WORDS = 4  # after "I'm in", within which the place stands


def named_region(text: str) -> str | None:
    """Return the region that a text names; None where it names none, or more than one."""
    found = [region for region, pattern in _PATTERNS.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else None


def is_for(place: str | None, region: str | None) -> bool:
    """Return whether what holds in a place holds for an asker of a region, as far as is known."""
    return region is None or place in (None, region)


def region_of(turns: Sequence[str], stated: str | None) -> str | None:
    """Return where an asker lives, by their words and by what their page states.

    None where neither says so, or they differ: two numbers do less harm than the wrong one.
    """
    known = {place for place in (stated, lives_in(turns)) if place}
    return known.pop() if len(known) == 1 else None


def lives_in(turns: Sequence[str]) -> str | None:
    """Return the region where somebody last said that they are; None where they did not."""
    for turn in reversed(turns):
        for said in _LIVES.finditer(turn):
            where = " ".join(turn[said.end() :].split()[:_WORDS])
            if region := named_region(where):
                return region
    return None
