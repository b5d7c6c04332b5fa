"""The hosts whose pages may be fetched: those that a maintainer named, and no others."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.error import OwnwordsError
from ingest.web.address import Address


@dataclass(frozen=True, slots=True)
class Hosts:
    """Hosts as a maintainer names them, compared exactly: www.tea.example is not tea.example.

    "tea.example" stands for https at the usual port. Another port is named, "tea.example:8443",
    and so is a host whose pages may come without encryption, "http://tea.example".
    """

    origins: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> "Hosts":
        """Read the names; raise OwnwordsError naming a wrong one."""
        return cls(frozenset(map(_origin, names)))

    def check(self, address: Address) -> None:
        """Raise OwnwordsError where a page is not to be fetched."""
        if address.origin not in self.origins:
            name = address.origin.removeprefix("https://")
            remedy = f"Add --host {name} if its pages may be quoted."
            if address.scheme == "http":
                remedy = f"Use its https:// address, or add --host {name} if it has none."
            raise OwnwordsError(f"{address} is on a host that is not allowed", name, remedy)


def _origin(name: str) -> str:
    try:
        address = Address.parse(name if "://" in name else f"https://{name}")
    except OwnwordsError as error:
        remedy = "Write its full name, such as www.example.org."
        raise OwnwordsError(
            f"An allowed host is wrong. {error.what}", ascii(name), remedy
        ) from None
    if address.target != "/":
        remedy = f"Write {address.host}: all its pages are allowed, or none."
        raise OwnwordsError("An allowed host is the address of a page", name, remedy)
    return address.origin
