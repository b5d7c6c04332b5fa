"""A quote is verbatim when its original file says so, whatever the index holds."""

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from eval.measure.verbatim import fault


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
    assert "tea.odt is of a kind" in str(fault(tea.quote(tea.green), {"tea": tmp_path / "tea.odt"}))


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


WARM = "Warm a teapot first, with 10⁶ drops."
ROW = "Green | 2 to 3"
SPANNED = "Green | for guests"
HTML = """<title>No</title><p>Warm a <a href=no.html>teapot</a> first, with 10<sup>6</sup> drops.
<p>It is <span class="sr-only">no</span>hot.<table><tr><th>Tea<th>Minutes
<tr><td rowspan=2>Green<td>2 to 3<tr><td>for guests</table>"""


def word_file() -> bytes:
    document, held = docx.Document(), BytesIO()
    document.add_paragraph("Warm a teapot first, with 10⁶ drops.")
    document.add_paragraph("It is hot.", style="List Bullet")
    table = document.add_table(3, 2)
    texts = ("Tea", "Minutes", "Green", "2 to 3", "", "for guests")
    for cell, text in zip((c for row in table.rows for c in row.cells), texts, strict=True):
        cell.text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document.save(held)
    return held.getvalue()


def printed(*pages: str, left: int = 50) -> bytes:
    """Return a PDF of pages with columns parted by "|", drawn row by row."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(500, 700))
    for page in pages:
        canvas.drawString(left, 680, "The tea leaflet")
        for down, row in enumerate(page.split("\n")):
            for across, text in enumerate(row.split("|")):
                canvas.drawString(left + 220 * across, 600 - 14 * down, text.strip())
        canvas.showPage()
    canvas.save()
    return held.getvalue()


PDF = printed(  # which cannot say that a figure is raised
    "Warm a tea- | Tea keeps for two\npot first, with | years in a tin and\n106 drops. | is then",
    "thrown away. Green | It is hot.\nTea      Minutes",
)


@pytest.fixture(
    params=[("store.html", HTML.encode()), ("store.docx", word_file()), ("store.pdf", PDF)]
)
def original(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Path]:
    """A file that is not a text, on disk."""
    name, data = request.param
    (tmp_path / name).write_bytes(data)
    return {"store": tmp_path / name}


def altered(text: str) -> list[str]:
    """Return a text with each of its words altered, and with each but the outer ones dropped."""
    words = text.split()
    places = [at for at, word in enumerate(words) if word.isalnum()]
    changed = [" ".join([*words[:at], "zebra", *words[at + 1 :]]) for at in places]
    return changed + [
        " ".join(words[:at] + words[at + 1 :]) for at in places if 0 < at < len(words) - 1
    ]


@pytest.mark.parametrize("text", [WARM, "It is hot."])
def test_in_every_format_one_altered_or_dropped_word_is_a_fault(original, text: str) -> None:
    name = original["store"].name
    assert fault(rendered(text), original) is None
    assert fault(rendered("It is hot.") | {"context": [rendered(text)]}, original) is None
    for wrong in altered(text):
        assert fault(rendered(wrong), original) == f"{name} does not hold “{wrong}”"
        assert fault(rendered(text) | {"context": [rendered(wrong)]}, original)


@pytest.mark.parametrize(
    "text", ["Zebra", "| – |", "", "THE TEAPOT", "warm a teapot", "Warma teapot"]
)
def test_what_is_not_in_the_file_is_a_fault(original, text: str) -> None:
    assert "does not hold" in str(fault(rendered(text), original))


@pytest.mark.parametrize("name", ["store.html", "store.docx"])
def test_a_row_is_quoted_with_the_cells_that_reach_into_it(tmp_path: Path, name: str) -> None:
    files = {"store": tmp_path / name}
    files["store"].write_bytes(HTML.encode() if name.endswith("html") else word_file())
    for row in ("Tea | Minutes", ROW, SPANNED):
        assert fault(rendered(row), files) is None
    for row in ("Tea | 2 to 3", "Green | 3", "Green | 2 3", "Green | guests"):
        assert fault(rendered(row), files)


LONG = "Tea keeps for two years in a tin and is then thrown away."


@pytest.fixture
def leaflet(tmp_path: Path) -> dict[str, Path]:
    (tmp_path / "store.pdf").write_bytes(PDF)
    return {"store": tmp_path / "store.pdf"}


def test_a_sentence_goes_on_over_columns_and_pages(leaflet) -> None:
    assert fault(rendered(LONG), leaflet) is None
    assert fault(rendered(LONG + " Green"), leaflet) is None


@pytest.mark.parametrize("line", ["Tea keeps for two ", "years in a tin and ", "is then "])
def test_a_lost_line_of_a_column_is_a_fault(leaflet, line: str) -> None:
    wrong = "Tea keeps for two " + LONG.removeprefix("Tea keeps for two ").replace(line, "")
    wrong = "Warm " + wrong if line.startswith("Tea") else wrong
    assert fault(rendered(wrong), leaflet)


def test_a_lost_cell_of_a_printed_row_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "store.pdf").write_bytes(printed("Tea | Hot\nGreen | Warm"))
    files = {"store": tmp_path / "store.pdf"}
    assert fault(rendered("Tea | Hot"), files) is None
    assert fault(rendered("Tea | Warm"), files)


def test_a_file_that_cannot_be_read_any_more_is_told(leaflet) -> None:
    leaflet["store"].write_bytes(b"no PDF")
    assert "store.pdf cannot be read" in str(fault(rendered(LONG), leaflet))
