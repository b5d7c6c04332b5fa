import gzip
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.web.address import Address

URL = "https://tea.example/green"
GREEN = Address.parse(URL)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def test_the_bytes_of_a_page_come_as_they_are(web: Any) -> None:
    web.page(URL, b"\xef\xbb\xbf<p>Tea\r\n\xe9</p>")
    assert web.client().get(GREEN, 1000, 30).data == b"\xef\xbb\xbf<p>Tea\r\n\xe9</p>"


def test_a_compressed_page_is_unpacked(web: Any) -> None:
    web.page(URL, "Tea is hot. " * 9999, zipped=True)
    assert web.client().get(GREEN, 200_000, 30).data == b"Tea is hot. " * 9999


def test_a_page_in_several_compressed_parts_is_read_to_its_end(web: Any) -> None:
    both = gzip.compress(b"Tea is hot. ") + gzip.compress(b"Let it cool.")
    web.page(URL, both, headers={"Content-Encoding": "gzip"})
    assert web.client().get(GREEN, 1000, 30).data == b"Tea is hot. Let it cool."


def test_a_server_is_told_who_asks_and_what_it_may_send(web: Any) -> None:
    web.client(contact="tea@tea.example").get(GREEN, 1000, 30)
    request = web.requests[0].decode()
    assert request.startswith("GET /green HTTP/1.1\r\nHost: tea.example\r\nUser-Agent: Ownwords/")
    assert "(+tea@tea.example)\r\n" in request
    assert "Accept-Encoding: gzip\r\n" in request
    assert "Cookie" not in request


@pytest.mark.parametrize("contact", ["tea\r\nHost: evil.example", "tea)", "grün", "\x1b"])
def test_a_contact_cannot_break_out_of_its_header(web: Any, contact: str) -> None:
    with pytest.raises(OwnwordsError, match="contact"):
        web.client(contact=contact)


def test_a_page_may_be_as_large_as_the_limit_and_no_larger(web: Any) -> None:
    web.page(URL, b"x" * 1000)
    assert len(web.client().get(GREEN, 1000, 30).data) == 1000
    with pytest.raises(OwnwordsError, match="too large: above 999 bytes"):
        web.client().get(GREEN, 999, 30)


def test_a_page_without_an_end_is_left(web: Any) -> None:
    web.raw(URL, [HEAD + b"\r\n", *[b"x" * 1000] * 5000])
    with pytest.raises(OwnwordsError, match="too large"):
        web.client().get(GREEN, 10_000, 30)


def test_a_gzip_bomb_is_stopped_at_the_limit(web: Any) -> None:
    web.page(URL, b"\0" * 50_000_000, zipped=True)
    with pytest.raises(OwnwordsError, match="too large"):
        web.client().get(GREEN, 100_000, 30)


def test_a_bomb_in_many_parts_is_stopped_at_the_limit(web: Any) -> None:
    body = gzip.compress(b"\0" * 10_000) * 500
    web.page(URL, body, headers={"Content-Encoding": "gzip"})
    with pytest.raises(OwnwordsError, match="too large"):
        web.client().get(GREEN, 100_000, 30)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("br", b"\x0b\x02\x80tea\x03"),
        ("deflate", b"x\x9cKI,I\x04"),
        ("gzip, gzip", gzip.compress(gzip.compress(b"tea"))),
        ("gzip", b"no gzip"),
        ("gzip", gzip.compress(b"Tea is hot. " * 99)[:-20]),
        ("gzip", gzip.compress(b"tea") + b"more"),
    ],
)
def test_what_cannot_be_unpacked_whole_is_refused(web: Any, encoding: str, body: bytes) -> None:
    web.page(URL, body, headers={"Content-Encoding": encoding})
    with pytest.raises(OwnwordsError):
        web.client().get(GREEN, 1000, 30)


def test_a_page_that_breaks_off_is_refused(web: Any) -> None:
    web.raw(URL, [HEAD + b"Content-Length: 100\r\n\r\n", b"Tea is not"])
    with pytest.raises(OwnwordsError, match="cannot be read"):
        web.client().get(GREEN, 1000, 30)


def test_a_server_that_sends_a_little_now_and_then_is_left(web: Any) -> None:
    web.raw(URL, [HEAD + b"\r\n", *[b"x"] * 50])
    web.seconds_a_read = 5.0
    with pytest.raises(OwnwordsError, match="takes too long"):
        web.client().get(GREEN, 1000, 30)
    assert web.seconds <= 40


def test_headers_that_drip_are_left(web: Any) -> None:
    web.raw(URL, [HEAD, *[b"X-Tea: hot\r\n"] * 50])
    web.seconds_a_read = 5.0
    with pytest.raises(OwnwordsError, match="takes too long"):
        web.client().get(GREEN, 1000, 30)


@pytest.mark.parametrize(
    "endless",
    [[HEAD, *[b"X-Tea: hot\r\n" * 1000] * 100], [b"HTTP/1.1 100 Continue\r\n\r\n" * 1000] * 100],
)
def test_headers_without_an_end_are_left(web: Any, endless: list[bytes]) -> None:
    web.raw(URL, endless)
    with pytest.raises(OwnwordsError, match="cannot be read"):
        web.client().get(GREEN, 1000, 30)


def test_the_body_of_an_unwanted_kind_is_not_read(web: Any) -> None:
    web.raw(URL, [HEAD.replace(b"text/html", b"video/mp4") + b"\r\n", *[b"x" * 1000] * 5000])
    response = web.client().get(GREEN, 1000, 30, ("text/html",))
    assert (response.kind, response.data) == ("video/mp4", b"")


def test_a_page_can_be_cut_at_the_limit(web: Any) -> None:
    web.page(URL, b"x" * 5000)
    assert web.client().get(GREEN, 1000, 30, cut=True).data == b"x" * 1000


def test_one_host_is_asked_once_a_second_and_another_at_once(web: Any) -> None:
    client = web.client()
    for address in ("https://tea.example/1", "https://cup.example/1", "https://tea.example/2"):
        client.get(Address.parse(address), 1000, 30)
    assert web.slept == [1.0]


@given(chunks=st.lists(st.binary(max_size=200), max_size=4))
def test_whatever_a_server_sends_is_a_response_or_a_clear_error(
    new_web: Any, chunks: list[bytes]
) -> None:
    _answered(new_web(), chunks)


@given(
    status=st.sampled_from(["200", "204", "101", "302", "999", "-1", "2000"]),
    headers=st.lists(
        st.tuples(
            st.sampled_from(
                ["Content-Type", "Content-Length", "Transfer-Encoding", "Content-Encoding", "X"]
            ),
            st.sampled_from(["text/html", "5", "chunked", "gzip", "identity, gzip", "9" * 30])
            | st.text(max_size=5),
        ),
        max_size=4,
    ),
    body=st.binary(max_size=50),
)
def test_whatever_headers_say_is_a_response_or_a_clear_error(
    new_web: Any, status: str, headers: list[tuple[str, str]], body: bytes
) -> None:
    lines = [f"HTTP/1.1 {status} OK", *(f"{name}: {value}" for name, value in headers)]
    _answered(new_web(), ["\r\n".join(lines).encode() + b"\r\n\r\n", body])


def _answered(web: Any, chunks: list[bytes]) -> None:
    web.raw(URL, chunks)
    try:
        assert len(web.client().get(GREEN, 100, 30).data) <= 100
    except OwnwordsError:
        return
