"""The second extraction of each format has every word that a reader sees."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.formats.reader import READERS
from ingest.second.extract import EXTRACTORS, extract
from ingest.second.words import words_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def keys(text: str) -> str:
    return " ".join(words_of(text).keys)


def word_file(body: str, **parts: str) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, inside in {"document": body, **parts}.items():
            root = f'<w:{name} xmlns:w="{W}" xmlns:mc="{MC}">{inside}</w:{name}>'
            archive.writestr(f"word/{name}.xml", root)
    return held.getvalue()


def test_every_format_that_is_read_is_read_twice() -> None:
    assert EXTRACTORS.keys() == READERS.keys()


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>Drink <a href=x>green tea</a>, <b>h</b>ot.", "drink green tea hot"),
        ("<p>Hot<p>Cold<br>Ice<div>Tea</div>", "hot cold ice tea"),
        ("<p>Tea<script>no</script><style>no</style><!-- no --> is hot", "tea is hot"),
        ("<p>Tea<span hidden>no</span><i style='display: none'>no</i> is", "tea is"),
        ("<p>Tea<span class='sr-only'>(new tab)</span> is <s>cold</s>hot", "tea is hot"),
        ("<button>Menu</button><h3><button>Is it hot?</button></h3>", "is it hot"),
        ("<nav>Shop</nav><p>Hot</p><footer>Imprint</footer>", "shop hot imprint"),
    ],
)
def test_a_page_shows_all_but_what_is_hidden(page: str, shown: str) -> None:
    assert keys(extract(".html", page.encode()).shown) == shown


def test_hidden_words_are_kept_apart() -> None:
    found = extract(".htm", b"<p>Tea<span hidden>is cold</span> is hot")
    assert keys(found.unsure) == "is cold"


def test_what_is_marked_as_decoration_and_is_not_is_shown() -> None:
    page = "<p>Hot</p><i aria-hidden=true>expand_more</i><p aria-hidden=true>Tea is hot and good."
    assert keys(extract(".html", page.encode()).shown) == "hot tea is hot and good"


def test_the_main_content_of_a_page_is_found_besides() -> None:
    text = "Tea is made from leaves, and it is drunk hot. " * 8
    page = f"<body><nav><a href=/>Shop</a></nav><main><h1>Tea</h1><p>{text}</p></main></body>"
    assert "Shop" not in extract(".html", page.encode()).content
    assert text.strip() in extract(".html", page.encode()).content


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_pages_are_decoded_as_browsers_do(encoding: str) -> None:
    declared = "iso-8859-1" if encoding == "cp1252" else encoding
    page = f"<meta charset={declared}><p>‘Café’"
    assert "‘Café’" in extract(".html", page.encode(encoding)).shown


def test_a_row_has_the_cells_that_reach_into_it() -> None:
    page = "<table><tr><td rowspan=2>Tea<td>hot<tr><td>cold<tr><td>Milk<td>cold</table>"
    assert extract(".html", page.encode()).unsure.split("\n") == ["Tea | cold"]


def test_word_text_is_read_with_its_notes_and_without_what_was_taken_out() -> None:
    body = (
        "<w:p><w:r><w:t>Tea is</w:t></w:r><w:r><w:footnoteReference/></w:r>"
        "<w:del><w:r><w:delText>no</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>no</w:t></w:r></w:moveFrom>"
        "<w:r><w:instrText>no</w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
        "<w:hyperlink><w:r><w:tab/><w:t>hot</w:t></w:r></w:hyperlink></w:p>"
    )
    notes = "<w:footnote><w:p><w:r><w:t>Or cold.</w:t></w:r></w:p></w:footnote>"
    found = extract(".docx", word_file(body, footnotes=notes))
    assert found.shown.split("\n") == ["Tea is1 hot", "Or cold."]
    assert "unseen" in found.unsure


def test_a_box_follows_its_paragraph_and_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent>"
    ways = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = (
        f"<w:p><w:r><w:t>Tea </w:t><mc:AlternateContent>{ways}</mc:AlternateContent>"
        "<w:t>is hot.</w:t></w:r></w:p>"
    )
    assert extract(".docx", word_file(body)).shown.split("\n") == ["Tea is hot.", "A box."]


def test_cells_that_are_merged_downwards_stand_in_each_row() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), "abcd", strict=True):
        cell.text = words
    table.cell(1, 0).text = ""
    table.cell(0, 0).merge(table.cell(1, 0))
    held = BytesIO()
    document.save(held)
    assert keys(extract(".docx", held.getvalue()).unsure) == "a d"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("---\ntitle: No\n---\n# Tea\n\nIs **hot**.", "tea is hot"),
        (
            "[Green tea](x_(y).html) and [milk][no].\n\n[no]: http://no.example",
            "green tea and milk",
        ),
        ("![no](no.png) Tea<br>is h<b>o</b>t <!-- no -->", "tea is hot"),
        ("Tea[^no] is hot[^b][^a].\n\n[^a]: Or cold.\n[^b]: Or *warm*.", None),
        ("> - Tea\n> - Milk\n\n```python\ncode\n```", "tea milk code"),
        ("| Tea | Hot |\n|---|---|\n| Milk | &lt;5 |", "tea hot milk < 5"),
        ("Tea is ~~cold~~ hot", "tea is hot"),
        ("<https://tea.example>", "https tea example"),
    ],
)
def test_markdown_is_read_without_its_marks(text: str, shown: str | None) -> None:
    found = keys(extract(".md", text.encode()).shown)
    assert found == (shown or "tea no is hot12 or cold or warm")


def printed(*pages: list[tuple[int, int, str]]) -> bytes:
    """Return a PDF with texts at places on its pages."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(400, 600))
    for page in pages:
        canvas.setFont("Helvetica", 10)
        for x, y, text in page:
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def test_a_pdf_is_read_in_its_own_order_and_in_columns() -> None:
    rows = [(50, 500, "Tea is"), (220, 500, "Milk is"), (50, 488, "hot."), (220, 488, "cold.")]
    found = extract(".pdf", printed(rows))
    assert keys(found.shown) == "tea is milk is hot cold"
    assert [keys(piece) for piece in found.pieces] == ["tea is hot", "milk is cold"]


def test_a_word_broken_in_a_pdf_is_marked() -> None:
    found = extract(".pdf", printed([(50, 500, "A tea-"), (50, 488, "pot.")]))
    assert "tea\ufffepot" in found.shown
    assert "tea\ufffepot" in found.pieces[0]


def test_what_a_pdf_has_beside_the_paper_is_not_shown() -> None:
    found = extract(".pdf", printed([(50, 500, "Tea is hot."), (50, 700, "Cut here")]))
    assert keys(found.shown) == "tea is hot"
    assert "Cut here" in found.unsure
