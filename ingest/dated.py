"""What a page says of its own review: no furniture for a reader who asks how old its words are."""

import re

_SUBJECT = (
    r"(?:(?:this\ |the\ )?(?:(?:web\ ?)?page|article|content|information|leaflet)\ (?:was\ )?)?"
)
_STATES = re.compile(
    rf"""(?:
      {_SUBJECT}(?:last|next)\ (?:(?:medically|clinically)\ )?(?:reviewed|updated|review)\b(?!\ of)
    | (?:the\ )?next\ (?:planned\ |scheduled\ )?review\b
    | (?:date\ )?(?:reviewed|updated)\b | review\ (?:date|due|by)\b
    )[^.!?]*\d{{2}}""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 16  # words


def says_when_reviewed(sentence: str) -> bool:
    """Return whether a sentence of a page only says when the page was, or will be, reviewed."""
    return len(sentence.split()) <= _LONGEST and _STATES.match(sentence.strip()) is not None
