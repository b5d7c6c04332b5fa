"""Which parts of a page are the website's, and which are its text."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from ingest.block import PageWriter
from ingest.formats.markup.dom import write_blocks
from ingest.formats.markup.furniture import furniture_of

LINKS = "<ul>" + "".join(f"<li><a href=/{n}>Tea {n}</a></li>" for n in "abcd") + "</ul>"


def set_aside(markup: str) -> list[str]:
    """Return the words of a page that are furniture."""
    writer, body = PageWriter(), LexborHTMLParser(markup).body
    assert body is not None
    write_blocks(body, writer, furniture_of(body))
    page = writer.page(None)
    return [block.of(page.text) for block in page.blocks if block.kind == "chrome"]


@pytest.mark.parametrize(
    "opening",
    [
        "<nav>",
        "<aside>",
        "<header>",
        "<footer>",
        "<dialog open>",
        "<form>",
        "<div role=navigation>",
        "<div role=alertdialog>",
        "<div id=onetrust-banner-sdk>",
        "<div class='c-cookie-notice open'>",
        "<div id=CookieConsent>",
        "<ol class=breadcrumb>",
        "<div class=related-conditions>",
        "<section id=you-may-also-like>",
        "<div class=newsletter_signup>",
        "<div class='share-buttons'>",
        "<div id=comments>",
        "<div class=siteFooter>",
        "<td id=sidebar>",
    ],
)
def test_elements_and_their_names_tell_furniture(opening: str) -> None:
    table = ("<table><tr>", "</table>") if opening.startswith("<td") else ("", "")
    tag = opening.split(maxsplit=1)[0].strip("<>")
    markup = f"{table[0]}{opening}<p>Tea is hot.</p></{tag}>{table[1]}<p>Tea is old.</p>"
    assert set_aside(markup) == ["Tea is hot."]


@pytest.mark.parametrize(
    "opening",
    [
        "<div class=card-header>",
        "<section id=consent>",
        "<section id=social-care>",
        "<div class=shared-decisions>",
        "<div class=header-image-text>",
        "<aside class='callout'>",
        "<div class=adapt>",
    ],
)
def test_a_part_of_a_name_tells_nothing(opening: str) -> None:
    assert set_aside(f"<main>{opening}<p>Tea is hot.</p></main>") == []


def test_the_header_of_an_article_is_text() -> None:
    assert set_aside("<article><header><h1>Tea</h1><p>It is hot.</p></header></article>") == []


def test_what_holds_the_content_is_no_furniture() -> None:
    assert set_aside("<form class=sidebar><main><p>Tea is hot.</p></main></form>") == []
    assert set_aside("<header><h1>Tea</h1><p>It is hot.</p></header>") == []


def test_a_list_of_links_is_furniture() -> None:
    assert set_aside(f"<p>Tea is hot.</p><div><h2>More</h2>{LINKS}</div>")[0] == "More"
    assert len(set_aside(f"<p>Tea is hot.</p>{LINKS}")) == 4


def test_links_that_a_sentence_announces_are_text() -> None:
    assert set_aside(f"<p>These teas are green:</p>{LINKS}") == []


def test_a_sentence_full_of_links_is_text() -> None:
    links = ", ".join(f"<a href=/{n}>tea {n}</a>" for n in "abcd")
    assert set_aside(f"<p>Drink {links}.</p>") == []


def test_a_telephone_number_stays_quotable_wherever_it_stands() -> None:
    footer = "<footer><p>Of tea since 1901.</p><p>Call 0808 157 0000.</p></footer>"
    assert set_aside(f"<p>Tea is hot.</p>{footer}") == ["Of tea since 1901."]
