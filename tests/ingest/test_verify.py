"""What stands in one of two extractions only is listed, and nothing on sound documents."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table
from rich.console import Console

import ingest.read
from ingest.document import Document, Flag
from ingest.error import OwnwordsError
from ingest.facts.sources import Stated
from ingest.read import read_document
from ingest.second.difference import Difference, differences_table
from ingest.verify import verify, verify_all

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "tests/ingest/formats/markup/pages").glob("*.html"))
Write = Callable[[Path, Mapping[str, str | bytes]], Path]

FIRST = "Black tea wants water that boils."
LINKED = "If you are tired then a green tea may help."
LONG = (
    "A well-warmed pot keeps its heat longer than a cold one, and so the leaves give their "
    "flavour more evenly than they would in a pot that comes straight from the cupboard."
)
ROWS = [["Tea", "Minutes"], ["Green", "2 to 3"], ["Black", "3 to 5"]]

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Tea</title></head><body>
<nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
<main><h1>How tea is made</h1><p>{FIRST} If you are <a href="/tired">tired</a> then a
<a href="/green">green tea</a> may help.</p><p>{LONG}</p>
<table><thead><tr><th>Tea</th><th>Minutes</th></tr></thead>
<tr><td>Green</td><td>2 to 3</td></tr><tr><td>Black</td><td>3 to 5</td></tr></table></main>
<footer>Printed by us.</footer></body></html>"""


def word_file() -> bytes:
    document, held = docx.Document(), BytesIO()
    document.add_heading("How tea is made", 1)
    document.add_paragraph(f"{FIRST} {LINKED}")
    document.add_paragraph(LONG, style="List Bullet")
    table = document.add_table(0, 2)
    for row in ROWS:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(held)
    return held.getvalue()


def printed() -> bytes:
    held, styles = BytesIO(), getSampleStyleSheet()
    story = [Paragraph("How tea is made", styles["Heading1"])]
    story += [Paragraph(text, styles["BodyText"]) for text in (f"{FIRST} {LINKED}", LONG)]
    SimpleDocTemplate(held, pagesize=A5).build([*story, Table(ROWS)])
    return held.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "tea.html": PAGE.encode,
    "tea.docx": word_file,
    "tea.pdf": printed,
    "tea.md": f"# How tea is made\n\n{FIRST} {LINKED}\n\n- {LONG}\n".encode,
    "tea.txt": f"How tea is made\n\n{FIRST} {LINKED}\n\n{LONG}\n".encode,
}


@pytest.fixture(params=FILES)
def read(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Document, bytes]:
    """A sound document of each format, and the bytes of its file."""
    file = tmp_path / request.param
    file.write_bytes(FILES[request.param]())
    return read_document(file, Stated()), file.read_bytes()


def without(document: Document, words: str) -> Document:
    """Return a document whose reader lost some words."""
    at = next(at for at in (words, words.replace(" ", "\n")) if at in document.text)
    return replace(document, text=document.text.replace(at, "", 1))


def told(differences: list[Difference]) -> list[tuple[str, str]]:
    return [(str(found.kind), found.words) for found in differences]


def test_a_sound_document_has_no_differences(read: tuple[Document, bytes]) -> None:
    assert verify(*read) == []


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_of_a_whole_page_at_most_a_teaser_is_in_doubt(file: Path) -> None:
    found = verify(read_document(file, Stated()), file.read_bytes())
    assert {kind for kind, _ in told(found)} <= {"set aside"}
    assert len(found) <= 1


def test_no_word_of_the_starter_corpus_differs() -> None:
    assert list(verify_all([ROOT / "corpus"])) == []


def test_no_word_of_the_publishers_differs(publishers: Path) -> None:
    assert list(verify_all([publishers])) == []


def test_a_lost_sentence_is_listed_where_it_stood(read: tuple[Document, bytes]) -> None:
    document, data = read
    (found,) = verify(without(document, FIRST), data)
    assert (str(found.kind), found.words) == ("lost", FIRST.rstrip("."))
    assert found.near.endswith("How tea is made … If you are tired then")
    assert (found.document, found.file) == ("tea", document.file)
    assert document.text.split("\n")[found.line - 1].endswith("How tea is made")


