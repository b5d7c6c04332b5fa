"""Columns, lists, tables and boxes of a printed page are read as a person reads them."""

from io import BytesIO
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    ListFlowable,
    PageTemplate,
    Paragraph,
    Table,
)

from ingest.block import Page
from ingest.formats.pdf import read_pdf

PAPER = (420, 595)
MARGIN, GUTTER = 40, 16
STYLES = getSampleStyleSheet()
BODY = ParagraphStyle("body", STYLES["BodyText"], spaceAfter=6)
INDENTED = ParagraphStyle("indented", BODY, spaceBefore=0, spaceAfter=0, firstLineIndent=12)
WATER = "Boil fresh water in a large kettle, and let it cool for a minute or two before you pour."
LEAVES = "Put a spoonful of leaves for each guest into a warm pot, and one more for the pot itself."
WAIT = "Wait until the leaves have opened, which takes from three to five minutes for most teas."


def printed(flow: list[Flowable], columns: int = 1, top: int = 0) -> Page:
    """Set a text in columns below `top` points for its title, and read it."""
    width = (PAPER[0] - 2 * MARGIN - (columns - 1) * GUTTER) / columns
    height = PAPER[1] - 2 * MARGIN - top
    frames = [
        Frame(MARGIN + at * (width + GUTTER), MARGIN, width, height, 0, 0, 0, 0)
        for at in range(columns)
    ]
    if top:
        head = Frame(MARGIN, MARGIN + height, PAPER[0] - 2 * MARGIN, top, 0, 0, 0, 0)
        frames.insert(0, head)
    buffer = BytesIO()
    BaseDocTemplate(buffer, pagesize=PAPER, pageTemplates=[PageTemplate(frames=frames)]).build(flow)
    return read_pdf(Path("tea.pdf"), buffer.getvalue())


