from typing import Any

import pytest

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.fetch import Fetcher
from ingest.web.hosts import Hosts
from ingest.web.report import PassedOverError

ROBOTS = "https://tea.example/robots.txt"
GREEN = Address.parse("https://tea.example/green")


def fetcher(web: Any) -> Fetcher:
    web.page("https://tea.example/green")
    return Fetcher(web.client(), Hosts.of(["tea.example"]))


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /",
        "User-agent: Ownwords\nDisallow: /green",
        "\ufeffuser-agent: OWNWORDS\ndisallow: /gr*n$",
        "User-agent: *\nAllow: /\nUser-agent: Ownwords\nDisallow: /green",
    ],
)
def test_a_page_that_robots_may_not_have_is_not_asked_for(web: Any, rules: str) -> None:
    web.page(ROBOTS, rules, "text/plain")
    with pytest.raises(PassedOverError, match="forbids it"):
        fetcher(web).fetch(GREEN)
    assert web.asked == [ROBOTS]


@pytest.mark.parametrize(
    "rules",
    ["", "User-agent: *\nDisallow: /black", "User-agent: Otherbot\nDisallow: /", "<p>Tea</p>"],
)
def test_a_page_that_robots_may_have_is_fetched(web: Any, rules: str) -> None:
    web.page(ROBOTS, rules, "text/plain")
    assert fetcher(web).fetch(GREEN).status == 200


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_robots_txt_allows_all(web: Any, status: int) -> None:
    web.page(ROBOTS, "User-agent: *\nDisallow: /", status=status)
    assert fetcher(web).fetch(GREEN).status == 200


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_site_whose_robots_txt_is_out_of_order_is_not_asked(web: Any, status: int) -> None:
    web.page(ROBOTS, "", status=status)
    with pytest.raises(OwnwordsError, match=f"status {status}") as caught:
        fetcher(web).fetch(GREEN)
    assert not isinstance(caught.value, PassedOverError)
    assert web.asked == [ROBOTS]


def test_a_site_whose_robots_txt_takes_too_long_is_not_asked(web: Any) -> None:
    web.raw(ROBOTS, [b"HTTP/1.1 200 OK\r\n\r\n", *[b"#"] * 99])
    web.seconds_a_read = 4.0
    with pytest.raises(OwnwordsError, match="takes too long"):
        fetcher(web).fetch(GREEN)
    assert web.asked == [ROBOTS]


def test_robots_txt_is_asked_for_once_a_host_even_if_it_fails(web: Any) -> None:
    web.page(ROBOTS, "", status=503)
    one = fetcher(web)
    for _ in range(3):
        with pytest.raises(OwnwordsError, match=r"^https://tea\.example/green is not fetched"):
            one.fetch(GREEN)
    assert web.asked == [ROBOTS]


def test_only_the_beginning_of_a_long_robots_txt_is_read(web: Any) -> None:
    body = "User-agent: *\nDisallow: /green\n" + "# tea\n" * 200_000
    web.page(ROBOTS, body, "text/plain")
    with pytest.raises(PassedOverError):
        fetcher(web).fetch(GREEN)


def test_robots_txt_off_the_allowed_hosts_is_not_asked_for(web: Any) -> None:
    web.redirect(ROBOTS, "https://evil.example/robots.txt")
    with pytest.raises(OwnwordsError, match=r"evil\.example"):
        fetcher(web).fetch(GREEN)
    assert web.asked == [ROBOTS]


def test_a_site_that_asks_for_time_between_requests_gets_it(web: Any) -> None:
    web.page(ROBOTS, "User-agent: *\nCrawl-delay: 7", "text/plain")
    one = fetcher(web)
    one.fetch(GREEN)
    one.fetch(GREEN)
    assert web.slept == [7.0, 7.0]


@pytest.mark.parametrize("delay", ["0", "0.1", "-5", "nan", "soon"])
def test_no_site_is_asked_more_often_than_once_a_second(web: Any, delay: str) -> None:
    web.page(ROBOTS, f"User-agent: *\nCrawl-delay: {delay}", "text/plain")
    fetcher(web).fetch(GREEN)
    assert web.slept == [1.0]


def test_a_site_that_asks_for_very_long_waits_is_left(web: Any) -> None:
    web.page(ROBOTS, "User-agent: *\nCrawl-delay: 86400", "text/plain")
    with pytest.raises(OwnwordsError, match="86400 s a page"):
        fetcher(web).fetch(GREEN)


def test_rules_for_very_many_robots_do_not_fill_the_memory(web: Any) -> None:
    body = "".join(f"User-agent: {n}\n" for n in range(10_000)) + "Disallow: /x\n" * 15_000
    web.page(ROBOTS, body, "text/plain")
    with pytest.raises(OwnwordsError, match="too many rules"):
        fetcher(web).fetch(GREEN)
