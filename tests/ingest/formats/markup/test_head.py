"""What a page says of itself beside its text."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from ingest.formats.markup.head import facts_of


def facts(markup: str) -> dict[str, str]:
    root = LexborHTMLParser(markup).root
    assert root is not None
    return {key: f"{fact.value} ({fact.where})" for key, fact in facts_of(root).items()}


def ld(stated: str) -> str:
    return f'<script type="application/ld+json">{stated}</script>'


@pytest.mark.parametrize(
    ("markup", "key", "fact"),
    [
        ("<meta property=og:title content='Tea | Cups'>", "title", "Tea (meta tag og:title)"),
        ("<title>Tea - Tea Trust</title>", "title", "Tea (the page's title)"),
        ("<title>Tea - how to brew</title>", "title", "Tea - how to brew (the page's title)"),
        ("<meta name=DC.publisher content='Tea Trust'>", "publisher",
         "Tea Trust (meta tag dc.publisher)"),
        ("<link rel=canonical href=https://tea.example/a>", "url",
         "https://tea.example/a (link rel=canonical)"),
        ("<html lang=en-gb>", "language", "en-GB (html lang)"),
        ("<meta property=og:locale content=en_GB>", "language", "en-GB (meta tag og:locale)"),
        ("<html lang=en-GB>", "region", "UK (html lang)"),
        ("<html lang=en-US><link rel=canonical href=https://tea.org.uk/a>", "region",
         "UK (the host of its address, link rel=canonical)"),
        ("<meta property=article:modified_time content=2023-08-10T09:00:00Z>", "updated",
         "2023-08-10 (meta tag article:modified_time)"),
        ("<meta name=DC.date.reviewed content=2023-08>", "reviewed",
         "2023-08 (meta tag dc.date.reviewed)"),
        ("<meta name=DC.date.valid content=2026-01-31>", "review_due",
         "2026-01-31 (meta tag dc.date.valid)"),
        ("<link rel=license href=https://l.example/by>", "licence",
         "https://l.example/by (link rel=license)"),
        ("<p>Last reviewed on <time datetime=2021-02-03>3 Feb</time>", "reviewed",
         "2021-02-03 (a time element (reviewed))"),
        ("<dl><dt>Next review due</dt><dd><time datetime=2024-02-03>then</time></dl>",
         "review_due", "2024-02-03 (a time element (review_due))"),
        (ld('{"@type": "MedicalWebPage", "lastReviewed": "2020-01-02"}'), "reviewed",
         "2020-01-02 (JSON-LD lastReviewed)"),
        (ld('[{"@graph": [{"@id": "#o", "name": "Tea Trust"},'
            '{"@type": ["Article"], "publisher": {"@id": "#o"}}]}]'), "publisher",
         "Tea Trust (JSON-LD publisher)"),
        (ld('{"@type": "Article", "author": {"@type": "Organization", "name": "Tea Trust"}}'),
         "publisher", "Tea Trust (JSON-LD author)"),
    ],
)  # fmt: skip
def test_a_fact_is_found_and_where(markup: str, key: str, fact: str) -> None:
    assert facts(markup)[key] == fact


@pytest.mark.parametrize(
    "markup",
    [
        "<link rel=canonical href=javascript:alert(1)>",
        "<link rel=canonical href=http://[>",
        "<meta name=last-modified content='yesterday'>",
        "<meta name=last-modified content=0001-01-01T00:00:00>",
        "<meta name=last-modified content=2023-13-40>",
        "<meta name=publisher content=' '>",
        "<p>Published on <time datetime=2021-02-03>3 Feb</time>",
        ld("{broken"),
        ld("null"),
        ld("[" * 100_000),
        ld('{"@type": "WebSite", "name": "Tea Trust", "dateModified": "2020-01-02"}'),
        ld('{"@type": "Article", "author": {"@type": "Person", "name": "Ann"}, "headline": 3}'),
        ld('{"@type": "Article", "publisher": {"@id": {"a": []}, "name": ["x"]}, "@id": []}'),
    ],
)
def test_what_is_no_fact_is_left_out(markup: str) -> None:
    assert facts(markup) == {}


def test_reviewed_and_updated_stay_apart() -> None:
    found = facts(ld('{"@type":"WebPage","lastReviewed":"2020-01-02","dateModified":"2021-03-04"}'))
    assert set(found) == {"reviewed", "updated"}


def test_a_language_alone_is_no_region() -> None:
    assert set(facts("<html lang=en>")) == {"language"}
