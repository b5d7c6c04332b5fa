"""The address of a page, taken apart strictly: what browsers would mend is refused."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin

from ingest.error import OwnwordsError
from ingest.web.host import host_name

_LONGEST = 2000  # characters
_PORTS = {"https": 443, "http": 80}
_FORM = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]*)://"
    r"(?P<host>[^/?#:@\[\]]*)(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<target>(?:[/?][^#]*)?)(?:#.*)?",
    re.IGNORECASE,
)
_AS_THEY_ARE = "%/?:@!$&'()*+,;=~-._"  # characters of a path that need no escape


@dataclass(frozen=True, slots=True)
class Address:
    """An address in its one spelling: host in small ASCII letters, path escaped, no fragment."""

    scheme: str  # https or http
    host: str
    port: int
    target: str  # path and query

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Take an address apart; raise OwnwordsError where it is odd in any way."""
        _refuse_odd_characters(text)
        form = _FORM.fullmatch(text)
        if form is None:
            raise _refused("is not of the form https://host/path", text)
        scheme = form["scheme"].lower()
        if scheme not in _PORTS:
            raise _refused("does not begin with https://", text)
        port = int(form["port"] or _PORTS[scheme])
        if not 0 < port < 65536:
            raise _refused("has a port that does not exist", text)
        return cls(scheme, host_name(form["host"]), port, _target(form["target"], text))

    def joined(self, location: str) -> "Address":
        """Return where `location` leads from here, as in a redirect."""
        _refuse_odd_characters(location)  # before urljoin drops some of them
        try:
            return Address.parse(urljoin(str(self), location))
        except ValueError:
            raise _refused("cannot be read", location) from None

    @property
    def path(self) -> str:
        """The path without its query."""
        return self.target.partition("?")[0]

    @property
    def origin(self) -> str:
        """The address without its path."""
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"

    def __str__(self) -> str:
        return self.origin + self.target


def _refuse_odd_characters(text: str) -> None:
    """Refuse what programs read in different ways: spaces, backslashes, unseen characters."""
    if len(text) > _LONGEST:
        raise _refused(f"is longer than {_LONGEST} characters", text)
    if not text.isprintable() or " " in text or "\\" in text:
        raise _refused("has spaces, backslashes or characters that cannot be seen", text)


def _target(text: str, address: str) -> str:
    target = quote(text if text.startswith("/") else f"/{text}", safe=_AS_THEY_ARE)
    steps = target.partition("?")[0].split("/")
    if any(unquote(step) in (".", "..") for step in steps):
        raise _refused("climbs with dots", address)  # past what robots.txt forbids
    return target


def _refused(why: str, text: str) -> OwnwordsError:
    remedy = "Copy the address from the browser's address bar."
    return OwnwordsError(f"An address {why}", ascii(text), remedy)
