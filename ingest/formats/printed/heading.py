"""Which paragraphs are headings, and how deep each lies, by the look of their letters."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.contact import has_phone_number
from ingest.formats.printed.line import Line

_LARGER = 1.12  # than the body's letters
_LONGEST_BOLD = 14  # words
_LONGEST = 25
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\S")
_NO_ENDING = (".", ",", ";")
_DEEPEST = 6

Style = tuple[float, bool, int]  # size, bold, depth of its number


@dataclass(frozen=True, slots=True)
class Body:
    """The letters that most of a document is set in."""

    size: float
    bold: bool

    def is_heading(self, lines: list[Line], text: str) -> bool:
        """Return whether a paragraph is a heading: set apart, short, and no sentence."""
        larger = lines[0].size >= _LARGER * self.size
        bold = not self.bold and all(line.bold for line in lines)
        bold = bold and lines[0].size >= 0.95 * self.size
        words = len(text.split())
        if text.endswith(_NO_ENDING) or text[:1].islower() or has_phone_number(text):
            return False
        if not any(c.isalpha() for c in text):
            return False
        if larger:
            return words <= _LONGEST
        if words > _LONGEST_BOLD or text.endswith(":"):
            return False
        return bold or (len(lines) == 1 and (_depth(text) > 1 or _is_in_capitals(text)))


def body_of(lines: Iterable[Line]) -> Body:
    """Return the size that most letters have, and whether those are bold."""
    letters: Counter[tuple[float, bool]] = Counter()
    for line in lines:
        letters[round(line.size * 2) / 2, line.bold] += len(line.text)
    sizes: Counter[float] = Counter()
    for (size, _), count in letters.items():
        sizes[size] += count
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    return Body(size, letters[size, True] > letters[size, False])


def style_of(lines: list[Line], text: str) -> Style:
    """Return what the level of a heading is ranked by."""
    return round(lines[0].size * 2) / 2, all(line.bold for line in lines), max(1, _depth(text))


def levels_of(styles: Iterable[Style], title: Style | None) -> dict[Style, int]:
    """Rank the styles of a document's headings: large before small, bold before light."""
    ranked = sorted(set(styles) - {title}, key=lambda style: (-style[0], -style[1], style[2]))
    above = 1 if title is not None else 0
    levels = {style: min(_DEEPEST, at + above) for at, style in enumerate(ranked, 1)}
    return levels if title is None else {**levels, title: 1}


def _depth(text: str) -> int:
    found = _NUMBERED.match(text)
    return found[1].count(".") + 1 if found else 0


def _is_in_capitals(text: str) -> bool:
    return text.isupper() and sum(c.isalpha() for c in text) > 3
