"""What a reader sees on a printed page is what stands in its canonical text."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ingest.block import Page
from ingest.document import Document, Source
from ingest.facts.fact import Fact
from ingest.formats.pdf import read_pdf

Draw = Callable[[Canvas], None]
LEADING = 12


def printed(draw: Draw, **options: object) -> Page:
    """Print what is drawn on paper of 400 by 600 points, and read it."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600), **options)
    canvas.setFont("Helvetica", 10)
    draw(canvas)
    canvas.save()
    return read_pdf(Path("tea.pdf"), buffer.getvalue())


def lines(*texts: str, x: float = 50, y: float = 500) -> Draw:
    def draw(canvas: Canvas) -> None:
        for at, text in enumerate(texts):
            canvas.drawString(x, y - at * LEADING, text)

    return draw


def blocks(page: Page) -> list[str]:
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks]


def test_lines_are_joined_with_one_space() -> None:
    page = printed(lines("Tea is a drink that you make with", "water and leaves."))
    assert blocks(page) == ["paragraph: Tea is a drink that you make with water and leaves."]


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("A  cup\u00a0of   tea.", "A cup of tea."),
        ("A \u2018good\u2019 caf\u00e9 \u2013 for \u00a35.", "A ‘good’ café – for £5."),
        ("A tea\u00adpot.", "A teapot."),
        ("A \ufb01ne \ufb02ower.", "A fine flower."),
    ],
)
def test_spaces_and_soft_hyphens_are_written_as_they_are_read(drawn: str, read: str) -> None:
    def draw(canvas: Canvas) -> None:
        registerFont(TTFont("Vera", "Vera.ttf"))  # comes with reportlab
        canvas.setFont("Vera", 10)
        lines(drawn)(canvas)

    assert blocks(printed(draw)) == [f"paragraph: {read}"]


def test_words_that_are_drawn_one_by_one_have_spaces_between_them() -> None:
    def draw(canvas: Canvas) -> None:
        for x, word in ((50, "Tea"), (70, "is"), (81, "hot.")):
            canvas.drawString(x, 500, word)

    assert blocks(printed(draw)) == ["paragraph: Tea is hot."]


def test_a_raised_figure_stays_one() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "About 10")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(90.6, 504, "6")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(94.5, 500, " leaves of tea.")

    assert blocks(printed(draw)) == ["paragraph: About 10⁶ leaves of tea."]


def test_a_large_initial_belongs_to_its_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 30)
        canvas.drawString(50, 488, "T")
        canvas.setFont("Helvetica", 10)
        lines("ea is a drink that you can make", "with water and", x=70)(canvas)
        lines("leaves.", y=500 - 2 * LEADING)(canvas)

    assert blocks(printed(draw)) == [
        "paragraph: Tea is a drink that you can make with water and leaves."
    ]


def test_what_lies_off_the_paper_or_is_tiny_is_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        lines("Tea is hot.")(canvas)
        lines("Left of the paper.", x=-300)(canvas)
        lines("Below the paper.", y=-50)(canvas)
        canvas.setFont("Helvetica", 1)
        lines("Too small to be read.", y=300)(canvas)

    assert blocks(printed(draw)) == ["paragraph: Tea is hot."]


def test_invisible_text_is_read_where_it_lies_on_a_picture() -> None:
    def scan(picture: bool) -> Draw:
        def draw(canvas: Canvas) -> None:
            lines("Tea is hot.")(canvas)
            if picture:
                canvas.drawInlineImage(Image.new("RGB", (2, 2)), 0, 0, 10, 10)
            text = canvas.beginText(50, 300)
            text.setTextRenderMode(3)
            text.textOut("Milk is cold.")
            canvas.drawText(text)

        return draw

    assert blocks(printed(scan(picture=False))) == ["paragraph: Tea is hot."]
    assert blocks(printed(scan(picture=True)))[1:] == ["paragraph: Milk is cold."]


