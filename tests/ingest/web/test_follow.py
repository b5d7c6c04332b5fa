from typing import Any

import pytest

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.fetch import Fetcher
from ingest.web.hosts import Hosts

URL = "https://tea.example/old"
OLD = Address.parse(URL)


def fetched(web: Any, *hosts: str) -> Any:
    return Fetcher(web.client(), Hosts.of(hosts or ["tea.example"])).fetch(OLD)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(web: Any, status: int) -> None:
    web.redirect(URL, "/new", status)
    web.page("https://tea.example/new", b"Tea is hot.")
    response = fetched(web)
    assert (str(response.address), response.data) == ("https://tea.example/new", b"Tea is hot.")


def test_a_redirect_to_another_allowed_host_is_followed(web: Any) -> None:
    web.redirect(URL, "https://cup.example/")
    web.page("https://cup.example/")
    assert fetched(web, "tea.example", "cup.example").address.host == "cup.example"


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.example/",
        "//evil.example/",
        "http://tea.example/",
        "https://tea.example:8443/",
        "https://127.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://localhost/",
        "https://tea.example@10.0.0.1/",
        "https://tea.example./",
        "file:///etc/passwd",
        "\\\\evil.example\\",
        "/closed/\u0001",
        "",
    ],
)
def test_a_redirect_off_the_allowed_hosts_is_refused_before_anything_is_asked(
    web: Any, location: str
) -> None:
    web.redirect(URL, location)
    web.page("https://evil.example/")
    with pytest.raises(OwnwordsError):
        fetched(web)
    assert set(web.looked_up) == {"tea.example"}
    assert set(web.asked) <= {URL, "https://tea.example/robots.txt"}


def test_a_refused_redirect_names_both_addresses(web: Any) -> None:
    web.redirect(URL, "https://evil.example/trap")
    with pytest.raises(OwnwordsError) as caught:
        fetched(web)
    assert f"{URL} redirects to https://evil.example/trap" in str(caught.value)


def test_a_redirect_to_an_allowed_name_of_a_private_computer_is_refused(web: Any) -> None:
    web.redirect(URL, "https://cup.example/")
    web.ips["cup.example"] = ["10.0.0.1"]
    with pytest.raises(OwnwordsError, match=r"public internet: 10\.0\.0\.1"):
        fetched(web, "tea.example", "cup.example")
    assert "10.0.0.1" not in web.connected


def test_five_redirects_are_followed_and_no_sixth(web: Any) -> None:
    for step in range(6):
        web.redirect(f"https://tea.example/{step}", f"/{step + 1}")
    web.page("https://tea.example/6")
    web.redirect(URL, "/2")
    assert str(fetched(web).address) == "https://tea.example/6"
    web.redirect(URL, "/1")
    with pytest.raises(OwnwordsError, match="more than 5 times"):
        fetched(web)


def test_a_redirect_to_itself_ends(web: Any) -> None:
    web.redirect(URL, URL)
    with pytest.raises(OwnwordsError, match="more than 5 times"):
        fetched(web)


def test_a_redirect_to_what_robots_may_not_have_is_refused(web: Any) -> None:
    web.page("https://tea.example/robots.txt", "User-agent: *\nDisallow: /closed")
    web.redirect(URL, "/closed/tea")
    with pytest.raises(OwnwordsError, match=r"which is refused.*its robots\.txt forbids it"):
        fetched(web)
    assert not web.asked_for("/closed/tea")


def test_all_redirects_of_a_page_share_its_time(web: Any) -> None:
    web.redirect(URL, URL)
    client = web.client()
    fetcher = Fetcher(client, Hosts.of(["tea.example"]))
    web.seconds_a_read = 8.0
    with pytest.raises(OwnwordsError, match="takes too long"):
        fetcher.fetch(OLD)
