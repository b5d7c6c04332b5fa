"""A quote is verbatim when its original file says so, whatever the index holds."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from eval.verbatim import fault


def test_a_quote_and_its_context_that_stand_in_the_file_are_verbatim(tea) -> None:
    assert fault(tea.quote(tea.green, context=("How to steep",)), tea.originals) is None


def test_one_altered_character_is_found(tea) -> None:
    altered = tea.quote(tea.green) | {"text": tea.green.replace("80", "90")}
    assert fault(altered, tea.originals) == f"tea.txt has “{tea.green}” at 14-49"


def test_one_altered_character_of_the_context_is_found(tea) -> None:
    altered = tea.quote(tea.green, context=("How to steep",))
    altered["context"][0]["text"] = "How to sleep"
    assert "tea.txt has “How to steep” at 0-12" in str(fault(altered, tea.originals))


def test_the_right_words_at_the_wrong_place_are_not_verbatim(tea) -> None:
    quote = tea.quote(tea.green)
    assert fault(quote | {"start": quote["start"] + 1, "end": quote["end"] + 1}, tea.originals)


def test_offsets_do_not_count_from_the_end(tea) -> None:
    quote, length = tea.quote(tea.keeps), len(tea.page)
    behind = {"start": quote["start"] - length, "end": quote["end"] - length}
    assert fault(quote | behind, tea.originals)


def test_an_empty_quote_is_not_verbatim(tea) -> None:
    assert fault(tea.quote(tea.green) | {"text": "", "start": 3, "end": 3}, tea.originals)


def test_a_file_that_changed_after_it_was_indexed_is_told(tea) -> None:
    tea.originals["tea"].write_text(tea.page + "One more line.\n")
    assert fault(tea.quote(tea.green), tea.originals) == "tea.txt has changed since it was indexed"


def test_a_file_that_is_gone_is_told(tea) -> None:
    tea.originals["tea"].unlink()
    assert "cannot be read: No such file" in str(fault(tea.quote(tea.green), tea.originals))


def test_a_document_without_a_file_is_told(tea) -> None:
    assert fault(tea.quote(tea.green), {}) == "document tea has no original file"


def test_a_file_that_is_not_utf8_is_told(tea) -> None:
    tea.originals["tea"].write_bytes(b"caf\xe9")
    assert "is not UTF-8" in str(fault(tea.quote(tea.green), tea.originals))


def test_a_kind_of_file_that_cannot_be_checked_does_not_pass(tea, tmp_path: Path) -> None:
    assert "tea.pdf is of a kind" in str(fault(tea.quote(tea.green), {"tea": tmp_path / "tea.pdf"}))


@pytest.mark.parametrize(
    ("original", "canonical"),
    [
        ("\ufeffOne\u00a0cup.\r\nTwo cups.", "One cup. \nTwo cups."),
        ("One cup. \rTwo cups.", "One cup. \nTwo cups."),
    ],
)
def test_byte_order_mark_hard_spaces_and_line_ends_keep_their_places(
    tmp_path: Path, original: str, canonical: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(original.encode())
    quote = {
        "document": "a",
        "sha256": hashlib.sha256(canonical.encode()).hexdigest(),
        "context": [],
    }
    assert fault(quote | {"text": "One cup. \nTwo", "start": 0, "end": 13}, {"a": path}) is None


MARKDOWN = """---
title: Storing & keeping
---
# Storing

Tea keeps for **two years**, in a [tin
box](https://tins.example) &amp; out of the *sun*.

- Green tea: ![a leaf](leaf.png) one year.
- Black tea: `two` years.

Ask <https://tea.example> or <em>us</em>.
"""


@pytest.fixture
def page(tmp_path: Path) -> dict[str, Path]:
    """A Markdown page on disk."""
    path = tmp_path / "store.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    return {"store": path}


def rendered(text: str) -> dict[str, Any]:
    return {"document": "store", "text": text, "start": 0, "end": len(text), "context": []}


@pytest.mark.parametrize(
    "text",
    [
        "Tea keeps for two years, in a tin box & out of the sun.",
        "Green tea: one year.\nBlack tea: two years.",
        "• Green tea: one year.",
        "Storing",
        "Ask https://tea.example or us.",
    ],
)
def test_markdown_is_quoted_as_it_is_rendered(page, text: str) -> None:
    assert fault(rendered(text), page) is None


@pytest.mark.parametrize(
    "text",
    ["Tea keeps for ten years", "title: Storing & keeping", "https://tins.example", "", "*"],
)
def test_what_markdown_does_not_render_is_not_verbatim(page, text: str) -> None:
    assert "store.md does not hold" in str(fault(rendered(text), page))