@pytest.mark.parametrize("word", ["tired", "green tea", "hea"])
def test_lost_words_of_links_and_lost_letters_are_listed(
    read: tuple[Document, bytes], word: str
) -> None:
    document, data = read
    found = told(verify(without(document, word), data))
    assert ("lost", "heat" if word == "hea" else word) in found


def test_a_reader_that_loses_words_in_links_is_found_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "tea.html").write_text(PAGE)
    reader = ingest.read.READERS[".html"]
    loses = {".html": lambda file, data: reader(file, data.replace(b"green tea</a>", b"</a>"))}
    monkeypatch.setattr(ingest.read, "READERS", loses)
    document = read_document(tmp_path / "tea.html", Stated())
    (found,) = verify(document, PAGE.encode())
    assert (found.kind, found.words, found.near) == (
        "lost",
        "green tea",
        "you are tired then a … may help. A well-warmed",
    )
    assert document.text.split("\n")[found.line - 1].startswith("Black tea wants")


def test_glued_and_invented_words_are_only_ours(read: tuple[Document, bytes]) -> None:
    document, data = read
    glued = replace(document, text=document.text.replace("Black tea wants", "Blacktea  wants", 1))
    assert told(verify(glued, data)) == [("lost", "Black tea"), ("only ours", "Blacktea")]


def test_a_word_that_is_there_once_is_not_there_twice(read: tuple[Document, bytes]) -> None:
    document, data = read
    doubled = replace(document, text=document.text.replace("Black tea", "Black tea tea", 1))
    assert told(verify(doubled, data)) == [("only ours", "tea")]


def test_main_content_that_is_taken_for_furniture_is_listed(tmp_path: Path) -> None:
    file = tmp_path / "tea.html"
    file.write_text(PAGE)
    document = read_document(file, Stated())
    aside = {s: replace(s, flags=frozenset({Flag.CHROME})) for s in document.sentences}
    sections = tuple(
        replace(
            section,
            sentences=tuple(
                aside[s] if s.of(document.text) == FIRST else s for s in section.sentences
            ),
        )
        for section in document.sections
    )
    found = verify(replace(document, sections=sections), PAGE.encode())
    assert told(found) == [("set aside", FIRST.rstrip("."))]


def test_broken_words_of_a_pdf_are_forgiven_and_lost_ones_are_not(tmp_path: Path) -> None:
    styles = getSampleStyleSheet()
    held = BytesIO()
    lines = "Warm a tea-<br/>pot before you make tea in the teapot, and use a well-<br/>known tea."
    SimpleDocTemplate(held, pagesize=A5).build([Paragraph(lines, styles["BodyText"])])
    file = tmp_path / "tea.pdf"
    file.write_bytes(held.getvalue())
    document = read_document(file, Stated())
    assert "Warm a teapot before" in document.text
    assert verify(document, held.getvalue()) == []
    assert told(verify(without(document, "teapot before"), held.getvalue())) == [
        ("lost", "teapot before")
    ]


def test_files_are_compared_one_after_the_other_and_faults_told_last(
    tmp_path: Path, write: Write
) -> None:
    folder = write(tmp_path, {"a.html": PAGE, "b.pdf": b"no PDF", "c.md": "# Tea\n\nTea is hot.\n"})
    with pytest.raises(ExceptionGroup) as group:
        list(verify_all([folder]))
    (error,) = group.value.exceptions
    assert isinstance(error, OwnwordsError)
    assert "b.pdf is not a PDF" in str(error)


def test_differences_are_a_table(read: tuple[Document, bytes]) -> None:
    document, data = read
    console = Console(width=200, record=True)
    console.print(differences_table(verify(without(document, "tired"), data)))
    console.print(differences_table([]))
    shown = console.export_text()
    assert any(row.split()[:4:2] == ["tea", "lost"] and "tired" in row for row in shown.split("\n"))
    assert "Both extractions have the same words." in shown


def test_what_a_terminal_would_obey_is_not_shown() -> None:
    found = Difference("tea", Path("tea.md"), 1, "lost", "\x1b[31m[red]hot", "")  # type: ignore[arg-type]
    console = Console(width=200, record=True)
    console.print(differences_table([found]))
    assert " [31m[red]hot" in console.export_text()
