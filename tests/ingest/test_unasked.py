"""What no phrasing leads to: sentences, and headings that are questions."""

from pathlib import Path

from ingest.document import Span
from ingest.facts.fact import Fact
from ingest.facts.sources import Stated
from ingest.phrasing import phrasing_of, sentences_at
from ingest.read import read_document
from ingest.unasked import unasked

PAGE = """# Tea

## How hot?

Green tea needs 80 degrees. Black tea needs 95 degrees. White tea is best at a .

## Pots

Use one of these:

- clay
- glass
"""


def test_sentences_are_listed_under_the_question_that_nothing_answers(tmp_path: Path) -> None:
    file = tmp_path / "tea.md"
    file.write_text(PAGE)
    tea = read_document(file, Stated({"publisher": Fact("The Teahouse", "a test")}))
    found = list(unasked([tea], []))
    assert [(each.heading, each.words) for each in found] == [
        ("How hot?", "Green tea needs 80 degrees."),
        ("How hot?", "Black tea needs 95 degrees."),
        (None, "clay"),
        (None, "glass"),
    ]
    assert all(tea.text[each.start : each.end] == each.words for each in found)
    green = phrasing_of("How?", tea, sentences_at(tea, Span(found[0].start, found[0].end)))
    left = list(unasked([tea], [green]))
    assert (left[0].heading, left[0].words) == (None, "Black tea needs 95 degrees.")
