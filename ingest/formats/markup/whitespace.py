"""The white space of HTML: as a browser shows it."""

import re

from ingest.canonical import canonical

_SPACES = re.compile(r"[ \t\n\r\f]+")
_RUN = re.compile(r" {2,}")
_AROUND_A_BREAK = re.compile(r" *\n[ \n]*")
# Hints to who sets the text. The two joiners are letters' business in scripts other than Latin.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<![^\x00-\u024f])[\u200c\u200d]"
)


def spaced(text: str) -> str:
    """Return the text of one node with its white space as single spaces, as HTML reads it."""
    return _SPACES.sub(" ", text)


def collapsed(text: str) -> str:
    """Return the canonical words of a block, its line breaks kept."""
    text = _RUN.sub(" ", _INVISIBLE.sub("", canonical(text)))
    return _AROUND_A_BREAK.sub("\n", text).strip() if "\n" in text else text.strip()
