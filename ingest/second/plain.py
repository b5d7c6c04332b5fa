"""Text files -> their words: the file itself, and Markdown without its marks."""

import re
from html import unescape

from ingest.second.extraction import Extraction

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_TARGET = r"(?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])"
_INLINE = "a|abbr|b|bdi|cite|code|em|font|i|ins|kbd|mark|q|small|span|strong|sub|sup|time|u|var|wbr"
_MARK_OF_NOTE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
_MARKUP = (
    (re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE), " "),
    (re.compile(r"^[ \t]*(?:`{3,}|~{3,}).*$", re.MULTILINE), ""),  # fences
    (re.compile(r"^[ ]{0,3}\[[^\]^]+\]:[ \t]*\S.*$", re.MULTILINE), ""),  # addresses of links
    (re.compile(r"^[ ]{0,3}\[\^[^\]\s]+\]:", re.MULTILINE), ""),  # marks of notes
    (re.compile(rf"!\[[^\[\]]*\]{_TARGET}"), ""),  # images
    (re.compile(rf"\[([^\[\]]*)\]{_TARGET}"), r"\1"),  # links keep their words
    (re.compile(r"<([a-z][a-z+.-]*:[^>\s]+|[^@<>\s]+@[^<>\s]+)>", re.IGNORECASE), r"\1"),  # bare
    (re.compile(r"<(del|s|strike)>.*?</\1>|~~(?=\S)[^~]+~~", re.DOTALL | re.IGNORECASE), ""),
    (re.compile(rf"</?(?:{_INLINE})\b[^>]*>", re.IGNORECASE), ""),
    (re.compile(r"</?[a-z][^>]*>", re.IGNORECASE), " "),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),  # quotations
    (re.compile(r"^[ \t]*(?:#{1,6}|[-*+•])[ \t]+", re.MULTILINE), ""),  # headings, bullets
    (re.compile(r"[*`\\]"), ""),  # emphasis, code, escapes
)


def extract_text(data: bytes) -> Extraction:
    """Return the file as it is."""
    return Extraction(data.decode("utf-8-sig", "replace"))


def extract_markdown(data: bytes) -> Extraction:
    """Return the text without front matter and markup; links keep their words."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return Extraction(without_markup(_FRONT_MATTER.sub("", text)))


def without_markup(text: str) -> str:
    """Return the words of a Markdown text, by simple patterns."""
    text = _with_numbers(text)
    for pattern, words in _MARKUP:
        text = pattern.sub(words, text)
    return unescape(text)


def _with_numbers(text: str) -> str:
    """Return the text with its notes numbered in the order in which they are mentioned."""
    defined = set(re.findall(r"^[ ]{0,3}\[\^([^\]\s]+)\]:", text, re.MULTILINE))
    numbers: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        if match[1] not in defined:
            return match[0]
        return str(numbers.setdefault(match[1], len(numbers) + 1))

    return _MARK_OF_NOTE.sub(number, text)
