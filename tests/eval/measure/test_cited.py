"""A reference is held against the original file, read again."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eval.measure.cited import Cited, cited
from ingest.facts.sources import Stated
from ingest.read import read_document

MARKDOWN = """---
reviewed: "2024-03-05"
---
# Tea

## Green

Green tea is steeped at 80 degrees.

## Black

Black tea is steeped at 95 degrees.
"""
BLACK = "Black tea is steeped at 95 degrees."
RIGHT = Cited(offsets=True, sha256=True, section=True, dates=True)


@pytest.fixture
def page(tmp_path: Path) -> dict[str, Path]:
    """A page with sections and a date, on disk."""
    path = tmp_path / "tea.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    return {"tea": path}


@pytest.fixture
def quote(page: dict[str, Path]) -> dict[str, Any]:
    """A quote of the page with its true reference."""
    document = read_document(page["tea"], Stated())
    start = document.text.index(BLACK)
    return {
        "document": "tea",
        "text": BLACK,
        "start": start,
        "end": start + len(BLACK),
        "sha256": document.sha256,
        "context": [],
        "section": ["Black"],
        "citation": {"reviewed": "2024-03-05", "review_due": None},
    }


def test_a_true_reference_is_true(page, quote) -> None:
    assert cited(quote, page) == RIGHT


@pytest.mark.parametrize("section", [["Green"], ["Tea"], ["Black", "Green"], []])
def test_another_section_is_wrong(page, quote, section: list[str]) -> None:
    assert cited(quote | {"section": section}, page) == replace(RIGHT, section=False)


@pytest.mark.parametrize("reviewed", ["2024-03-06", "2024-03", None])
def test_another_date_is_wrong(page, quote, reviewed: str | None) -> None:
    citation = {"reviewed": reviewed, "review_due": None}
    assert cited(quote | {"citation": citation}, page) == replace(RIGHT, dates=False)


def test_another_hash_is_wrong(page, quote) -> None:
    assert cited(quote | {"sha256": "0" * 64}, page) == replace(RIGHT, sha256=False)


def test_offsets_beside_the_words_are_wrong(page, quote) -> None:
    beside = {"start": quote["start"] - 1, "end": quote["end"] - 1}
    assert not cited(quote | beside, page).offsets
    assert not cited(quote | {"context": [{"text": "Tea", "start": 5, "end": 8}]}, page).offsets


def test_a_file_without_dates_cannot_be_misdated(tea) -> None:
    assert cited(tea.quote(tea.green), tea.originals).dates is None


def test_without_its_original_nothing_of_a_reference_is_true(page, quote) -> None:
    page["tea"].unlink()
    for originals in (page, {}):
        assert cited(quote, originals) == Cited(
            offsets=False, sha256=False, section=False, dates=False
        )


def test_a_file_that_changed_is_read_again(page, quote) -> None:
    assert cited(quote, page).section
    page["tea"].write_text(MARKDOWN.replace("## Black", "## Dark"), encoding="utf-8")
    assert not cited(quote, page).section
