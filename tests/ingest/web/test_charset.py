import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.charset import check_charset
from ingest.web.response import Response

CAFE = "<p>Café</p>"


def response(data: bytes, kind: str) -> Response:
    return Response(Address.parse("https://tea.example/"), 200, {"content-type": kind}, data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (CAFE.encode(), "text/html"),
        (CAFE.encode(), "text/html; charset=utf-8"),
        (CAFE.encode(), 'text/html; charset="UTF8"'),
        (CAFE.encode("latin-1"), "text/html"),
        (b"<meta charset=windows-1252>" + CAFE.encode(), "text/html; charset=utf-8"),
        (b"<p>Tea</p>", "text/html; charset=ISO-8859-1"),
        (b'<meta charset="latin1">' + CAFE.encode("latin-1"), "text/html; charset=iso-8859-1"),
        (b"<meta charset=windows-1252>" + CAFE.encode("latin-1"), "text/html;charset=latin1"),
        (
            b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">\xe9',
            "text/html; charset=ISO-8859-15",
        ),
        (
            b'<?xml version="1.0" encoding="koi8-r"?><p>\xc1</p>',
            "application/xhtml+xml; charset=koi8-r",
        ),
        (CAFE.encode("utf-8-sig"), "text/plain; charset=utf-8"),
        (CAFE.encode("utf-16"), "text/html; charset=utf-16"),
    ],
)
def test_a_page_that_reads_alike_without_its_headers_is_sound(data: bytes, kind: str) -> None:
    check_charset(response(data, kind))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (CAFE.encode("latin-1"), "text/html; charset=iso-8859-1"),
        (CAFE.encode("latin-1"), "text/plain; charset=windows-1252"),
        (CAFE.encode(), "text/html; charset=windows-1252"),
        (b"<meta charset=utf-8>" + CAFE.encode(), "text/html; charset=windows-1252"),
        (b"<meta charset=latin1>" + CAFE.encode("latin-1"), "text/html; charset=utf-8"),
        (b"<meta charset=latin1>" + CAFE.encode("latin-1"), "text/plain; charset=latin1"),
        ("<p>Tea</p>".encode("utf-16-le"), "text/html; charset=utf-16-le"),
        ("茶".encode("iso2022_jp"), "text/html; charset=iso-2022-jp"),
        (b"+AGE-", "text/html; charset=utf-7"),
        (b"tea", "text/html; charset=hex"),
        (b"tea", "text/html; charset=nothing"),
        (b"tea", "text/html; charset=\x00"),
    ],
)
def test_a_page_that_only_its_header_explains_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(OwnwordsError, match="HTTP header"):
        check_charset(response(data, kind))


@given(st.binary(max_size=100), st.text(max_size=20))
def test_any_charset_is_sound_or_a_clear_error(data: bytes, charset: str) -> None:
    try:
        check_charset(response(b"<meta charset=" + data, f"text/html; charset={charset}"))
    except OwnwordsError:
        return
