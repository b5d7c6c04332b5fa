"""What the product says for itself is easy to read and claims nothing that only a clinician may."""

import re
from pathlib import Path

from answer.speak import CHOICES, NO_ANSWER, UNANSWERED
from answer.triage.notice import NoticeId, notice
from ingest.lint.grade import reading_grade

_AGE = 11  # years: readers of that age are in sixth grade
_CLAIMS = re.compile(r"\b(?:diagnos|assess|monitor|prescri|screen(?:s|ed|ing)? you)", re.IGNORECASE)
_PAGE = Path(__file__).parent.parent / "server/static/words.js"


def page_copy() -> list[str]:
    """Return the texts that the page says, without what a program fills in."""
    found = re.findall(r"'((?:[^'\\]|\\.)*)'|`([^`]*)`", _PAGE.read_text())
    return [re.sub(r"\$\{[^}]*\}+", "…", quoted or filled) for quoted, filled in found]


def own_copy() -> list[str]:
    """Return every text that the product says for itself."""
    notices = [notice(each).text for each in NoticeId]
    return [*page_copy(), *notices, NO_ANSWER, UNANSWERED, CHOICES]


def test_nothing_is_claimed_that_only_a_clinician_may() -> None:
    assert [text for text in own_copy() if _CLAIMS.search(text)] == []
    assert _CLAIMS.search("We assess your symptoms.")


def test_a_reader_of_eleven_can_read_it() -> None:
    sentences = [
        sentence
        for text in own_copy()
        for sentence in re.split(r"(?<=[.!?:])\s+", text)
        if len(sentence.split()) > 2
    ]
    grade = reading_grade(sentences)
    assert grade is not None and grade + 5 <= _AGE, f"grade {grade:.1f}"
