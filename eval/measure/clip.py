"""What a quote leaves out of the text that it should have given."""

import re

from eval.case.match import normalise

_EDGE = 30  # characters that two texts share at their ends before they count as one text
_CONDITION = re.compile(
    r"\b(?:if|unless|until|only|except|without|not|never|no|but|however|although|though|when"
    r"|depends?|depending)\b|n[’']t\b",
    re.IGNORECASE,
)


def left_out(shown: str, wanted: str) -> str:
    """Return what `wanted` says before or after the part of it that `shown` gives.

    Nothing where `shown` gives all of it, or is another text.
    """
    shown, wanted = normalise(shown), normalise(wanted)
    if wanted in shown:
        return ""
    if shown in wanted:
        return normalise(wanted.replace(shown, " ", 1))
    for shared in range(min(len(shown), len(wanted)) - 1, _EDGE - 1, -1):
        if shown.endswith(wanted[:shared]):
            return wanted[shared:].strip()
        if shown.startswith(wanted[-shared:]):
            return wanted[:-shared].strip()
    return ""


def is_condition(text: str) -> bool:
    """Return whether a text holds a word that limits what stands beside it, such as "unless"."""
    return bool(_CONDITION.search(text))
