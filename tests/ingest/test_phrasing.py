"""A phrasing leads to a span by the hash of its words, wherever they stand by now."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.document import Document, Span
from ingest.error import OwnwordsError
from ingest.load import load
from ingest.phrasing import Phrasing, located, phrasing_of, read_phrasings, sentences_at

Write = Callable[[Path, Mapping[str, str | bytes]], Path]
PAGE = """# Tea

Green tea is steeped at 80 degrees. It turns bitter
if it boils.

## Pots

Use a pot.
"""


@pytest.fixture
def page(tmp_path: Path, write: Write) -> Callable[[str], Document]:
    """Read a page of these words."""

    def of(words: str) -> Document:
        front = "---\npublisher: Teahouse\n---\n"
        return load([write(tmp_path, {"tea.md": front + words})]).documents[0]

    return of


def phrasing(document: Document, words: str) -> Phrasing:
    start = document.text.index(words)
    span = Span(start, start + len(words))
    return phrasing_of("How?", document, sentences_at(document, span))


def words_of(document: Document, wanted: Phrasing) -> str:
    return " ".join(s.of(document.text) for s in located(wanted, document))


def test_a_span_is_found_where_it_stood(page: Callable[[str], Document]) -> None:
    tea = page(PAGE)
    assert words_of(tea, phrasing(tea, "80 degrees")) == "Green tea is steeped at 80 degrees."


def test_it_is_found_again_below_what_was_put_in(page: Callable[[str], Document]) -> None:
    wanted = phrasing(page(PAGE), "80 degrees")
    edited = page(PAGE.replace("Green", "Wash the leaves first. Green"))
    assert words_of(edited, wanted) == "Green tea is steeped at 80 degrees."
    assert located(wanted, edited)[0].start > wanted.start


def test_a_run_of_sentences_is_found_again_in_other_lines(page: Callable[[str], Document]) -> None:
    wanted = phrasing(page(PAGE), "80 degrees. It turns")
    edited = page(
        "# Tea\n\nHot. Green\ntea is\nsteeped at 80 degrees. It turns bitter if it boils.\n"
    )
    assert len(located(wanted, edited)) == 2


@pytest.mark.parametrize("now", ["85 degrees.", "80 degrees, or less."])
def test_a_changed_span_is_not_found(page: Callable[[str], Document], now: str) -> None:
    wanted = phrasing(page(PAGE), "80 degrees")
    assert located(wanted, page(PAGE.replace("80 degrees.", now))) == ()


def test_of_equal_spans_the_nearest_is_meant(page: Callable[[str], Document]) -> None:
    twice = "# Tea\n\nUse a pot. Rinse it.\n\n## Cups\n\nUse a pot. Dry it well.\n"
    tea = page(twice)
    last = tea.text.rindex("Use a pot.")
    wanted = phrasing_of("How?", tea, sentences_at(tea, Span(last, last + 5)))
    edited = page(twice.replace("Rinse it.", "Rinse."))
    assert located(wanted, edited)[0].start == edited.text.rindex("Use a pot.")


def test_a_span_over_two_sections_holds_no_sentences(page: Callable[[str], Document]) -> None:
    tea = page(PAGE)
    assert sentences_at(tea, Span(0, len(tea.text))) == ()


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()))
def test_a_phrasing_is_read_as_it_was_written(question: str) -> None:
    written = Phrasing(question, "tea", "a" * 64, 3, 9)
    row = json.loads(written.as_json())
    assert Phrasing(**row) == written
    assert "\n" not in written.as_json()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"question": " "}, "question is wrong"),
        ({"sha256": "abc"}, "sha256 is wrong"),
        ({"start": True}, "start is wrong"),
        ({"end": 3}, "end is not after start"),
        ({"words": "tea"}, "has other keys"),
    ],
)
def test_a_line_at_fault_is_named(tmp_path: Path, changed: dict[str, object], told: str) -> None:
    row = json.loads(Phrasing("How?", "tea", "a" * 64, 3, 9).as_json())
    file = tmp_path / "asked.jsonl"
    file.write_text(f"\n{json.dumps(row | changed)}\n")
    with pytest.raises(OwnwordsError, match=f"line 2.*{told}"):
        read_phrasings(file)


def test_what_is_not_json_is_told(tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text("How hot?\n")
    with pytest.raises(OwnwordsError, match="line 1 is not JSON"):
        read_phrasings(tmp_path / "asked.jsonl")
