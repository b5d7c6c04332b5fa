"""How many bytes and seconds one answer may take, counted at the socket."""

import ssl
from typing import Any

import httpcore

from ingest.web.clock import Clock


class Meter:
    """Counts what an answer takes; raises httpcore's own errors where it is too much.

    A server that sends a byte now and then never lets a read time out, nor do endless headers
    end by themselves: both end here.
    """

    def __init__(self, most_bytes: int, seconds: float, clock: Clock) -> None:
        self._left = most_bytes
        self._now = clock.now
        self._ends = clock.now() + seconds

    def count(self, data: bytes) -> bytes:
        """Return the data, which has just arrived."""
        self._left -= len(data)
        if self._left < 0:
            raise httpcore.RemoteProtocolError("it sends too much")
        return data

    def within(self, timeout: float | None) -> float:
        """Return how long the next step may take: `timeout`, or the time left if that is less."""
        left = self._ends - self._now()
        if left <= 0:
            raise httpcore.ReadTimeout("it takes too long")
        return left if timeout is None else min(timeout, left)


class MeteredStream(httpcore.NetworkStream):
    """A connection whose every step stands under a meter."""

    def __init__(self, stream: httpcore.NetworkStream, meter: Meter) -> None:
        self._stream, self._meter = stream, meter

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come."""
        return self._meter.count(self._stream.read(max_bytes, self._meter.within(timeout)))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._stream.write(buffer, self._meter.within(timeout))

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Encrypt what follows."""
        inner = self._stream.start_tls(ssl_context, server_hostname, self._meter.within(timeout))
        return MeteredStream(inner, self._meter)

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection knows of itself."""
        return self._stream.get_extra_info(info)