def drawn(*texts: tuple[float, float, str]) -> Page:
    """Read texts that stand at places."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=PAPER)
    canvas.setFont("Helvetica", 10)
    for x, y, text in texts:
        canvas.drawString(x, y, text)
    canvas.save()
    return read_pdf(Path("tea.pdf"), buffer.getvalue())


def p(*sentences: str, style: ParagraphStyle = BODY) -> Paragraph:
    return Paragraph(" ".join(sentences), style)


def h(words: str, style: str = "Heading2") -> Paragraph:
    return Paragraph(words, STYLES[style])


def blocks(page: Page) -> list[str]:
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks]


def test_columns_are_read_one_by_one_below_their_title() -> None:
    title = h("Tea for a large number of guests", "Title")
    flow = [title, FrameBreak(), h("Water"), p(WATER), FrameBreak(), p(LEAVES), h("Rest"), p(WAIT)]
    assert blocks(printed(flow, columns=2, top=50)) == [
        "heading: Tea for a large number of guests",
        "heading: Water",
        f"paragraph: {WATER}",
        f"paragraph: {LEAVES}",
        "heading: Rest",
        f"paragraph: {WAIT}",
    ]


def test_three_columns_are_read_one_by_one() -> None:
    flow = [p(WATER), FrameBreak(), p(LEAVES), FrameBreak(), p(WAIT)]
    assert blocks(printed(flow, columns=3)) == [f"paragraph: {t}" for t in (WATER, LEAVES, WAIT)]


def test_a_paragraph_runs_on_over_columns_and_pages() -> None:
    text = ", and ".join([WATER[:-1], LEAVES[:-1], WAIT[:-1]] * 25)
    page = printed([p(text)], columns=2)
    assert blocks(page) == [f"paragraph: {text}"]
    assert len(page.breaks) == 3


def test_a_short_heading_between_parts_in_columns_belongs_to_what_is_below() -> None:
    def part(left: str, right: str, y: int) -> None:
        for x, text in ((40, left), (220, right)):
            words = text.split()
            for at in range(0, len(words), 5):
                canvas.drawString(x, y - at / 5 * 12, " ".join(words[at : at + 5]))

    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=PAPER)
    canvas.setFont("Helvetica", 10)
    part(WATER, LEAVES, 500)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(40, 400, "Later")
    canvas.setFont("Helvetica", 10)
    part(WAIT, WATER, 370)
    canvas.save()
    assert blocks(read_pdf(Path("tea.pdf"), buffer.getvalue())) == [
        f"paragraph: {WATER}",
        f"paragraph: {LEAVES}",
        "heading: Later",
        f"paragraph: {WAIT}",
        f"paragraph: {WATER}",
    ]


def test_paragraphs_are_told_apart_by_gaps_and_by_indents() -> None:
    expected = [f"paragraph: {WATER} {WAIT}", f"paragraph: {LEAVES} {WATER}", f"paragraph: {WAIT}"]
    for style in (BODY, INDENTED):
        flow = [p(WATER, WAIT, style=style), p(LEAVES, WATER, style=style), p(WAIT, style=style)]
        assert blocks(printed(flow)) == expected


def test_bold_words_at_the_start_of_a_paragraph_are_no_heading() -> None:
    assert blocks(printed([p(WATER), p(f"<b>Leaves.</b> {LEAVES}")]))[1:] == [
        f"paragraph: Leaves. {LEAVES}"
    ]


def test_headings_are_ranked_by_their_size_and_number() -> None:
    flow = [h("Tea", "Title"), p(WATER)]
    flow += [h("1. Water", "Heading2"), p(WATER), h("1.1 Kettles", "Heading2"), p(WATER)]
    flow += [h("Rest", "Heading3"), p(WAIT)]
    page = printed(flow)
    assert [(b.level, b.of(page.text)) for b in page.blocks if b.kind == "heading"] == [
        (1, "Tea"),
        (2, "1. Water"),
        (3, "1.1 Kettles"),
        (4, "Rest"),
    ]


def test_items_keep_their_lines_together_and_know_how_deep_they_lie() -> None:
    page = drawn(
        (40, 500, "You do this:"),
        (50, 486, "•"),
        (62, 486, "Boil fresh water in a kettle that is large enough for"),
        (62, 474, "all of your guests"),
        (62, 460, "–"),
        (74, 460, "put a spoonful of leaves into a warm pot, and one"),
        (74, 448, "more"),
        (50, 434, "• Wait"),
    )
    assert page.text == (
        "You do this:\n\n"
        "- Boil fresh water in a kettle that is large enough for all of your guests\n"
        "- put a spoonful of leaves into a warm pot, and one more\n"
        "- Wait\n"
    )
    assert [block.level for block in page.blocks] == [0, 1, 2, 1]


def test_the_number_of_an_item_is_no_part_of_it() -> None:
    numbered = ListFlowable([p(WATER), p(WAIT)], bulletType="1", bulletFormat="%s.")
    page = printed([p("You do this:"), numbered])
    assert page.text.endswith(f"1. {WATER}\n2. {WAIT}\n")
    assert blocks(page)[1:] == [f"item: {WATER}", f"item: {WAIT}"]


def test_a_figure_at_the_start_of_a_line_is_no_item() -> None:
    page = drawn(
        (40, 500, "The tea was found in the year of"),
        (40, 488, "19. It is still good, and there is enough."),
    )
    assert [block.kind for block in page.blocks] == ["paragraph"]


ROWS = [["Tea", "Cups", "When"], ["Mint", "3", "Evening"], ["Black", "2", "Morning"]]


def test_a_table_has_rows_whether_it_is_ruled_or_not() -> None:
    for rules in ([], [("GRID", (0, 0), (-1, -1), 0.5, colors.black)]):
        style = [("FONT", (0, 0), (-1, 0), "Helvetica-Bold"), *rules]
        assert blocks(printed([p(WATER), Table(ROWS, style=style), p(WAIT)])) == [
            f"paragraph: {WATER}",
            "columns: Tea | Cups | When",
            "row: Mint | 3 | Evening",
            "row: Black | 2 | Morning",
            f"paragraph: {WAIT}",
        ]


def test_a_table_with_a_gap_is_set_aside() -> None:
    rows = [*ROWS, ["Green", "", "Noon"]]
    kinds = {block.kind for block in printed([p(WATER), Table(rows)]).blocks[1:]}
    assert kinds == {"chrome"}


def test_a_table_does_not_glue_columns_together() -> None:
    flow = [p(WATER), Table(ROWS), p(LEAVES), FrameBreak(), p(WAIT), p(WATER), p(LEAVES)]
    prose = [b for b in blocks(printed(flow, columns=2)) if b.startswith("paragraph")]
    assert prose == [f"paragraph: {text}" for text in (WATER, LEAVES, WAIT, WATER, LEAVES)]


def test_a_box_stands_by_itself() -> None:
    box = Table([[[h("Note"), p(LEAVES)]]], style=[("BOX", (0, 0), (-1, -1), 1, colors.black)])
    assert blocks(printed([p(WATER), p(WATER), box, p(WAIT)])) == [
        f"paragraph: {WATER}",
        f"paragraph: {WATER}",
        "heading: Note",
        f"paragraph: {LEAVES}",
        f"paragraph: {WAIT}",
    ]


def test_cells_that_stand_far_apart_are_no_sentence() -> None:
    page = drawn(
        (40, 500, "Our letter of the third of May"),
        (300, 500, "Your letter"),
        (40, 460, "Tea is hot, and everybody knows it."),
    )
    assert blocks(page) == [
        "chrome: Our letter of the third of May | Your letter",
        "paragraph: Tea is hot, and everybody knows it.",
    ]


WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=9)
PARAGRAPH = st.lists(WORD, min_size=12, max_size=60).map(lambda words: " ".join(words) + ".")


@given(st.lists(PARAGRAPH, min_size=3, max_size=8), st.integers(1, 2))
@settings(max_examples=60)
def test_any_words_come_back_in_order(paragraphs: list[str], columns: int) -> None:
    page = printed([p(text) for text in paragraphs], columns)
    read = " ".join(block.of(page.text) for block in page.blocks)
    assert read.split() == " ".join(paragraphs).split()
