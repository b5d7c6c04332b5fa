"""Figures that say how many of some people: 6%, 1 in 8, half of all women."""

import re

NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_SHARE = re.compile(
    rf"{NUMBER} ?(?:%|per ?cent\b)|\b{NUMBER} (?:in|out of)(?: every)? {NUMBER}\b"
    r"|\b(?:half|most|a third|two[- ]thirds|a quarter|three[- ]quarters) of (?:all )?"
    r"(?:people|women|men|patients|those|them)\b",
    re.IGNORECASE,
)


def gives_share(text: str) -> bool:
    """Return whether a text says how many of some people."""
    return _SHARE.search(text) is not None
