"""A web that stands in memory: no test of this room goes to the network."""

import gzip
import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpcore
import pytest

from ingest.web.client import Client
from ingest.web.clock import Clock

PUBLIC = "93.184.215.14"


@dataclass
class Web:
    """Pages by address, and what was asked of them."""

    answers: dict[str, list[bytes]] = field(default_factory=dict)
    ips: dict[str, list[str]] = field(default_factory=dict)  # of hosts that are not public
    asked: list[str] = field(default_factory=list)
    requests: list[bytes] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    secured: list[str] = field(default_factory=list)  # the names that certificates were checked for
    slept: list[float] = field(default_factory=list)
    seconds: float = 0.0
    seconds_a_read: float = 0.0

    def page(
        self,
        address: str,
        body: bytes | str = b"<p>Tea is hot.</p>",
        kind: str = "text/html",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        zipped: bool = False,
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        named = {"Content-Type": kind, **(headers or {})}
        if zipped:
            data = gzip.compress(data)
            named["Content-Encoding"] = "gzip"
        named.setdefault("Content-Length", str(len(data)))
        lines = [f"HTTP/1.1 {status} Said", *(f"{key}: {named[key]}" for key in named)]
        self.raw(address, ["\r\n".join(lines).encode() + b"\r\n\r\n", data])

    def raw(self, address: str, chunks: Iterable[bytes]) -> None:
        self.answers[address] = list(chunks)

    def redirect(self, address: str, location: str, status: int = 302) -> None:
        self.page(address, b"", status=status, headers={"Location": location})

    def client(self, **changes: Any) -> Client:
        clock = Clock(lambda: self.seconds, self.sleep)
        kept: dict[str, Any] = {
            "clock": clock,
            "resolve": self.resolve,
            "backend": MemoryBackend(self),
        }
        return Client(**{**kept, **changes})

    def resolve(self, host: str, port: int) -> list[str]:
        self.looked_up.append(host)
        return self.ips.get(host, [PUBLIC])

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def asked_for(self, ending: str) -> int:
        return sum(address.endswith(ending) for address in self.asked)

    def answer(self, request: bytes, scheme: str) -> list[bytes]:
        head = request.decode().split("\r\n")
        target = head[0].split(" ")[1]
        host = next(line[6:] for line in head if line.lower().startswith("host: "))
        address = f"{scheme}://{host}{target}"
        self.requests.append(request)
        self.asked.append(address)
        missing = [b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"]
        return list(self.answers.get(address, missing))


class MemoryBackend(httpcore.NetworkBackend):
    def __init__(self, web: Web) -> None:
        self._web = web

    def connect_tcp(self, host: str, *_: Any) -> httpcore.NetworkStream:
        self._web.connected.append(host)
        return MemoryStream(self._web)


class MemoryStream(httpcore.NetworkStream):
    def __init__(self, web: Web) -> None:
        self._web, self._scheme = web, "http"
        self._request = b""
        self._chunks: list[bytes] | None = None

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._request += buffer

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._chunks is None:
            self._chunks = self._web.answer(self._request, self._scheme)
        self._web.seconds += self._web.seconds_a_read
        if not self._chunks:
            return b""
        chunk = self._chunks.pop(0)
        if chunk[max_bytes:]:
            self._chunks.insert(0, chunk[max_bytes:])
        return chunk[:max_bytes]

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        assert ssl_context.verify_mode is ssl.CERT_REQUIRED
        assert ssl_context.check_hostname
        self._web.secured.append(server_hostname or "")
        self._scheme = "https"
        return self

    def close(self) -> None: ...


@pytest.fixture
def web() -> Web:
    return Web()


@pytest.fixture(scope="session")
def new_web() -> type[Web]:
    """For tests that need a fresh one for each example of hypothesis."""
    return Web
