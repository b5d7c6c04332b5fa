"""Which quotes somebody may not want to meet unasked: those with figures of survival."""

import re
from collections.abc import Sequence

from answer.figure import NUMBER, gives_share

PROGNOSIS = "prognosis"

_SURVIVAL = re.compile(
    r"\bsurviv|\balive\b|\blife expectancy|\bdie[sd]?\b|\bdying\b|\bdeaths?\b|\bmortality|\bfatal"
    rf"|\bliv(?:e|es|ed|ing) (?:for |at least |more than |longer than |beyond |about )+{NUMBER}\b",
    re.IGNORECASE,
)
_SPAN_OF_LIFE = re.compile(
    rf"\b(?:surviv\w*|life expectancy|live[sd]?|living)\b[^.;]{{0,40}}?\b{NUMBER}"
    rf"(?:(?: to |[-–]| or ){NUMBER})?[ -](?:years?|months?|weeks?)\b",
    re.IGNORECASE,
)


def sensitive(texts: Sequence[str], section: Sequence[str]) -> str | None:
    """Return PROGNOSIS for a quote that gives figures of survival, or how long people live.

    `texts` are its own and its context's; a heading tells what a figure beneath it counts.
    """
    said = " ".join(texts)
    counts_survival = _SURVIVAL.search(" ".join([said, *section]))
    if _SPAN_OF_LIFE.search(said) or (gives_share(said) and counts_survival):
        return PROGNOSIS
    return None