def test_text_that_runs_up_the_page_is_set_aside() -> None:
    def draw(canvas: Canvas) -> None:
        lines("Tea is hot.")(canvas)
        canvas.translate(20, 100)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Printed by us.")

    assert blocks(printed(draw)) == ["paragraph: Tea is hot.", "chrome: Printed by us."]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(turn: int) -> None:
    corner = {90: (600, 0), 180: (400, 600), 270: (0, 400)}[turn]

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(*corner)
        canvas.rotate(turn)
        lines("Tea is a drink that you", "make with water.", y=200)(canvas)

    assert blocks(printed(draw)) == ["paragraph: Tea is a drink that you make with water."]


def test_the_largest_words_of_the_first_page_are_the_title() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(50, 550, "All about tea")
        canvas.setFont("Helvetica-Bold", 12)
        canvas.drawString(50, 520, "Kinds")
        canvas.setFont("Helvetica", 10)
        lines("Tea is hot. It is also good.")(canvas)

    page = printed(draw)
    assert page.title == "All about tea"
    assert [(b.level, b.of(page.text)) for b in page.blocks if b.kind == "heading"] == [
        (1, "All about tea"),
        (2, "Kinds"),
    ]


def test_the_file_says_its_title_and_language_where_the_page_does_not() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle("All about tea")
        lines("Tea is hot.")(canvas)

    assert printed(draw, lang="en-GB").facts == {
        "title": Fact("All about tea", "PDF document info, Title"),
        "language": Fact("en-GB", "PDF catalog, Lang"),
    }


@pytest.mark.parametrize(
    "name", ["Microsoft Word - tea.docx", "tea.pdf", "untitled", " ", "Document1"]
)
def test_the_name_of_a_file_is_no_title(name: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle(name)
        lines("Tea is hot.")(canvas)

    assert "title" not in printed(draw).facts


def paged(*pages: str) -> Draw:
    def draw(canvas: Canvas) -> None:
        for page in pages:
            canvas.setFont("Helvetica", 10)
            lines(*page.split("|"), y=400)(canvas)
            canvas.showPage()

    return draw


def test_a_sentence_is_cited_with_the_page_on_which_it_begins() -> None:
    page = printed(paged("", "Tea is hot.", "", "Milk is cold, and it", "goes well with tea."))
    source = Source("", "")
    document = Document("tea", page.text, (), source, Path("tea.pdf"), "", page.breaks)
    assert [(block.of(page.text), document.page_of(block.start)) for block in page.blocks] == [
        ("Tea is hot.", 2),
        ("Milk is cold, and it goes well with tea.", 4),
    ]
    assert len(page.breaks) == 5


def test_running_lines_are_set_aside_and_cut_no_paragraph() -> None:
    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(("Tea is hot and", "it is good for", "all of us.")):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(50, 580, "The book of tea")
            canvas.drawString(50, 300, text)
            canvas.drawString(50, 20, f"Page {number + 1} of 3 by the Tea Trust")
            canvas.drawString(350, 20, str(number + 1))
            canvas.showPage()

    page = printed(draw)
    prose = [text for text in blocks(page) if not text.startswith("chrome")]
    assert prose == ["paragraph: Tea is hot and it is good for all of us."]
    assert len(page.blocks) == 1 + 3 * 3


def test_a_page_number_on_a_single_page_is_set_aside() -> None:
    def draw(canvas: Canvas) -> None:
        lines("Tea is hot.")(canvas)
        canvas.drawString(200, 20, "1")

    assert blocks(printed(draw)) == ["paragraph: Tea is hot.", "chrome: 1"]


def test_the_telephone_number_of_a_footer_stays_quotable_once() -> None:
    def draw(canvas: Canvas) -> None:
        for text in ("Tea is hot.", "Milk is cold."):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(50, 300, text)
            canvas.drawString(50, 20, "Call us on 0800 555 0199")
            canvas.showPage()

    assert blocks(printed(draw)) == [
        "paragraph: Tea is hot.",
        "paragraph: Call us on 0800 555 0199",
        "paragraph: Milk is cold.",
        "chrome: Call us on 0800 555 0199",
    ]
