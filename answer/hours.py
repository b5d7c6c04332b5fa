"""When a helpline is open, where its page says so apart from its number."""

import re

from ingest.document import Document, Flag, Sentence

_SAYS_OPEN = re.compile(r"\b(?:opens?|opening|hours)\b", re.I)
_DAY = re.compile(r"\b(?:every day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b", re.I)
_HOUR = re.compile(r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m\b|[ap]\.m\.|noon|midnight)", re.I)


def opening_hours(document: Document) -> Sentence | None:
    """Return the sentence that says on which days and when a line is open, if one does.

    None for a page with several: they may be of several lines.
    """
    found = [s for s in document.sentences if s.quotable and _says_when(s.of(document.text))]
    if len(found) != 1 or Flag.CONTACT in found[0].flags:
        return None
    return found[0]


def _says_when(words: str) -> bool:
    return all(pattern.search(words) for pattern in (_SAYS_OPEN, _DAY, _HOUR))
