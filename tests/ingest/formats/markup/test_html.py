"""Whole pages, as common systems write them: no word of the text is lost, no furniture quoted."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from ingest.error import OwnwordsError
from ingest.formats.markup.html import read_html
from ingest.section import sections_of

PAGES = Path(__file__).parent / "pages"
FILE = Path("page.html")
QUOTABLE = {
    "drupal": [
        "Porridge is made of oats.",
        "It fills you for hours.",
        "It may be, if you eat it often.",
        "People with coeliac disease should ask first:",
        "Plain oats\nmay hold traces of wheat.",
        "Pure oats\nare sown apart.",
        "Call us: 1-800-555-0134",
    ],
    "gutenberg": [
        "A nap is a short sleep by day.",
        "About twenty minutes.",
        "Set an alarm.",
        "Sit, if you must.",
        "Yes, if the night before was bad.",
        "Naps after four o’clock may spoil the night.",
        "Tell a doctor if you nap for hours.",
        "Who | Minutes",
        "Adults | 20",
        "Babies | 90",
        "Night line: 0800 111 2222",
    ],
    "newsletter": [
        "Food may taste of metal for some weeks.",
        "A cook should ask before salt is added.",
        "Somebody may cook for you at home¹.",
        "Plastic spoons taste less of metal.",
        "A wooden spoon has no taste.",
        "a dietitian, who plans meals with you",
        "your GP",
    ],
    "nhs": [
        "Main signs of a sore elbow include:",
        "an ache when you lift a cup",
        "above all in the morning",
        "a warm lump by the joint",
        "your elbow is hot and you have a fever",
        "you cannot bend it",
        "Say when it began.",
        "Say what makes it worse.",
        "Most elbows heal within a month.",
        "Age | Days",
        "Under 40 | 3",
        "40 and over | 5",
    ],
    "table-layout": [
        "Your wrist is not a machine.",
        "Rest it every hour.",
        "Put the needles down.",
        "Shake your hands, and count to ten.",
        "Wool | Needle",
        "Thick | 8 mm",
        "Wait.",
        "Begin again.",
        "Write to The Wool Society if it hurts.",
    ],
    "wordpress": [
        "If you feel tired, you’ll usually be offered a day of rest.",
        "These things help most people:",
        "sleeping well",
        "a short walk",
        "a cup of mint tea",
        "My nurse really listened, and that changed my week.",
        "Ring our nurses on 0808 157 0000 on weekdays.",
        "Talk to us on 0808 157 0011, free of charge.",
    ],
}


@pytest.mark.parametrize("name", QUOTABLE)
def test_the_text_of_a_page_is_quotable_and_nothing_else(name: str) -> None:
    file = PAGES / f"{name}.html"
    page = read_html(file, file.read_bytes())
    sentences = [sentence for section in sections_of(page) for sentence in section.sentences]
    assert [one.of(page.text) for one in sentences if one.searchable] == QUOTABLE[name]


def letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


@pytest.mark.parametrize("name", QUOTABLE)
def test_every_word_that_is_shown_is_kept_once_and_in_its_place(name: str) -> None:
    file = PAGES / f"{name}.html"
    body = LexborHTMLParser(file.read_bytes()).body
    assert body is not None
    for unseen in body.css("script, del, s, .screen-reader-text, .nhsuk-u-visually-hidden"):
        unseen.decompose()
    for button in body.css(":not(h3) > button"):
        button.decompose()
    assert letters(read_html(file, file.read_bytes()).text) == letters(body.text())


def test_the_title_is_the_first_heading_of_the_text() -> None:
    page = read_html(FILE, b"<title>Milk</title><nav><h1>Tea Trust</h1></nav><main><h1>Tea</h1>x")
    assert page.title == "Tea"
    assert "title" not in page.facts


def test_a_page_without_a_heading_has_the_title_of_its_head() -> None:
    page = read_html(FILE, b"<title>Tea | Tea Trust</title><p>Tea is hot.</p>")
    assert (page.title, page.facts["title"].value) == ("Tea", "Tea")


def test_a_rule_that_would_take_most_of_a_page_is_not_believed() -> None:
    prose = b"<p>Tea is hot. It is old.</p>" * 9
    page = read_html(FILE, b"<div class=sidebar>" + prose + b"</div><p>Call us.</p>")
    assert {block.kind for block in page.blocks} == {"paragraph"}


@pytest.mark.parametrize(
    "data",
    [
        "<p>naïve – tea".encode(),
        "<p>naïve – tea".encode("utf-8-sig"),
        "<p>naïve – tea".encode("utf-16"),
        "<meta charset=ISO-8859-1><p>naïve – tea".encode("cp1252"),
        "<meta charset=latin1><p>naïve – tea".encode(),
        '<?xml version="1.0" encoding="windows-1252"?><p>naïve – tea'.encode("cp1252"),
    ],
    ids=["utf-8", "mark", "utf-16", "windows", "wrongly declared", "xml"],
)
def test_letters_are_those_of_the_encoding(data: bytes) -> None:
    assert read_html(FILE, data).text == "naïve – tea\n"


@pytest.mark.parametrize(
    "data",
    [
        "<p>naïve".encode("cp1252"),
        "<meta charset=shift_jis><p>ティー".encode("shift_jis"),
        b"<meta charset=windows-1252><p>\x81",
        b"\xff\xfe<",
        b"<p>Tea\0</p>",
        bytes(range(256)),
        b"<frameset><frame src=tea.html></frameset>",
        b"<div>" * 100_000,
        b"<div><table></div></table>" * 50_000,
        b"<span><div></span>" * 50_000,
        b'<p "><div>' * 50_000,
        b"".join(b"<font id=%d><p>x" % n for n in range(5_000)),
        b"<p" + b"".join(b" a%d=1" % n for n in range(20_000)) + b">x",
    ],
    ids=["undeclared", "unknown", "no character", "half a character", "NUL", "binary", "frames",
         "deep", "deep in tables", "deep in inline", "deep in quotes", "formatting", "attributes"],
)  # fmt: skip
def test_a_hostile_page_ends_in_a_clear_error(data: bytes) -> None:
    with pytest.raises(OwnwordsError, match=r"page\.html"):
        read_html(FILE, data)


@pytest.mark.parametrize(
    "data",
    [b"", b"<script>tea()</script>", b"<!--", b"<p><img src=tea.png>", b"<template><p>Tea"],
)
def test_a_page_that_shows_no_words_has_no_blocks(data: bytes) -> None:
    assert read_html(FILE, data).blocks == ()


def test_a_cell_cannot_multiply_itself() -> None:
    cells = b"<th>a<td rowspan=65534 colspan=1000>" + b"long " * 400
    page = read_html(FILE, b"<table><tr>" + cells + b"<tr><td>y" * 2_000)
    assert len(page.text) < 200_000


def test_tags_that_are_never_closed_lose_nothing() -> None:
    assert read_html(FILE, b"<p><b>Tea <i>is<div>hot").text == "Tea is\n\nhot\n"
