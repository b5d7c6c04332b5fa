"""The patterns of the reviewed file, compiled."""

import re
from functools import cache

from answer.triage.reviewed import reviewed

_NAME = re.compile(r"\{([a-z_]+)\}")
_GAP = " … "
_UP_TO_FIVE_WORDS = r"(?: (?!(?:no|not|never|without|nor)\b)\S+){0,5}? "  # and no denial


def compiled(*patterns: str) -> re.Pattern[str]:
    """Return one expression for any of the patterns, each beginning and ending with a word."""
    any_of = "|".join(f"(?:{written_out(pattern)})" for pattern in patterns)
    return re.compile(rf"(?<![^\s,])(?:{any_of})(?![^\s,])")


@cache
def written_out(pattern: str) -> str:
    """Return a pattern with the words that its names stand for, and its gaps, written out."""
    words = reviewed()["words"]
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda name: words[name[1]], pattern)
    return pattern.replace(_GAP, _UP_TO_FIVE_WORDS)
