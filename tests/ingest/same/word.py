"""The page as Word writes it: styles for headings, lists and quotations, a table, a footer."""

from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from . import wrist
from .page import Content, Item, Listed, Run, Said, Tabled, Terms, Text, runs

FOOTER = "The Wrist Society, page 1 of 1"


def word_file() -> bytes:
    """Return the page as .docx."""
    document = docx.Document()
    document.core_properties.title = wrist.TITLE
    document.sections[0].header.paragraphs[0].text = wrist.RUNNING
    document.sections[0].footer.paragraphs[0].text = FOOTER
    document.add_heading(wrist.TITLE, 0)
    for part in wrist.PARTS:
        if part.heading:
            document.add_heading(part.heading, part.level)
        for content in part.contents:
            _add(document, content)
    document.add_paragraph(wrist.REVIEWED)
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def _add(document: Any, content: Content) -> None:
    match content:
        case Text(sentences):
            _write(document.add_paragraph(), sentences)
        case Said(sentences):
            _write(document.add_paragraph(style="Quote"), sentences)
        case Listed(items, numbered):
            _add_items(document, items, "List Number" if numbered else "List Bullet")
        case Terms(pairs):  # which Word has no style for: a bold word above its meaning
            for term, meaning in pairs:
                paragraph = document.add_paragraph()
                paragraph.add_run(term).bold = True
                paragraph.add_run("\n" + meaning)
        case Tabled(columns, rows):
            _add_table(document, columns, rows)


def _add_items(document: Any, items: tuple[Item, ...], style: str) -> None:
    for item in items:
        _write(document.add_paragraph(style=style), item.sentences)
        _add_items(document, item.below, f"{style} 2")


def _add_table(document: Any, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(0, len(columns))
    for row in (columns, *rows):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    repeated = OxmlElement("w:tblHeader")  # what Word calls "Repeat Header Rows"
    table.rows[0]._tr.get_or_add_trPr().append(repeated)


def _write(paragraph: Any, sentences: tuple[str, ...]) -> None:
    for run in runs(" ".join(sentences)):
        if run.to:
            _link(paragraph, run)
        else:
            written = paragraph.add_run(run.words)
            written.bold, written.italic = run.bold or None, run.italic or None


def _link(paragraph: Any, run: Run) -> None:
    """Write words with a link as Word does; python-docx has no way to."""
    link = OxmlElement("w:hyperlink")
    kind = RELATIONSHIP_TYPE.HYPERLINK
    link.set(qn("r:id"), paragraph.part.relate_to(run.to, kind, is_external=True))
    link.append(paragraph.add_run(run.words)._r)
    paragraph._p.append(link)
