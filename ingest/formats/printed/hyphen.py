"""Words that were broken at the end of a line.

Whether the hyphen is the word's own or the printer's is decided by the rest of the document: the
form that stands elsewhere is right. Where neither does, it is the printer's, unless a part of the
word is one that is written with a hyphen.
"""

import re
from collections import Counter
from collections.abc import Iterable

from ingest.formats.printed.line import Line

_BROKEN = re.compile(r"[^\W_][-\u2010\u00ad]$|\d–$")
_LINK = re.compile(r"(?:and|or|nor|to)\s", re.IGNORECASE)  # "short- and long-term"
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_ADDRESS = re.compile(r"[@/]|\bwww\.")
# Parts of words that have a hyphen as a rule: at their beginning, and at their end.
_BEFORE = re.compile(
    r"(?:self|well|long|short|follow|high|low|non|cross|half|full|two|three|four|x)$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:up|term|based|positive|negative|related|specific|like|free|being|threatening|sparing"
    r"|conserving)$",
    re.IGNORECASE,
)
# Where the printer breaks words that have none: "short-age", "un-related".
_ENDING = re.compile(
    r"(?:ings?|ages?|ens?|ened|er|ers|est|ish|ly|ness|ways?|lands?|lights?|ed)$", re.IGNORECASE
)
_PREFIX = re.compile(r"(?:\w{1,2}|cor|inter|over|under|super|trans)$", re.IGNORECASE)


class Hyphens:
    """Knows the words of a document, and puts its broken ones together."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words = Counter(
            word.casefold().replace("\u2010", "-")
            for line in lines
            for word in _WORD.findall(line.text)
        )

    def joined(self, lines: Iterable[str]) -> str:
        """Return the lines as one text."""
        parts: list[str] = []
        for line in lines:
            if parts and _BROKEN.search(parts[-1]) and not _LINK.match(line):
                if self._is_printers(parts[-1], line):
                    parts[-1] = parts[-1][:-1]
            elif parts:
                parts.append(" ")
            parts.append(line)
        return "".join(parts).removesuffix("\u00ad")

    def _is_printers(self, above: str, line: str) -> bool:
        """Return whether the hyphen between two lines is no part of the word."""
        if above.endswith("\u00ad"):
            return True
        left = above.rsplit(maxsplit=1)[-1].lstrip("(“‘\"'[")[:-1]
        right = _WORD.match(line)
        if right is None or not left or _ADDRESS.search(left):
            return False
        before, after = left.casefold(), right[0].casefold()
        whole, hyphened = self._words[before + after], self._words[f"{before}-{after}"]
        if whole or hyphened:
            return whole > hyphened
        return not self._is_compound(left, right[0])

    def _is_compound(self, left: str, right: str) -> bool:
        """Return whether two parts without further evidence are written with a hyphen."""
        named = any(c.isdigit() or c.isupper() for c in left[1:] + right)
        if named or "-" in left or "\u2010" in left:
            return True
        starts = _BEFORE.match(left) and not _ENDING.match(right)
        ends = _AFTER.match(right) and not _PREFIX.match(left)
        return bool(starts or ends)
