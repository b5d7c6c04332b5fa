"""A question that a document poses answers nobody, but who wants to know what to ask."""

import re

_WANTS_QUESTIONS = re.compile(
    r"\b(?:ask|asks|asked|asking|questions?|say to|put (?:it|this|that) to|word (?:it|this|that)"
    r"|bring (?:it |this |that )?up|raise|find out)\b",
    re.IGNORECASE,
)


def poses(words: str) -> bool:
    """Return whether a quote is a question, or a list of them."""
    return words.rstrip().endswith("?")


def wants_questions(asked: str) -> bool:
    """Return whether somebody asks what to ask, or how to find something out from a person."""
    return bool(_WANTS_QUESTIONS.search(asked))
