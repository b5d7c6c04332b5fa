"""Word (.docx) -> blocks. mammoth makes HTML of it, which is read as any other.

What is no part of the running text is left out: headers and footers of the printed page, comments,
deleted and hidden words, pictures and the words in charts. Text boxes follow the paragraph that
they hang on, and notes follow the text. Nothing outside the file is ever read.
"""

import re
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element, tostring
from zipfile import ZipFile

import mammoth
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.block import Kind, Page, PageWriter
from ingest.canonical import canonical
from ingest.error import OwnwordsError
from ingest.facts.fact import Fact, Facts
from ingest.formats.markup.dom import write_blocks
from ingest.formats.word.body import HEADING, make_plain
from ingest.formats.word.package import NOTES, STYLES, Package, open_package
from ingest.formats.word.style import Styles

_DC = "{http://purl.org/dc/elements/1.1/}"
_DEEPER = ["ul|ol > li > " * depth for depth in range(9)]
_TAGS = {"unordered": "ul", "ordered": "ol", "Bullet": "ul", "Number": "ol"}
_STYLE_MAP = [  # all that is not named here is a paragraph, or words in one
    "p[style-name='Title'] => h1.title:fresh",
    "p[style-name='Subtitle'] => h2:fresh",
    "p[style-name='Heading'] => h1:fresh",  # of Apple Pages
    "p[style-name^='toc '] => nav > p:fresh",
    *(f"p[style-name='heading {level}'] => h{min(level, 6)}:fresh" for level in range(1, 10)),
    *(f"p.{HEADING}{level} => h{min(level, 6)}:fresh" for level in range(1, 10)),
    *(
        f"p[style-name='List {name} {depth + 1}'] => {_DEEPER[depth]}{_TAGS[name]} > li:fresh"
        for name in ("Bullet", "Number")
        for depth in range(1, 5)
    ),
    *(
        f"p:{name}-list({depth + 1}) => {_DEEPER[depth]}{_TAGS[name]} > li:fresh"
        for name in ("unordered", "ordered")
        for depth in range(9)
    ),
    "r[style-name='Strong'] => strong",
]
_MARK_OF_NOTE = re.compile(r'(id="(?:foot|end)note-ref-[^"]*">)\[(\d+)\]')  # Word has no brackets
_OF_NOTES = "ol > li[id^=footnote-], ol > li[id^=endnote-]"
_BACK_TO_THE_TEXT = "a[href^='#footnote-ref-'], a[href^='#endnote-ref-']"


def read_docx(file: Path, data: bytes) -> Page:
    """Find the blocks of a Word file; raise OwnwordsError where it is none or cannot be read."""
    package = open_package(file, data)
    body = _parsed(_html(file, package))
    stated = body.css_first("h1.title")
    notes = _taken_notes(body)
    writer = PageWriter()
    write_blocks(body, writer, {contents.mem_id for contents in body.css("nav")})
    if notes:
        writer.add(Kind.HEADING, "", 1)  # they belong under none of the headings above
        write_blocks(_parsed(notes), writer)
    page = writer.page(None)
    title = _title(page, stated.text() if stated is not None else None)
    return Page(page.text, page.blocks, title, _facts(package.properties, title))


def _html(file: Path, package: Package) -> str:
    """Return the text as HTML. mammoth is shown the parts that were checked, and no others."""
    try:
        source = BytesIO(_container(package))
        html = mammoth.convert_to_html(
            source,
            style_map="\n".join(_STYLE_MAP),
            include_default_style_map=False,
            convert_image=lambda _: [],
            include_embedded_style_map=False,
            external_file_access=False,
        ).value
        return _MARK_OF_NOTE.sub(r"\1\2", html)
    except OwnwordsError as error:
        raise OwnwordsError(f"{file}: {error.what}", error.value, error.remedy) from None
    except Exception as error:  # whatever mammoth trips over in a file that is not as Word writes
        remedy = "Open it in Word and save it again as .docx."
        raise OwnwordsError(f"{file} cannot be read", repr(error), remedy) from None


def _container(package: Package) -> bytes:
    """Return a Word file that holds nothing but the text, made plain, and what it needs."""
    styles = Styles(package.parts.get(STYLES))
    for part in (package.body, *(package.parts[name] for name in NOTES if name in package.parts)):
        make_plain(part, styles)
    styles.simplify()  # after the text, which asks for more than names
    container = BytesIO()
    with ZipFile(container, "w") as archive:
        for name, part in {"document": package.body, **package.parts}.items():
            archive.writestr(f"word/{name}.xml", tostring(part, "utf-8"))
    return container.getvalue()


def _parsed(html: str) -> LexborNode:
    body = LexborHTMLParser(html).body
    assert body is not None  # the parser makes one where there is none
    return body


def _taken_notes(body: LexborNode) -> str:
    """Take the list of notes out of a body, and out of each note the arrow back to its mark."""
    first = body.css_first(_OF_NOTES)
    notes = first.parent if first is not None else None
    if notes is None:
        return ""
    for arrow in notes.css(_BACK_TO_THE_TEXT):
        arrow.decompose()
    html = notes.html or ""
    notes.decompose()
    return html


def _title(page: Page, stated: str | None) -> str | None:
    """Return the title as it stands on the page: that of its style, else the first heading."""
    headings = [block.of(page.text) for block in page.blocks if block.kind is Kind.HEADING]
    outermost = [
        block.of(page.text)
        for block in page.blocks
        if block.kind is Kind.HEADING and block.level == 1 and block.start < block.end
    ]
    words = (stated or "").split()
    return next((h for h in headings if h and h.split() == words), next(iter(outermost), None))


def _facts(properties: Element | None, title: str | None) -> Facts:
    """Return what the file says of itself; a page that shows its title needs no other."""
    if properties is None:
        return {}
    stated = {
        key: " ".join(canonical(properties.findtext(f"{_DC}{key}") or "").split())
        for key in ("title", "language")
    }
    wanted = {
        key: value for key, value in stated.items() if value and not (key == "title" and title)
    }
    return {key: Fact(value, f"Word properties, {key}") for key, value in wanted.items()}
