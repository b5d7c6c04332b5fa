"""What a second way of reading makes of a file: words in order, and nothing of their structure."""

from dataclasses import dataclass

BROKEN = "\ufffe"  # between the parts of a word that a printer broke at the end of a line


@dataclass(frozen=True, slots=True)
class Extraction:
    """The texts that a second reader finds; most formats have the first alone.

    `pieces` are the columns of printed pages, from which a sentence goes on in the next.
    """

    shown: str  # what a person surely sees
    unsure: str = ""  # what the format hides, or shows more than once
    content: str = ""  # what is the page's own, and not the website's
    pieces: tuple[str, ...] = ()
