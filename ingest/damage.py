"""Sentences that lost words on the way here, found by their grammar.

Scrapers drop the words inside links. What is left has a gap: an article with no noun, a space
before a full stop, a sentence without its beginning. Quoted to a patient it would say something
that the publisher never said. General rules, no list of sentences.
"""

import re

_ARTICLE = r"(?:a|an|the|your|their|our|its)"
_DAMAGE = re.compile(
    rf"""
      \s[.,;](?=\s|$)                                   # "offered a ." lost the word before it
    | \b{_ARTICLE}[.,;:!?](?=\s|$)                      # "depends on the."
    | \b{_ARTICLE}\s(?:of|in|on|at|for|with|to|by|from|around|between|and|or|but|a|an|the
        |is|are|was|were|have|has)(?=[\s,.;])           # "or the around the chest"
    | \b(?:of|in|at|with|from|and|or|such\sas|including)[.;](?=\s|$)
    | \bhow\s(?:much|many)\s\w+\s(?:will|would|may|might|can|could)\sbe\s(?:to|of|for|in|with)\b
    | \b(the|a|an|of|and|to|is|are|for|with)\s\1\b      # "of of"
    | �|â€|Ã[\x80-\xbf©¨¢]                              # the encoding went wrong
    """,
    re.VERBOSE,
)
_LOWER_START = re.compile(r"[a-z]+(?=[\s,])")
_SEVERAL = re.compile(r"\b(?:following|several|these|more\sof|some\sof)\b", re.IGNORECASE)


def is_damaged(sentence: str) -> bool:
    """Return whether the words of a sentence show a gap."""
    return bool(_DAMAGE.search(sentence))


def lost_its_beginning(paragraph: str, before: str | None) -> bool:
    """Return whether a paragraph starts in mid-sentence; `before` is the text of the one above."""
    carries_on = before is None or before.endswith((",", ";", ":", "…"))
    return bool(_LOWER_START.match(paragraph)) and not carries_on


def lost_its_list(lead_in: str, items: int) -> bool:
    """Return whether a line that announces a list has none below it, or one of several."""
    return items == 0 or (items == 1 and bool(_SEVERAL.search(lead_in)))
