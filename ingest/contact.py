"""Telephone numbers: a line that gives one is for a person to call, whatever else it looks like."""

import re

# In full: from abroad, with its leading nought, or in the North American form.
_IN_FULL = re.compile(
    r"""(?<![\w/£$€.,–-])
    (?: \+\d[\d\s().–-]{7,17}\d
      | \(?0[1-9](?:[\s()–-]{0,2}\d){8,9}
      | (?:1[\s.–-]?)?\(?[2-9]\d{2}\)?[\s.–-]\d{3}[\s.–-]\d{4} )
    (?![\w/])""",
    re.VERBOSE,
)
# Short ones are known by the word before them: "call 116 123", "ring 0800 1111".
_SHORT = re.compile(
    r"\b(?:call|phone|ring|dial|tel|telephone|helpline)\b[^.?!\d]{0,20}\d{3,4} \d{3,4}\b",
    re.IGNORECASE,
)


def has_phone_number(text: str) -> bool:
    """Return whether the text gives a telephone number."""
    return bool(_IN_FULL.search(text) or _SHORT.search(text))
