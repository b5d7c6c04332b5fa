"""Which computers may be connected to: public ones, at the very address that was checked."""

import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

import httpcore

from ingest.error import OwnwordsError
from ingest.web.meter import Meter, MeteredStream

Resolver = Callable[[str, int], list[str]]  # a host and port -> its IP addresses

_Ip = IPv4Address | IPv6Address
_PUBLIC_6 = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")  # an IPv4 address in its last four bytes
# What `is_global` lets through in some version of Python, or what leads on to another address.
_REFUSED = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",
            "100.64.0.0/10",  # shared by a provider's customers
            "169.254.0.0/16",  # link-local, the metadata of cloud machines among it
            "192.0.0.0/24",
            "192.88.99.0/24",  # relays of 6to4
            "198.18.0.0/15",
            "2001::/23",  # Teredo and other special uses
            "2002::/16",  # 6to4
            "3fff::/20",  # documentation
        ),
    )
)


def resolved(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host, as the operating system knows them."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        remedy = "Check its spelling and the connection."
        raise OwnwordsError("A host cannot be found", host, remedy) from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(text: str) -> bool:
    """Return whether an IP address belongs to the public internet, and to one computer of it."""
    try:
        ip = ip_address(text)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address) and ip in _NAT64:
        ip = IPv4Address(ip.packed[-4:])
    return _is_global(ip) and not any(ip in network for network in _REFUSED)


def _is_global(ip: _Ip) -> bool:
    special = ip.is_multicast or ip.is_reserved or ip.is_link_local or ip.is_unspecified
    if isinstance(ip, IPv6Address):
        special = special or ip not in _PUBLIC_6 or ip.scope_id is not None
    return ip.is_global and not special


class GuardedBackend(httpcore.NetworkBackend):
    """Looks a host up once, and connects to what it found only if all of it is public.

    A name that also leads to a private address is refused as a whole. There is no second look-up,
    so a name cannot change between the check and the connection.
    """

    def __init__(self, resolve: Resolver, backend: httpcore.NetworkBackend, meter: Meter) -> None:
        self._resolve, self._backend, self._meter = resolve, backend, meter

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers."""
        *others, last = self._public(host, port)
        for ip in others:  # often those of IPv6 come first, where there is no IPv6
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return self._connect(ip, port, timeout, local_address, socket_options)
        return self._connect(last, port, timeout, local_address, socket_options)

    def _public(self, host: str, port: int) -> list[str]:
        found = self._resolve(host, port)
        private = [ip for ip in found if not is_public(ip)]
        if private or not found:
            remedy = "Only public sites are fetched. Save the pages of others by hand."
            what = ", ".join(private) or "no address"
            raise OwnwordsError(f"{host} is not on the public internet", what, remedy)
        return found

    def _connect(
        self, ip: str, port: int, timeout: float | None, *how: Any
    ) -> httpcore.NetworkStream:
        stream = self._backend.connect_tcp(ip, port, self._meter.within(timeout), *how)
        return MeteredStream(stream, self._meter)
