"""Sentences that lost words on the way here, found by their grammar.

Scrapers drop the words inside links. What is left has a gap: an article with no noun, a space
before a full stop, a sentence without its beginning. Quoted to a patient it would say something
that the publisher never said. Marks that a sound sentence never has are found by patterns; a gap
that left none by `proofread`, which knows how sound sentences run. No list of sentences.
"""

import re
from itertools import chain

import numpy as np

from ingest.proofreader import Scores, proofread, tokens

# Log-odds: above the limit words count as missing. Two spaces ask for less.
GAP_LIMIT = 5.5
GAP_LIMIT_AT_SPACES = -3.0

_OWNER = r"(?:(?<![\w.'’(-])(?:your|their|our|its|my)|^(?:Your|Their|Our|Its|My))"
_ARTICLE = rf"(?:(?<![\w.'’(-])(?:an?|the)|^(?:An|The)|{_OWNER})"
_TRACE = re.compile(
    rf"""
      (?:^|(?<![.…])\s)[.,;](?=\s|$)(?!\s\.)             # "offered a ." lost the word before it
    | {_ARTICLE}(?:[,;!?]|\.(?![\w.]))(?=\s|$)           # "depends on the."
    | {_ARTICLE}\s(?:of|for|with|from|around|between|and|or|but|an|the)(?=[\s,.;])
    | {_ARTICLE}\s(?:is|are|was|were|have|has)(?=[\s,.;])
    | {_OWNER}\s(?:in|on|at|by|to|if|when|about|may|should|could)(?=[\s,.;])
    | {_ARTICLE}\s(?:will|would|may|can|should)\sbe\b
    | [(\[]\s*[)\]] | [^\W_]\s[)\]] | [(\[][,;]       # "(also called )"
    | ,\s*[,;.](?=\s|$)                                # "milk, , sugar"
    | \b(?:such\sas|including),                        # "such as, and"
    | \b(?:because|including|such\sas|and|or)[.](?=\s|$)
    | \bhow\s(?:much|many)\s\w+\s(?:will|would|may|might|can|could)\sbe\s(?:to|of|for|in|with)\b
    | (?<![.\w-])(?!etc|approx|incl)[a-z]{{3,}}[.?!]\s+    # "This helps. is given at night."
      (?:is|are|was|were|has|have|can|may|will|and|or|of)\b
    """,
    re.VERBOSE,
)
_DOUBLED = re.compile(
    r"\b(?P<word>(?i:the|an?|of|and|or|to|for|with|from|by|at|is|are|was|were|been"
    r"|be|your|their|our|this|as|if|but|can|may|will|we|they|he|she|you))\s+(?=[a-z])(?i:(?P=word))"
    r"\b(?![-’'])"
)
_OPENING = re.compile(r"(?:and|or)\s|(?:[Yy]es|[Nn]o),\s")  # what follows is in lower case
_JOINED = re.compile(r"[,;]?\s(?:and|or)[,;]?$")  # to the next item of a list
_DOTTED = re.compile(r"\b(approx|assoc|dept|etc|incl|Dr|Mrs?|Ms|Prof|St)\.(?=\s)")
_LEFT_OUT = re.compile(r"\[?(?:\.\s?){3}\]?")  # "[...]", ". . .": by whoever wrote it
_ABBREVIATED = re.compile(r"\b(?:i\.e|e\.g)\.,?\s+", re.IGNORECASE)
# "what it is for", "be operated on", "yes, it is": what the last word asks for stands before it.
_STRANDED = re.compile(
    r"(?:\b(?:it|they|you|I|he|she|we|that|this)|\b(?:what|which|who|whom|where|how|that)\b[^.,;:?!]*|\b(?:be|been|being)\s\w+)\s"
    r"(?:for|of|to|in|on|with|about|from|at|by|off|over|through|up|down|out"
    r"|am|is|are|was|were|be|do|does|did|can|will|have|has|had|may)"
    r"(?=[,.;:?!)”]|$)|\b(?:day|night|week|month|year)s?\s(?:before|after)(?=\s)",
    re.IGNORECASE,
)
# "considered and treated as": two participles share what follows. "Group A": a letter as a name.
# A line ends, or an article in a capital begins: it explains the word before, and does not go on.
_COMPLETE = re.compile(
    r"\b[a-z]+ed(?= (?:and|or) [a-z]+ed\b)|(?<=[a-z] )A(?= )|\n|\w(?= (?:An?|The) [a-z])"
)
_TWO_SPACES = re.compile(r"(?<=[^\W_,;:.!?]) {2,}(?=[^\W_])")
_ONE_SPACE = re.compile(r"(?<=\S) (?=\S)")

