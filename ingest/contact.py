"""Telephone numbers: a line that gives one is for a person to call, whatever else it looks like."""

import re

_NUMBER = re.compile(r"(?<![\w/])\+?\(?\d[\d\s().-]{7,18}\d(?![\w/])")
_DIGITS = range(9, 16)  # an international number has at most fifteen


def has_phone_number(text: str) -> bool:
    """Return whether the text gives a telephone number."""
    return any(sum(c.isdigit() for c in found) in _DIGITS for found in _NUMBER.findall(text))
