"""Sections are graded by the length of their sentences and words."""

from collections.abc import Callable

import pytest

from ingest.lint.finding import Finding, Kind
from ingest.lint.grade import _syllables, reading_grade

Found = Callable[..., list[Finding]]
PLAIN = "Put the tea in the pot. Pour hot water on it. Wait until it is dark. " * 5
HARD = (
    "Notwithstanding considerable differences between individual preparations, the "
    "administration of substantial quantities of caffeinated refreshments immediately preceding "
    "retirement is associated with significantly diminished satisfaction regarding nocturnal "
    "recuperation, particularly among susceptible individuals. "
) * 3


def test_a_hard_section_is_found_by_its_heading(found: Found) -> None:
    findings = found(f"# Tea\n\n## Making it\n\n{PLAIN}\n\n## Sleeping\n\n{HARD}\n")
    assert [(f.kind, f.line, f.text) for f in findings] == [(Kind.READING_GRADE, 13, "Sleeping")]
    assert findings[0].note.startswith("grade 35; ")
    assert findings[0].note.endswith("its longest sentence has 30 words")


def test_a_section_without_a_heading_is_found_by_its_first_sentence(found: Found) -> None:
    (finding,) = found(f"Tea is hot. {HARD}")
    assert (finding.line, finding.text) == (5, "Tea is hot.")


def test_few_words_are_not_graded(found: Found) -> None:
    assert found(HARD[: len(HARD) // 3]) == []
    assert reading_grade(["Tea is hot."]) is None


def test_what_is_never_quoted_is_not_graded(found: Found) -> None:
    damaged = HARD.replace("individuals. ", "individuals and. ")
    kinds = {finding.kind for finding in found(f"Tea is hot.\n\n{damaged}")}
    assert kinds == {Kind.DAMAGED}


def test_the_grade_is_the_published_formula() -> None:
    words = ["tea water"] * 30  # 60 words, 90 syllables
    assert reading_grade(words) == pytest.approx(0.39 * 2 + 11.8 * 1.5 - 15.59)


def test_longer_sentences_are_harder() -> None:
    sentences = ["the tea is in the pot"] * 12
    joined = [" and ".join(sentences)]
    short, long = reading_grade(sentences), reading_grade(joined)
    assert short is not None
    assert long is not None
    assert long > short


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("tea", 1),
        ("make", 1),
        ("the", 1),
        ("table", 2),
        ("boiled", 1),
        ("wanted", 2),
        ("needed", 2),
        ("water", 2),
        ("doctor", 2),
        ("surgery", 3),
        ("mammogram", 3),
        ("mastectomy", 4),
        ("recovery", 4),
        ("hmm", 1),
    ],
)
def test_syllables_are_counted_by_their_vowels(word: str, syllables: int) -> None:
    assert _syllables(word) == syllables
