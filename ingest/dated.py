"""What a page says of its own review: no furniture for a reader who asks how old its words are."""

from ingest.facts.dating import datings
from ingest.facts.label import PUBLISHED

_LONGEST = 16  # words


def says_when_reviewed(sentence: str) -> bool:
    """Return whether a sentence of a page only says when the page was, or will be, reviewed."""
    stated = (dating.label.key for dating in datings(sentence))
    return len(sentence.split()) <= _LONGEST and any(key != PUBLISHED for key in stated)
