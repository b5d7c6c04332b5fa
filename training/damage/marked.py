"""Lines as leaflets have them, with the words that a publisher would link in [brackets].

A line is sound without its brackets, and damaged where a scraper drops what stands in a pair of
them. A line that has none only looks as if something were missing.
"""

import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate, chain
from pathlib import Path
from random import Random

from ingest.proofreader import tokens
from training.damage.drops import Example
from training.damage.links import Span, without

MARKED = Path(__file__).with_name("marked.txt")

_LINK = re.compile(r"\[([^\[\]]+)\]")
_TUNED = 8  # one line of so many is not fitted on
_ALL = 0.2  # how often all links of a line are dropped at once


@dataclass(frozen=True, slots=True)
class Marked:
    """The words of a line, and where its links start and end."""

    words: tuple[str, ...]
    links: tuple[Span, ...]

    @property
    def part(self) -> str:
        """`fit` or `tune`."""
        number = int(sha256(" ".join(self.words).encode()).hexdigest(), 16)
        return "fit" if number % _TUNED else "tune"


def marked_lines() -> list[Marked]:
    """Return the lines of the file."""
    return [_marked(line) for line in MARKED.read_text(encoding="utf-8").splitlines()]


def unmarked(line: Marked, random: Random) -> Example | None:
    """Return what is left without the words of one link, or of all, and where they were missing."""
    if not line.links:
        return None
    links = line.links if random.random() < _ALL else [random.choice(line.links)]
    return without(line.words, links)


def both_of(line: Marked, random: Random) -> list[Example]:
    """Return a line whole, and without its links where it has some."""
    lost = unmarked(line, random)
    return [(list(line.words), []), *([lost] if lost else [])]


def _marked(line: str) -> Marked:
    """Return a line read; without links where one ends within a word."""
    pieces = [tokens(piece) for piece in _LINK.split(line)]
    words, ends = tuple(chain(*pieces)), [*accumulate(map(len, pieces))]
    links = tuple(zip(ends[::2], ends[1::2], strict=False))
    whole = tuple(tokens(_LINK.sub(r"\1", line)))
    return Marked(words, links) if words == whole else Marked(whole, ())
