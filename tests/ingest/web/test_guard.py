import socket
from collections.abc import Iterator
from typing import Any

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.client import Client
from ingest.web.guard import is_public, resolved
from ingest.web.snapshot import snapshot

TEA = Address.parse("https://tea.example/")


@pytest.mark.parametrize(
    "ip",
    [
        *("127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1"),
        *("172.31.255.255", "192.168.1.1", "169.254.169.254", "169.254.0.1", "100.64.0.1"),
        *("100.127.255.255", "192.0.0.8", "192.0.0.170", "192.0.2.1", "198.18.0.1"),
        *("198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.1.1.1"),
        *("240.0.0.1", "255.255.255.255"),
        *("::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::7f00:1", "fe80::1", "fe80::1%eth0"),
        *("fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "3fff::1", "100::1"),
        *("64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b:1::1"),
        *("2002:7f00:1::1", "2002:808:808::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
        *("2001:10::1", "2001:20::1", "2606:4700::1%eth0", "5f00::1"),
        *("", "tea.example", "127.1", "0x7f.1", "2130706433", "0177.0.0.1", "1.2.3.4:80"),
    ],
)
def test_no_private_or_special_address_is_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "64:ff9b::808:808"])
def test_an_address_of_the_internet_is_public(ip: str) -> None:
    assert is_public(ip)


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_public(ip: Any) -> None:
    assert not (ip.is_private and is_public(str(ip)))


@given(st.text())
def test_any_text_can_be_judged(text: str) -> None:
    is_public(text)


def test_a_name_with_one_private_address_is_refused_as_a_whole(web: Any) -> None:
    web.ips["tea.example"] = ["93.184.215.14", "10.0.0.7"]
    with pytest.raises(OwnwordsError, match=r"public internet: 10\.0\.0\.7"):
        web.client().get(TEA, 1000, 30)
    assert not web.connected


def test_a_name_without_an_address_is_refused(web: Any) -> None:
    web.ips["tea.example"] = []
    with pytest.raises(OwnwordsError, match="no address"):
        web.client().get(TEA, 1000, 30)


def test_a_name_is_looked_up_once_and_that_address_connected_to(web: Any) -> None:
    answers = iter([["93.184.215.14"], ["127.0.0.1"], ["127.0.0.1"]])
    asked = []

    def rebinding(host: str, port: int) -> list[str]:
        asked.append((host, port))
        return next(answers)

    web.page("https://tea.example/")
    assert web.client(resolve=rebinding).get(TEA, 1000, 30).status == 200
    assert asked == [("tea.example", 443)]
    assert web.connected == ["93.184.215.14"]
    assert web.secured == ["tea.example"]  # the certificate is checked for the name, not the number


def test_the_next_request_is_checked_anew(web: Any) -> None:
    answers = iter([["93.184.215.14"], ["127.0.0.1"]])
    client = web.client(resolve=lambda *_: next(answers))
    client.get(TEA, 1000, 30)
    with pytest.raises(OwnwordsError, match="public internet"):
        client.get(TEA, 1000, 30)
    assert web.connected == ["93.184.215.14"]


def test_a_second_address_is_tried_where_the_first_does_not_answer(web: Any) -> None:
    class Deaf(httpcore.NetworkBackend):
        def connect_tcp(self, host: str, *rest: Any) -> httpcore.NetworkStream:
            if ":" in host:
                raise httpcore.ConnectError("no IPv6 here")
            return kept.connect_tcp(host, *rest)

    kept = web.client().backend
    web.ips["tea.example"] = ["2606:4700::1111", "93.184.215.14"]
    web.page("https://tea.example/")
    assert web.client(backend=Deaf()).get(TEA, 1000, 30).status == 200


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


def test_the_real_guard_never_connects_to_this_computer(
    listening: socket.socket, tmp_path: Any
) -> None:
    port = listening.getsockname()[1]
    client = Client(resolve=lambda *_: ["127.0.0.1"])
    at = f"tea.example:{port}"
    report = snapshot([f"https://{at}/green"], tmp_path, [at], client)
    assert "public internet: 127.0.0.1" in str(report.errors[0])
    with pytest.raises(BlockingIOError):
        listening.accept()


def test_the_operating_system_knows_this_computer_and_the_guard_refuses_it() -> None:
    assert not any(map(is_public, resolved("localhost", 443)))


def test_a_host_that_is_not_there_is_told() -> None:
    with pytest.raises(OwnwordsError, match="cannot be found"):
        resolved("a" * 300, 443)


def test_no_proxy_of_the_environment_is_used(web: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://10.0.0.1:3128")
    web.page("https://tea.example/")
    web.client().get(TEA, 1000, 30)
    assert web.connected == ["93.184.215.14"]
