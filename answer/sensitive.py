"""Which quotes somebody may not want to meet unasked: those with figures of survival."""

import re
from collections.abc import Sequence

PROGNOSIS = "prognosis"

_NUMBER = r"(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_SHARE = re.compile(
    rf"{_NUMBER} ?(?:%|per ?cent\b)|\b{_NUMBER} (?:in|out of)(?: every)? {_NUMBER}\b"
    r"|\b(?:half|most|a third|two[- ]thirds|a quarter|three[- ]quarters) of (?:all )?"
    r"(?:people|women|men|patients|those|them)\b",
    re.IGNORECASE,
)
_SURVIVAL = re.compile(
    r"\bsurviv|\balive\b|\blife expectancy|\bdie[sd]?\b|\bdying\b|\bdeaths?\b|\bmortality|\bfatal"
    rf"|\bliv(?:e|es|ed|ing) (?:for |at least |more than |longer than |beyond |about )+{_NUMBER}\b",
    re.IGNORECASE,
)
_SPAN_OF_LIFE = re.compile(
    rf"\b(?:surviv\w*|life expectancy|live[sd]?|living)\b[^.;]{{0,40}}?\b{_NUMBER}"
    rf"(?:(?: to |[-–]| or ){_NUMBER})?[ -](?:years?|months?|weeks?)\b",
    re.IGNORECASE,
)


def sensitive(texts: Sequence[str], section: Sequence[str]) -> str | None:
    """Return PROGNOSIS for a quote that gives figures of survival, or how long people live.

    `texts` are its own and its context's; a heading tells what a figure beneath it counts.
    """
    said = " ".join(texts)
    counts_survival = _SURVIVAL.search(" ".join([said, *section]))
    if _SPAN_OF_LIFE.search(said) or (_SHARE.search(said) and counts_survival):
        return PROGNOSIS
    return None
