import pytest

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.hosts import Hosts


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("tea.example", "https://tea.example/green"),
        ("TEA.example", "https://tea.example/"),
        ("https://tea.example", "https://tea.example/"),
        ("tea.example", "https://tea.example:443/"),
        ("tea.example:8443", "https://tea.example:8443/"),
        ("bücher.example", "https://xn--bcher-kva.example/"),
        ("http://tea.example", "http://tea.example/"),
    ],
)
def test_a_named_host_is_allowed(name: str, address: str) -> None:
    Hosts.of([name]).check(Address.parse(address))


@pytest.mark.parametrize(
    "address",
    [
        "https://www.tea.example/",
        "https://tea.example.evil.example/",
        "https://eviltea.example/",
        "https://tea.example:8443/",
        "https://tea.example:80/",
        "http://tea.example/",
        "http://tea.example:443/",
        "https://tеа.example/",
        "https://xn--tea.example/",
    ],
)
def test_every_other_host_port_and_scheme_is_refused(address: str) -> None:
    with pytest.raises(OwnwordsError, match="not allowed"):
        Hosts.of(["tea.example"]).check(Address.parse(address))


def test_a_host_allowed_at_one_port_is_not_allowed_at_the_usual_one() -> None:
    with pytest.raises(OwnwordsError, match="not allowed"):
        Hosts.of(["tea.example:8443"]).check(Address.parse("https://tea.example/"))


def test_a_refused_host_is_told_with_the_option_that_allows_it() -> None:
    with pytest.raises(OwnwordsError, match=r"Add --host other\.example:8443 "):
        Hosts.of(["tea.example"]).check(Address.parse("https://other.example:8443/"))


@pytest.mark.parametrize(
    "name",
    [
        *("localhost", "127.0.0.1", "[::1]", "*.tea.example", ".tea.example", "tea.example."),
        *("tea.example/green", "tea.example:99999", "tea@tea.example", "ftp://tea.example"),
        *("", "*"),
    ],
)
def test_a_wrong_name_of_a_host_is_told(name: str) -> None:
    with pytest.raises(OwnwordsError, match="An allowed host"):
        Hosts.of([name])
