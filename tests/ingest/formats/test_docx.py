"""The canonical text of a Word file is what its reader sees, and not a word less."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from ingest.block import Page
from ingest.facts.fact import Fact
from ingest.formats.docx import read_docx

FILE = Path("tea.docx")
SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def word_file(body: str, **parts: str) -> bytes:
    """Return a Word file; `parts` are others beside its text, by kind: styles, footnotes."""
    held = BytesIO()
    related = "".join(
        f'<Relationship Id="{kind}" Type="{KINDS}{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    with ZipFile(held, "w") as archive:
        text = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", text)
        for kind, inside in parts.items():
            archive.writestr(f"word/{kind}.xml", f"<w:{kind} {SPACES}>{inside}</w:{kind}>")
        listed = f'<Relationships xmlns="{RELATIONS}">{related}</Relationships>'
        archive.writestr("word/_rels/document.xml.rels", listed)
    return held.getvalue()


def page_of(document: Any) -> Page:
    held = BytesIO()
    document.save(held)
    return read_docx(FILE, held.getvalue())


def blocks(page: Page) -> list[str]:
    """Return the kind and the words of each block."""
    return [f"{block.kind}: {block.of(page.text)}" for block in page.blocks]


def of(body: str, **parts: str) -> list[str]:
    return blocks(read_docx(FILE, word_file(body, **parts)))


def test_headings_know_their_level() -> None:
    document = Document()
    for words, level in [("Tea", 0), ("Kinds", 1), ("Green", 2), ("Deep", 6), ("Deeper", 9)]:
        document.add_heading(words, level)
    document.add_paragraph("A guide", style="Subtitle")
    page = page_of(document)
    assert [(block.kind, block.of(page.text), block.level) for block in page.blocks] == [
        ("heading", "Tea", 1),
        ("heading", "Kinds", 1),
        ("heading", "Green", 2),
        ("heading", "Deep", 6),
        ("heading", "Deeper", 6),
        ("heading", "A guide", 2),
    ]


OWN_STYLES = """
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Our heading"/>
  <w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Our outline"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Contents"><w:name w:val="Our contents"/>
  <w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Our round"/>
  <w:basedOn w:val="Round"/></w:style>
<w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="Our bullet"/>
  <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/>
  <w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Headed"><w:name w:val="Headed"/>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
