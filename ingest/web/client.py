"""One request: an address -> what its server answers, within limits."""

import ssl
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.metadata import version

import httpcore

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.clock import Clock
from ingest.web.guard import GuardedBackend, Resolver, resolved
from ingest.web.gunzip import gunzipped, limited
from ingest.web.meter import Meter
from ingest.web.pace import Pace
from ingest.web.response import Response, kind_of

_STEP_SECONDS = 10.0  # to connect, and to wait for the next bytes
_HEADERS = 200_000  # bytes that an answer may take beside its body
_FAULTS = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)


@dataclass(frozen=True)
class Client:
    """Asks servers, one at a time. The last three fields are there for tests to replace."""

    contact: str | None = None  # an address or e-mail, for those who run the sites
    clock: Clock = field(default_factory=Clock)
    resolve: Resolver = resolved
    backend: httpcore.NetworkBackend = field(default_factory=httpcore.SyncBackend)

    def __post_init__(self) -> None:
        """Check the contact, which goes into a header."""
        text = self.contact or ""
        if not (text.isascii() and text.isprintable()) or set("()") & set(text):
            remedy = "Write an e-mail address or the address of a page, in plain letters."
            raise OwnwordsError("The contact cannot be sent", ascii(text), remedy)

    @cached_property
    def agent(self) -> str:
        """What the client calls itself."""
        contact = f" (+{self.contact})" if self.contact else ""
        return f"Ownwords/{version('ownwords')}{contact}"

    @cached_property
    def pace(self) -> Pace:
        """How fast each host is asked."""
        return Pace(self.clock)

    def get(
        self,
        address: Address,
        most: int,
        seconds: float,
        kinds: Container[str] | None = None,
        cut: bool = False,
    ) -> Response:
        """Ask for a page; raise OwnwordsError where no whole answer comes within the limits.

        The body is read only of an answer with status 200 and of a content type in `kinds`. Where
        it is longer than `most` bytes that is an error, or it ends there if `cut`.
        """
        self.pace.wait(address.host)
        began = self.clock.now()
        meter = Meter(most + _HEADERS, seconds, self.clock)
        try:
            with self._connection(address, meter) as connection:
                status, headers, data = self._exchange(connection, address, most, kinds, cut)
        except _FAULTS as error:
            what = str(error) or type(error).__name__
            remedy = "Try again later, or open it in a browser."
            raise OwnwordsError(f"{address} cannot be read", what, remedy) from None
        return Response(address, status, headers, data, self.clock.now() - began)

    def _connection(self, address: Address, meter: Meter) -> httpcore.HTTPConnection:
        """Return a connection for one request. It knows of no proxy."""
        origin = httpcore.Origin(address.scheme.encode(), address.host.encode(), address.port)
        guarded = GuardedBackend(self.resolve, self.backend, meter)
        return httpcore.HTTPConnection(origin, ssl_context=_tls(), network_backend=guarded)

    def _exchange(
        self,
        connection: httpcore.HTTPConnection,
        address: Address,
        most: int,
        kinds: Container[str] | None,
        cut: bool,
    ) -> tuple[int, Mapping[str, str], bytes]:
        timeout = dict.fromkeys(("connect", "read", "write"), _STEP_SECONDS)
        url = httpcore.URL(
            scheme=address.scheme, host=address.host, port=address.port, target=address.target
        )
        with connection.stream(
            "GET", url, headers=self._headers(), extensions={"timeout": timeout}
        ) as response:
            headers = _by_name(response.headers)
            wanted = response.status == 200 and (kinds is None or kind_of(headers) in kinds)
            if not wanted:
                return response.status, headers, b""
            chunks = _plain(address, headers, response.iter_stream())
            data = _cut(chunks, most) if cut else limited(str(address), chunks, most)
            return response.status, headers, b"".join(data)

    def _headers(self) -> list[tuple[str, str]]:
        return [
            ("User-Agent", self.agent),
            ("Accept", "*/*"),
            ("Accept-Encoding", "gzip"),
            ("Connection", "close"),
        ]


@cache  # it reads some hundred certificates
def _tls() -> ssl.SSLContext:
    """Return what checks certificates and the host names in them."""
    return httpcore.default_ssl_context()


def _by_name(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the headers by name; the values of one sent twice follow each other."""
    named: dict[str, str] = {}
    for name, value in headers:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        named[key] = f"{named[key]}, {text}" if key in named else text
    return named


def _plain(
    address: Address, headers: Mapping[str, str], chunks: Iterable[bytes]
) -> Iterable[bytes]:
    encoding = headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("gzip", "x-gzip"):
        return gunzipped(str(address), chunks)
    if encoding in ("identity", ""):
        return chunks
    remedy = "Save the page by hand."
    raise OwnwordsError(
        f"{address} comes in a compression that was not asked for", encoding, remedy
    )


def _cut(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """Yield the first `most` bytes."""
    left = most
    for chunk in chunks:
        yield chunk[:left]
        left -= len(chunk)
        if left <= 0:
            return
