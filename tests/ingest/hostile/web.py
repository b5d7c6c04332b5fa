"""Web pages that ask too much of a parser, or say what they are not."""

from .case import READ, Case, text

_HOT = "<p>Tea is hot.</p>"


def _nested(tag: str, times: int) -> bytes:
    return f"<body>{f'<{tag}>' * times}{_HOT}".encode()


def _page(inside: str) -> bytes:
    return f"<html><body><h1>Tea</h1>{inside}</body></html>".encode()


_DEEP = "nested too deeply"

WEB = {
    "open-divs.html": Case(lambda: _nested("div", 100_000), _DEEP),
    "nested-tables.html": Case(lambda: _nested("table><tr><td", 10_000), _DEEP),
    "nested-lists.html": Case(lambda: _nested("ul><li", 20_000), _DEEP),
    "nested-bold.html": Case(lambda: _nested("b", 50_000), _DEEP),
    "nested-spans.html": Case(lambda: _nested("span", 3_000), READ),
    "nested-quotes.html": Case(lambda: _nested("q", 3_000), READ),
    "nested-templates.html": Case(lambda: _nested("template", 5_000), "no text to quote"),
    "nested-forms.html": Case(lambda: _page("<form>" * 50_000 + _HOT), _DEEP),
    "adoption-agency.html": Case(lambda: _page("<b><p>" * 5_000 + _HOT), _DEEP),
    "many-elements.html": Case(lambda: _page("<i></i>" * 100_000 + _HOT), READ),
    "many-paragraphs.html": Case(lambda: _page("<p>x" * 4_000 + _HOT), READ),
    "many-cells.html": Case(lambda: _page(f"<table><tr>{'<td>x' * 4_000}</table>{_HOT}"), READ),
    "wide-cell.html": Case(
        lambda: _page(
            '<table><tr><th colspan="99999999" rowspan="99999999">Tea<th>Heat<tr><td>Green<td>80'
            f"</table>{_HOT}"
        ),
        READ,
    ),
    "huge-attribute.html": Case(lambda: _page(f'<p title="{"x" * 10_000_000}">Tea is hot.'), READ),
    "many-attributes.html": Case(
        lambda: _page("<p " + " ".join(f"a{n}" for n in range(20_000)) + ">Tea is hot."), _DEEP
    ),
    "many-classes.html": Case(
        lambda: _page(f'<div class="{"site-header- " * 50_000}">{_HOT}</div>{_HOT}'), ""
    ),
    "hyphen-class.html": Case(lambda: _page(f'<p class="{"a-" * 20_000}">Tea is hot.'), READ),
    "entity-flood.html": Case(lambda: _page("&lt;" * 40_000 + _HOT), READ),
    "entity-bomb.html": text(
        '<!DOCTYPE html [<!ENTITY a "&a;&a;"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
        f"<body>&b;&a;{_HOT}"
    ),
    "huge-number.html": text(f"<body>&#{'9' * 10_000};&#x110000;&#0;{_HOT}"),
    "nul.html": Case(lambda: b"<body><p>Tea is\0 hot.</p>", "NUL"),
    "binary.html": Case(lambda: bytes(range(256)) * 400, "cannot be decoded"),
    "picture.html": Case(lambda: b"\x89PNG\r\n\x1a\n" + bytes(5_000), "cannot be decoded"),
    "empty.html": Case(lambda: b"", "no text to quote"),
    "only-space.html": Case(lambda: b" \n" * 100_000, "no text to quote"),
    "frames.html": text('<frameset><frame src="file:///etc/passwd"></frameset>', "no"),
    "meta-refresh.html": text(
        '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">', "no text to quote"
    ),
    "only-scripts.html": text(f"<body><script>document.write('{_HOT}')</script>", "no text"),
    "outside.html": text(
        f'<link rel="stylesheet" href="http://127.0.0.1:9/a"><base href="file:///"><body>{_HOT}'
        '<img src="/etc/passwd"><iframe src="/etc/passwd"></iframe><object data="/etc/passwd">'
    ),
    "open-comment.html": text(f"<body>{_HOT}<!-- " + "- -" * 100_000),
    "only-an-open-comment.html": text(f"<!-- {_HOT}", "no text"),
    "open-script.html": text(f"<body>{_HOT}<script>" + "</scrip" * 50_000),
    "open-title.html": text(f"<title>{_HOT}", "no text to quote"),
    "open-tag.html": Case(lambda: _page(_HOT + "<a href='" + "x" * 1_000_000), READ),
    "many-open-signs.html": Case(lambda: _page("<" * 40_000 + _HOT), READ),
    "many-half-tags.html": Case(lambda: _page("<a " * 200_000 + _HOT), _DEEP),
    "half-attributes.html": Case(lambda: _page("<a" + " b = '" * 50_000 + _HOT), _DEEP),
    "unknown-charset.html": text(f'<meta charset="tea-8"><body>{_HOT}'),
    "harmful-charset.html": text(f'<meta charset="zlib_codec"><body>{_HOT}'),
    "wrong-charset.html": Case(
        lambda: f'<meta charset="utf-8"><body><p>Thé est chaud.</p>{_HOT}'.encode("latin-1"),
        "cannot be decoded",
    ),
    "utf-7.html": text('<meta charset="utf-7"><body>+ADw-p+AD4-Tea is hot.+ADw-/p+AD4-'),
    "utf-16-marked.html": Case(lambda: f"<body>{_HOT}".encode("utf-16")),
    "utf-16-bare.html": Case(lambda: f"<body>{_HOT}".encode("utf-16-le"), "NUL"),
    "utf-16-cut.html": Case(lambda: f"<body>{_HOT}".encode("utf-16")[:-1], "cannot be decoded"),
    "one-line.html": Case(lambda: _page(f"<p>{'Tea is hot. ' * 2_000}"), READ),
    "one-word.html": Case(lambda: _page(f"<p>{'x' * 300_000}</p>{_HOT}"), READ),
    "json-ld-bomb.html": Case(
        lambda: _page(
            f'<script type="application/ld+json">{"[" * 200_000}</script>'
            f'<script type="application/ld+json">{{"@graph":{"1" * 10_000}}}</script>{_HOT}'
        ),
        READ,
    ),
    "json-ld-types.html": text(
        '<script type="application/ld+json">{"@type":[{}],"name":[[]],"dateModified":{"a":1},'
        f'"publisher":[null],"lastReviewed":1e999}}</script><body>{_HOT}'
    ),
    "hostile-facts.html": text(
        '<html lang="x\x1b[2J"><meta property="og:title" content="\x1b[31m">'
        '<meta name="review-date" content="9999-99-99">'
        f'<link rel="canonical" href="javascript:alert(1)"><body>{_HOT}'
    ),
}
