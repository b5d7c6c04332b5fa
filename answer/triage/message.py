"""A message as patterns see it: small letters, plain marks, one sentence at a time."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from answer.triage.pattern import compiled
from answer.triage.reviewed import reviewed
from answer.triage.spelling import put_right

_APOSTROPHE = re.compile(r"(?<=\w)['’‘`´](?=\w)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d(?!\d))")
_BETWEEN_LETTER_AND_DIGIT = re.compile(r"(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])")
_SENTENCE_END = re.compile(r"[.!?;:…]+(?=\s|$)|[?!]+|\n+|\s[-–—]+\s|—")
_CLAUSE_END = re.compile(
    r"[,()\[\]\"“”]|\b(?:but|though|although|however)\b"
    r"|\band (?=(?:i|im|ive|my|she|shes|he|hes|her|his|its|it|we|they)\b)"
)
_NOT_A_WORD = re.compile(r"[^\w\s.,&%*+]|(?<!\d)\.|\.(?!\d)")


@dataclass(frozen=True, slots=True)
class Message:
    """Its sentences, plain: words with one space between them, and " , " between clauses."""

    sentences: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Message":
        """Return a message as patterns see it, manners of speaking left out."""
        plain = (_plain(sentence) for sentence in _SENTENCE_END.split(_simple(text)))
        return cls(tuple(sentence for sentence in plain if sentence))

    @property
    def whole(self) -> str:
        """The message in one line."""
        return " , ".join(self.sentences)


def _simple(text: str) -> str:
    """Return a text in small letters, without apostrophes, its numbers apart from its words."""
    small = unicodedata.normalize("NFKC", text).casefold().replace("°", " degrees ")
    small = _APOSTROPHE.sub("", _DECIMAL_COMMA.sub(".", small))
    return _BETWEEN_LETTER_AND_DIGIT.sub(" ", small)


def _plain(sentence: str) -> str:
    clauses = (_NOT_A_WORD.sub(" ", clause) for clause in _CLAUSE_END.split(sentence))
    words = (" ".join(map(put_right, clause.split())) for clause in clauses)
    line = " , ".join(clause for clause in words if clause)
    return " ".join(_idioms().sub("so to speak", line).split())


@cache
def _idioms() -> re.Pattern[str]:
    return compiled(*reviewed()["excuses"]["idioms"])