"""


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("berschrift1", "heading"),
        ("Ours", "heading"),
        ("Outlined", "heading"),
        ("Contents", "paragraph"),
        ("Round", "paragraph"),
        ("Unknown", "paragraph"),
    ],
)
def test_a_style_is_what_it_is_based_on(style: str, kind: str) -> None:
    body = paragraph(run("Kinds of tea"), f'<w:pStyle w:val="{style}"/>')
    assert of(body, styles=OWN_STYLES) == [f"{kind}: Kinds of tea"]


def test_a_paragraph_may_be_a_heading_without_a_style() -> None:
    body = paragraph(run("Kinds of tea"), '<w:outlineLvl w:val="1"/>')
    page = read_docx(FILE, word_file(body))
    assert (page.blocks[0].kind, page.blocks[0].level) == ("heading", 2)


def test_the_title_is_the_one_in_its_style_or_the_first_heading_or_a_property() -> None:
    document = Document()
    document.core_properties.title = "Tea, draft"
    document.core_properties.language = "en-GB"
    document.add_paragraph("It is hot.")
    language = Fact("en-GB", "Word properties, language")
    page = page_of(document)
    assert page.title is None
    assert page.facts == {
        "title": Fact("Tea, draft", "Word properties, title"),
        "language": language,
    }
    document.add_heading("Kinds", 1)
    assert (page_of(document).title, page_of(document).facts) == ("Kinds", {"language": language})
    document.add_heading("Tea  leaves", 0)
    assert page_of(document).title == "Tea leaves"


def test_dates_of_the_file_are_no_review() -> None:
    document = Document()
    document.add_paragraph("It is hot.")
    assert page_of(document).facts == {}


def test_lists_lie_in_lists() -> None:
    document = Document()
    items = [
        ("List Bullet", "a pot"),
        ("List Bullet 2", "of clay"),
        ("List Number 3", "Warm it."),
        ("List Bullet", "a cup"),
    ]
    for style, words in items:
        document.add_paragraph(words, style=style)
    document.add_paragraph("Pour it.")
    page = page_of(document)
    assert [(block.of(page.text), block.kind, block.level) for block in page.blocks] == [
        ("a pot", "item", 1),
        ("of clay", "item", 2),
        ("Warm it.", "item", 3),
        ("a cup", "item", 1),
        ("Pour it.", "paragraph", 0),
    ]


def test_numbered_items_have_their_numbers_before_them() -> None:
    document = Document()
    for words in ("Boil it.", "Pour it."):
        document.add_paragraph(words, style="List Number")
    assert page_of(document).text == "1. Boil it.\n2. Pour it.\n"


LISTED = """<w:abstractNum w:abstractNumId="3">{}</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>""".format(
    "".join(f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="bullet"/></w:lvl>' for level in range(9))
)


def test_a_style_may_make_a_list() -> None:
    body = paragraph(run("a pot"), '<w:pStyle w:val="Dots"/>')
    assert of(body, styles=OWN_STYLES, numbering=LISTED) == ["item: a pot"]


def test_a_list_may_lie_as_deep_as_word_lets_it() -> None:
    body = "".join(
        paragraph(
            run(f"level {level}"),
            f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>',
        )
        for level in range(9)
    )
    page = read_docx(FILE, word_file(body, numbering=LISTED))
    assert [block.level for block in page.blocks] == list(range(1, 10))


def test_a_table_of_contents_is_furniture() -> None:
    body = paragraph(run("Kinds of tea 3"), '<w:pStyle w:val="toc1"/>') + paragraph(run("Hot."))
    assert of(body, styles=OWN_STYLES) == ["chrome: Kinds of tea 3", "paragraph: Hot."]


@pytest.mark.parametrize("how", ["stated", "bold"])
def test_a_table_has_rows_below_the_row_that_names_its_columns(how: str) -> None:
    document = Document()
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ["Tea", "Price", "green", "3"], strict=True):
        cell.paragraphs[0].add_run(words).bold = how == "bold" and words in ("Tea", "Price")
    if how == "stated":
        header = table.rows[0]._tr.get_or_add_trPr()
        header.append(header.makeelement(header.tag.replace("trPr", "tblHeader")))
    assert blocks(page_of(document)) == ["columns: Tea | Price", "row: green | 3"]


@pytest.mark.parametrize("look", ['w:firstRow="1"', 'w:val="04A0"'])
def test_the_style_of_a_table_may_set_its_first_row_apart(look: str) -> None:
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(run(words))}</w:tc>' for words in row)}</w:tr>"
        for row in (("Tea", "Price"), ("green", "3"))
    )
    properties = f'<w:tblPr><w:tblStyle w:val="Headed"/><w:tblLook {look}/></w:tblPr>'
    table = f"<w:tbl>{properties}{rows}</w:tbl>"
    assert of(table, styles=OWN_STYLES) == ["columns: Tea | Price", "row: green | 3"]


SEEN = [
    (run("Tea is ") + run("very", "<w:b/><w:i/>") + run(" hot."), "Tea is very hot."),
    (f'<w:hyperlink r:id="gone">{run("Tea")}</w:hyperlink>{run(" is hot.")}', "Tea is hot."),
    (f'<w:fldSimple w:instr="REF x">{run("Tea")}</w:fldSimple>{run(" is hot.")}', "Tea is hot."),
    (f'<w:ins w:id="1">{run("Tea is ")}</w:ins>{run("hot.")}', "Tea is hot."),
    (f'{run("Tea is ")}<w:moveTo w:id="1">{run("hot.")}</w:moveTo>', "Tea is hot."),
    (f'<w:del w:id="1"><w:r><w:delText>Milk</w:delText></w:r></w:del>{run("Hot.")}', "Hot."),
    (f'<w:moveFrom w:id="1">{run("Milk is")}</w:moveFrom>{run("Hot.")}', "Hot."),
    (run("Milk is ", "<w:strike/>") + run("no ", "<w:dstrike/>") + run("Hot."), "Hot."),
    (run("Draft. ", "<w:vanish/>") + run("Hot.", '<w:vanish w:val="0"/>'), "Hot."),
    (run("Draft. ", '<w:rStyle w:val="Unseen"/>') + run("Hot."), "Hot."),
    ('<w:r><w:t>Green</w:t><w:br w:type="page"/><w:t>tea.</w:t></w:r>', "Green\ntea."),
    ("<w:r><w:t>Green</w:t><w:cr/><w:t>tea.</w:t></w:r>", "Green\ntea."),
    ("<w:r><w:t>Green</w:t><w:tab/><w:t>tea.</w:t></w:r>", "Green tea."),
    ("<w:r><w:t>Tea</w:t><w:noBreakHyphen/><w:t>pot.</w:t></w:r>", "Tea-pot."),
    ("<w:r><w:t>Tea</w:t><w:softHyphen/><w:t>pot.</w:t></w:r>", "Teapot."),
    (f'<w:r><w:t>At </w:t><w:sym w:font="Symbol" w:char="F0B3"/></w:r>{run("90.")}', "At ≥90."),
    (run("At ") + run("\uf0b3", '<w:rFonts w:ascii="Symbol"/>') + run("90."), "At ≥90."),
    ('<w:r><w:t>It is </w:t><w:sym w:font="Odd" w:char="F001"/></w:r>', "It is �"),
    (f"<w:r><w:ruby><w:rt>{run('te')}</w:rt><w:rubyBase>{run('Tea.')}</w:rubyBase></w:ruby></w:r>",
     "Tea."),
    ("<m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>", "x=5"),
    (run("Use ") + "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t>"
     "</m:r></m:den></m:f></m:oMath>", "Use �"),
    (f'<w:sdt><w:sdtContent>{run("Tea.")}</w:sdtContent></w:sdt>', "Tea."),
    ('<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
     f'{run("Click here.")}</w:sdtContent></w:sdt>{run("Tea.")}', "Tea."),
    (run("Tea.") + '<w:r><w:commentReference w:id="1"/></w:r>', "Tea."),
    ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText>'
     f'<w:fldChar w:fldCharType="separate"/></w:r>{run("Tea.")}', "Tea."),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "seen"), SEEN, ids=[seen for _, seen in SEEN])
def test_what_word_shows_is_kept_and_what_it_hides_is_not(inside: str, seen: str) -> None:
    assert of(paragraph(inside), styles=OWN_STYLES) == [f"paragraph: {seen}"]


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = paragraph(run("Tea is "), deleted) + paragraph(run("hot."))
    assert of(body) == ["paragraph: Tea is hot."]


BOX = f"<w:txbxContent>{paragraph(run('Mind the pot.'))}</w:txbxContent>"
NEW_BOX = f"<w:drawing><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></w:drawing>"
OLD_BOX = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"


@pytest.mark.parametrize(
    "box",
    [
        NEW_BOX,
        OLD_BOX,
        f"<mc:AlternateContent><mc:Choice>{NEW_BOX}</mc:Choice></mc:AlternateContent>",
        f"<mc:AlternateContent><mc:Choice>{NEW_BOX}</mc:Choice>"
        f"<mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>",
        f"<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice>"
        f"<mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>",
    ],
    ids=["new", "old", "no fallback", "both", "fallback"],
)
def test_a_text_box_stands_once_below_its_paragraph(box: str) -> None:
    body = paragraph(f"{run('Tea ')}<w:r>{box}</w:r>{run('is hot.')}") + paragraph(run("So."))
    assert of(body) == ["paragraph: Tea is hot.", "paragraph: Mind the pot.", "paragraph: So."]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_below_the_text_and_under_none_of_its_headings(kind: str) -> None:
    mark = f'<w:r><w:{kind}Reference w:id="2"/></w:r>'
    note = f'<w:{kind} w:id="2">{paragraph(f"<w:r><w:{kind}Ref/></w:r>" + run(" With milk."))}'
    page = read_docx(
        FILE,
        word_file(
            paragraph(f"{run('Tea is hot.')}{mark}{run(' So is milk.')}"),
            **{f"{kind}s": f"{note}</w:{kind}>"},
        ),
    )
    assert blocks(page) == [
        "paragraph: Tea is hot.¹ So is milk.",
        "heading: ",
        "item: With milk.",
    ]


def test_a_picture_has_no_words_and_is_never_opened() -> None:
    picture = '<w:drawing><wps:wsp descr="A cup"/></w:drawing>'
    assert of(paragraph(f"<w:r>{picture}</w:r>{run('Hot.')}")) == ["paragraph: Hot."]


def test_the_other_spelling_of_the_format_is_read() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = paragraph(run("Kinds"), '<w:outlineLvl w:val="0"/>')
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        text = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
        archive.writestr("word/document.xml", text.replace(usual, strict))
    assert blocks(read_docx(FILE, held.getvalue())) == ["heading: Kinds"]


WORDS = st.text("abcé’ß5", min_size=1, max_size=6)
STYLES = st.sampled_from(["berschrift1", "Ours", "Dots", "Unknown"])


@given(st.lists(st.tuples(STYLES, st.lists(WORDS, min_size=1, max_size=4)), min_size=1, max_size=5))
def test_every_word_is_kept_in_its_place(written: list[tuple[str, list[str]]]) -> None:
    paragraphs = [
        paragraph("".join(run(f"{word} ") for word in words), f'<w:pStyle w:val="{style}"/>')
        for style, words in written
    ]
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('cell'))}</w:tc></w:tr></w:tbl>"
    body = "".join(paragraphs) + table
    seen = " ".join(line.partition(": ")[2] for line in of(body, styles=OWN_STYLES)).split()
    assert seen == [word for _, words in written for word in words] + ["cell"]


def test_every_word_that_python_docx_finds_is_found() -> None:
    document = Document()
    for style in ("Title", "Heading 1", "Normal", "List Bullet", "List Number 2", "Quote"):
        document.add_paragraph(f"Words in the style {style}.", style=style)
    for number, cell in enumerate(document.add_table(2, 3)._cells):
        cell.text = f"cell {number}"
    everything = [text.text for text in document.element.body.iter() if text.tag.endswith("}t")]
    page = page_of(document)
    words = [word for block in page.blocks for word in block.of(page.text).split() if word != "|"]
    assert words == " ".join(everything).split()
