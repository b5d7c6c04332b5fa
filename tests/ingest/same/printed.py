"""The page as a printed leaflet: two columns, a running header, page numbers, broken words."""

import re
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from . import wrist
from .page import Content, Item, Listed, Run, Said, Tabled, Terms, Text, runs

FOOT = "The Wrist Society 2024"
_PAPER = (420, 595)  # points: A5
_MARGIN, _GUTTER, _TITLE = 40, 18, 60
_STYLES = getSampleStyleSheet()
_TEXT = ParagraphStyle(
    "text",
    _STYLES["BodyText"],
    alignment=TA_JUSTIFY,
    fontSize=10,
    leading=12,
    embeddedHyphenation=1,
    spaceBefore=4,
)
_QUOTE = ParagraphStyle("quote", _TEXT, leftIndent=14, rightIndent=14)
_TABLE = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 8),
    ("FONT", (0, 1), (-1, -1), "Helvetica", 8),
    ("PADDING", (0, 0), (-1, -1), 3),
]
_SOFT = "\u00ad"
# Between two consonants that stand between vowels: "gar-den".
_BROKEN_AT = re.compile(r"([a-z][aeiou][b-df-hj-np-tv-z])(?=[b-df-gj-np-tv-z][aeiou][a-z])")


def leaflet() -> bytes:
    """Return the page as PDF."""
    held = BytesIO()
    pages = [_template("first", top=_TITLE), _template("next")]
    document = BaseDocTemplate(held, pagesize=_PAPER, pageTemplates=pages, title=wrist.TITLE)
    document.build(list(_flow()))
    return held.getvalue()


def _template(name: str, top: int = 0) -> PageTemplate:
    width = (_PAPER[0] - 2 * _MARGIN - _GUTTER) / 2
    height = _PAPER[1] - 2 * _MARGIN - top
    frames = [
        Frame(_MARGIN + at * (width + _GUTTER), _MARGIN, width, height, 0, 0, 0, 0) for at in (0, 1)
    ]
    if top:
        frames.insert(0, Frame(_MARGIN, _MARGIN + height, 2 * width + _GUTTER, top, 0, 0, 0, 0))
    return PageTemplate(name, frames, onPage=_running)


def _running(canvas: Any, document: Any) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(_MARGIN, _PAPER[1] - 25, wrist.RUNNING)
    canvas.drawString(_MARGIN, 20, FOOT)
    canvas.drawRightString(_PAPER[0] - _MARGIN, 20, f"Page {document.page}")


def _flow() -> Iterator[Flowable]:
    yield NextPageTemplate("next")
    yield Paragraph(wrist.TITLE, _STYLES["Title"])
    yield FrameBreak()
    for part in wrist.PARTS:
        if part.heading:
            yield Paragraph(part.heading, _STYLES[f"Heading{part.level}"])
        for content in part.contents:
            yield from _content(content)
    yield Paragraph(wrist.REVIEWED, _TEXT)


def _content(content: Content) -> Iterator[Flowable]:
    match content:
        case Text(sentences):
            yield _paragraph(sentences, _TEXT)
        case Said(sentences):
            yield _paragraph(sentences, _QUOTE)
        case Listed(items, numbered):
            yield from _items(items, numbered, 12)
        case Terms(pairs):  # as print sets them: a bold word at the head of its meaning
            for term, meaning in pairs:
                yield _paragraph((f"**{term}** {meaning}",), _TEXT)
        case Tabled(columns, rows):
            yield Spacer(0, 6)
            yield Table([columns, *rows], style=_TABLE)


def _items(items: tuple[Item, ...], numbered: bool, indent: int) -> Iterator[Flowable]:
    style = ParagraphStyle("item", _TEXT, leftIndent=indent, bulletIndent=indent - 12)
    for number, item in enumerate(items, 1):
        yield _paragraph(item.sentences, style, f"{number}." if numbered else "•")
        yield from _items(item.below, False, indent + 14)


def _paragraph(sentences: tuple[str, ...], style: ParagraphStyle, bullet: str = "") -> Paragraph:
    return Paragraph(_markup(" ".join(sentences)), style, bulletText=bullet or None)


def _markup(marked: str) -> str:
    return "".join(map(_run, runs(marked)))


def _run(run: Run) -> str:
    words = _BROKEN_AT.sub(rf"\1{_SOFT}", escape(run.words))
    if run.to:
        return f'<a href="{run.to}" color="blue">{words}</a>'
    if run.bold:
        return f"<b>{words}</b>"
    return f"<i>{words}</i>" if run.italic else words
