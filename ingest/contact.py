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
# Emergency and crisis lines have even shorter ones: "dial 999", "text TEA to 85258". What is
# counted after a number makes it a figure: "call 911 people".
_CRISIS = re.compile(
    r"""\b(?: (?:call|phone|ring|dial)(?:ing)?\b [^.?!\d\n]{0,30}
              \b(?:[1-9]11|9-1-1|999|988|933|112|101|105)
          | text(?:ing)?\b [^.?!\d\n]{0,30} \b(?:\d{5,6}|988) )
    (?! [\w/%–-] | [.,:]\d | \s\d )
    (?! \s(?:people|men|women|children|(?!(?:as|is|this|unless|always)\b)[a-z]+s)\b )""",
    re.VERBOSE | re.IGNORECASE,
)


def has_phone_number(text: str) -> bool:
    """Return whether the text gives a telephone number."""
    return any(form.search(text) for form in (_IN_FULL, _SHORT, _CRISIS))
