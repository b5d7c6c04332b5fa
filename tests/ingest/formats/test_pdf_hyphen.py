"""A word broken at the end of a line is written as the publisher writes it."""

import pytest

from ingest.formats.printed.hyphen import Hyphens
from ingest.formats.printed.line import Line


def joined(*lines: str, elsewhere: str = "") -> str:
    known = [Line(text, 0, 0, 0, 10) for text in (*lines, elsewhere)]
    return Hyphens(known).joined(lines)


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("We offer treat-", "ment.", "We offer treatment."),
        ("More in-", "formation", "More information"),
        ("A short-", "age of tea", "A shortage of tea"),
        ("It is un-", "related", "It is unrelated"),
        ("A follow-", "up visit", "A follow-up visit"),
        ("It is HER2-", "positive.", "It is HER2-positive."),
        ("A long-", "term plan", "A long-term plan"),
        ("Your well-", "being counts", "Your well-being counts"),
        ("Anglo-", "Saxon teas", "Anglo-Saxon teas"),
        ("A day-to-", "day matter", "A day-to-day matter"),
        ("Write to tea@pot-", "shop.example", "Write to tea@pot-shop.example"),
        ("hot and", "cold", "hot and cold"),
        ("Tea -", "hot", "Tea - hot"),
        ("It is ready in 5-", "10 minutes", "It is ready in 5-10 minutes"),
        ("It is ready in 5–", "10 minutes", "It is ready in 5–10 minutes"),
        ("Our short-", "and long-term plans", "Our short- and long-term plans"),
    ],
)
def test_without_evidence_the_parts_of_a_word_decide(above: str, below: str, whole: str) -> None:
    assert joined(above, below) == whole


@pytest.mark.parametrize("form", ["gooseberry", "goose-berry"])
def test_the_form_that_stands_elsewhere_is_right(form: str) -> None:
    assert joined("Try goose-", "berry jam", elsewhere=f"Some {form} bushes") == f"Try {form} jam"


def test_a_soft_hyphen_is_never_the_words_own() -> None:
    assert joined("a long\u00ad", "term plan", elsewhere="long-term") == "a longterm plan"
