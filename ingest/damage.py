"""Sentences that lost words on the way here, found by their grammar.

Scrapers drop the words inside links. What is left has a gap: an article with no noun, a space
before a full stop, a sentence without its beginning. Quoted to a patient it would say something
that the publisher never said. General rules, no list of sentences.
"""

import re

_OWNER = r"(?:\b(?:your|their|our|its)|^(?:Your|Their|Our|Its))"
_ARTICLE = rf"(?:\b(?:an?|the)|^(?:An|The)|{_OWNER})"
_DAMAGE = re.compile(
    rf"""
      \s[.,;](?=\s|$)                                   # "offered a ." lost the word before it
    | {_ARTICLE}[.,;:!?](?=\s|$)                      # "depends on the."
    | {_ARTICLE}\s(?:of|for|with|from|around|between|and|or|but|a|an|the
        |is|are|was|were|have|has)(?=[\s,.;])           # "or the around the chest"
    | {_OWNER}\s(?:in|on|at|by|to)(?=[\s,.;])              # "put their in the pot"
    | {_ARTICLE}\s(?:will|would|may|can|should)\sbe\b  # "your will be warmed"
    | \b(?:and|or|because|such\sas|including)[.;](?=\s|$)
    | \(\s*\)|\w\s\)                                   # "(also called )"
    | \bhow\s(?:much|many)\s\w+\s(?:will|would|may|might|can|could)\sbe\s(?:to|of|for|in|with)\b
    | \b(the|a|an|of|and|to|is|are|for|with)\s\1\b      # "of of"
    """,
    re.VERBOSE,
)
_GARBLED = re.compile(r"�|â€|Ã[\x80-\xbf©¨¢]|Â[\x80-\xbf]")
_LOWER_START = re.compile(r"[a-z]+(?=[\s,])")
_SEVERAL = re.compile(r"\b(?:following|several|these|more\sof|some\sof)\b", re.IGNORECASE)


def is_damaged(sentence: str) -> bool:
    """Return whether the words of a sentence show a gap."""
    return bool(_DAMAGE.search(sentence))


def is_garbled(sentence: str) -> bool:
    """Return whether letters of a sentence were read in another encoding than written."""
    return bool(_GARBLED.search(sentence))


def lost_its_beginning(paragraph: str, before: str | None) -> bool:
    """Return whether a paragraph starts in mid-sentence; `before` is the text of the one above."""
    carries_on = before is None or before.endswith((",", ";", ":", "…"))
    return bool(_LOWER_START.match(paragraph)) and not carries_on


def lost_its_list(lead_in: str, items: int) -> bool:
    """Return whether a line that announces a list has none below it, or one of several."""
    return items == 0 or (items == 1 and bool(_SEVERAL.search(lead_in)))
