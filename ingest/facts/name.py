"""The name of an organisation, as it stands in a line."""

import re

from ingest.document import Span

_MOST_WORDS = 14
_WORD = re.compile(r"\S+")
_INITIAL = re.compile(r"(?:[A-Z]\.)+|St\.|Dr\.|Mt\.")  # their full stop ends no name
_CAPITAL = re.compile(r"[A-Z0-9]|\w+\.(?:org|com|net)\b")
_SMALL = frozenset({"of", "and", "for", "the", "in", "on", "at", "&"})
_FIRM = frozenset({"inc", "llc", "ltd", "limited", "plc"})
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_NO_NAME = re.compile(
    r"(?:Crown|Authors?|Notices?|Policy|Information|Statement|Act|Law|Infringement|Permissions?|Terms"
    r"|Privacy|Disclaimer|All|We|It|This|That|These|He|She|They|You|Who|Our|Dr|Prof|Professor|Mr"
    r"|Mrs|Ms)\b"
)


def name_at(text: str, at: int) -> Span | None:
    """Return the name that begins at an offset: capitals, with words like "of" between them."""
    end = at
    if _NO_NAME.match(text, at):
        return None
    for count, word in enumerate(_WORD.finditer(text, at)):
        bare = word[0].strip(",.;|()")
        if count == _MOST_WORDS or not bare or _YEAR.match(bare) or bare == "All":
            break
        if _CAPITAL.match(bare):
            end = word.start() + len(word[0].rstrip(",.;|"))
            end += bool(_INITIAL.fullmatch(word[0]))
        elif bare not in _SMALL or not count:
            break
        if _ends_name(text, word):
            break
    return Span(at, end) if end > at + 1 else None


def _ends_name(text: str, word: re.Match[str]) -> bool:
    """Return whether a mark after a word ends the name: "Tea, Inc." goes on after its comma."""
    if word[0][-1] == ",":
        following = _WORD.search(text, word.end())
        return not following or following[0].strip(".,;|").casefold() not in _FIRM
    return word[0][-1] in ".;|" and not _INITIAL.fullmatch(word[0])
