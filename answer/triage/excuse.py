"""What takes the alarm out of a pattern: a denial, a past, a question in general."""

import re
from functools import cache

from answer.triage.pattern import written_out
from answer.triage.reviewed import reviewed

_NEAR = 80  # characters: a question's first word stands no further off


def is_denied(sentence: str, start: int) -> bool:
    """Return whether what begins here is said not to be: "no fever", "not going to …"."""
    return bool(_denial().search(sentence, 0, start))


def is_open(sentence: str, start: int) -> bool:
    """Return whether what begins here is asked openly: "how often should I …", not "should I …"."""
    return bool(_open().search(sentence, max(0, start - _NEAR), start))


def is_past(sentence: str, start: int, end: int) -> bool:
    """Return whether the clause of a finding speaks of some other time, and not of now."""
    first = sentence.rfind(" , ", 0, start) + 1
    last = sentence.find(" , ", end)
    clause = sentence[first : last if last >= 0 else len(sentence)]
    return bool(_any("past").search(clause)) and not _any("present").search(clause)


def is_general(sentence: str) -> bool:
    """Return whether a sentence asks about a thing as such, or supposes it."""
    if _any("person").search(sentence):
        return bool(_any("supposed").search(sentence))
    return bool(_any("general").search(sentence) or _any("topic").search(sentence))


@cache
def _any(name: str) -> re.Pattern[str]:
    return re.compile(written_out(reviewed()["excuses"][name]))


@cache
def _open() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s){reviewed()['excuses']['open']} $")


@cache
def _denial() -> re.Pattern[str]:
    excuses = reviewed()["excuses"]
    return re.compile(rf"(?:^|\s){excuses['denial']}{excuses['denied_by']} $")