_GARBLED = re.compile(
    r"[\ufffd\x00\x80-\x84\x86-\x9f]"  # what no text has
    r"|â€|Â(?=\s|$)"  # the rest of it was lost as white space
    r"|[a-z]\?(?:s|t|re|ve|ll)\b|[a-z][ÕÔ][a-z]"  # an apostrophe of old
    r"|&(?:amp|nbsp|quot|lt|gt|[lr][sd]quo|[nm]dash|hellip|#\d+|#x[\da-f]+);"
)
_FOREIGN = re.compile(r"[^\x00-\x7f]{2,}")
_WESTERN = re.compile(r"[\x80-\u024f\u2000-\u2bff\ufeff\ufffd]")  # letters and marks

_LOWER_START = re.compile(r"[a-z]+(?=[\s,])")
# Drugs are named by the stems of the WHO, and stand in lower case where they begin a sentence.
_DRUG = re.compile(
    r"[a-z]{3,}(?:mab|nib|ciclib|lisib|parib|ifene?|zole|stane|strant|taxel|rubicin|platin|citabine"
    r"|relin|trexate|dronate|limus|tecan|statin)\b"
)
_SEVERAL = re.compile(r"\b(?:following|several|these|more\sof|some\sof)\b", re.IGNORECASE)
_PROMISE = re.compile(
    r":$|\b(?:the\sfollowing|as\sfollows|such\sas|these\sinclude)\W?$", re.IGNORECASE
)
_SINGLE_SPACES = 6  # single ones for each further place with two
_FEWEST_WORDS = 5  # of what is long enough to judge


def is_damaged(sentence: str) -> bool:
    """Return whether the words of a sentence show a gap."""
    if _TRACE.search(sentence) or _is_doubled(sentence):
        return True
    alone = _alone(sentence)
    if len(alone.split()) < _FEWEST_WORDS:
        return False
    scores = _possible(alone, proofread(tokens(alone)))
    beside = [len(tokens(alone[:at])) for at in _odd_spaces(alone)]
    return bool(scores.max() > GAP_LIMIT or (scores[beside] > GAP_LIMIT_AT_SPACES).any())


def is_garbled(sentence: str) -> bool:
    """Return whether letters of a sentence were read in another encoding than written."""
    return bool(_GARBLED.search(sentence)) or any(map(_reads_as_utf8, _FOREIGN.findall(sentence)))


def lost_its_beginning(paragraph: str, before: str | None) -> bool:
    """Return whether a paragraph starts in mid-sentence; `before` is the text of the one above."""
    carries_on = before is None or before.endswith((",", ";", ":", "…"))
    starts = _LOWER_START.match(paragraph) and not _DRUG.match(paragraph)
    return bool(starts) and not carries_on


def announces_a_list(sentence: str) -> bool:
    """Return whether a sentence says that a list comes below it."""
    return bool(_PROMISE.search(sentence))


def lost_its_list(lead_in: str, items: int) -> bool:
    """Return whether a line that announces a list has none below it, or one of several."""
    return items == 0 or (items == 1 and bool(_SEVERAL.search(lead_in)))


def _alone(sentence: str) -> str:
    """Return a sentence without what only looks like a gap or an end to the proofreader."""
    undotted = _DOTTED.sub(r"\1", _ABBREVIATED.sub("", _JOINED.sub("", sentence)))
    return _LEFT_OUT.sub("…", undotted)


def _possible(sentence: str, scores: Scores) -> Scores:
    """Return the scores of each place, none where there is a good reason for a gap."""
    if opening := _OPENING.match(sentence):
        scores[: len(tokens(opening[0])) + 1] = -np.inf
    if sentence.endswith(":"):  # what is announced stands below
        scores[-2:] = -np.inf
    for found in chain(_STRANDED.finditer(sentence), _COMPLETE.finditer(sentence)):
        scores[len(tokens(sentence[: found.end()]))] = -np.inf
    return scores


def _is_doubled(sentence: str) -> bool:
    """Return whether a small word stands twice; "IS is" and "vitamin A a" are other words."""
    return any(
        found["word"].islower() or (not found.start() and len(found["word"]) > 1)
        for found in _DOUBLED.finditer(sentence)
    )


def _odd_spaces(sentence: str) -> list[int]:
    """Return where a few words of a single-spaced sentence have two spaces between them."""
    found = [match.start() for match in _TWO_SPACES.finditer(sentence)]
    single = len(_ONE_SPACE.findall(sentence))
    return found if len(found) <= 1 + single // _SINGLE_SPACES else []


def _reads_as_utf8(letters: str) -> bool:
    """Return whether letters of a Western code page are the bytes of one in UTF-8."""
    try:
        return bool(_WESTERN.search(letters.encode("cp1252").decode()))
    except UnicodeError:
        return False
