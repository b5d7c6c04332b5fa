"""What a person gives to fetch: addresses, and files that list some -> checked addresses."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.canonical import decoded
from ingest.error import OwnwordsError
from ingest.original import read_original
from ingest.web.address import Address
from ingest.web.hosts import Hosts

_COMMENT = re.compile(r"(?:^|\s)#.*")  # a fragment has no space before it


@dataclass(slots=True)
class Starts:
    """Addresses to begin at, each once, and what could not be read."""

    addresses: dict[Address, None] = field(default_factory=dict)
    errors: list[OwnwordsError] = field(default_factory=list)

    @classmethod
    def of(cls, inputs: Iterable[str]) -> "Starts":
        """Read addresses, and text files with one address a line."""
        starts = cls()
        for given in inputs:
            try:
                named = [("", given)] if "://" in given else list(_lines(Path(given)))
            except OwnwordsError as error:
                remedy = "Name a text file, or write https:// before an address."
                starts.errors.append(OwnwordsError(error.what, error.value, remedy))
                continue
            for at, text in named:
                starts._add(at, text)
        return starts

    def _add(self, at: str, text: str) -> None:
        try:
            self.addresses[Address.parse(text)] = None
        except OwnwordsError as error:
            self.errors.append(OwnwordsError(at + error.what, error.value, error.remedy))


def allowed_hosts(names: Sequence[str], starts: Starts) -> Hosts:
    """Return the hosts that a person allows; raise OwnwordsError naming those found if none."""
    if names:
        return Hosts.of(names)
    found = sorted({address.origin.removeprefix("https://") for address in starts.addresses})
    remedy = "Allow each host whose pages may be quoted" + (": " if found else ", as in ")
    options = " ".join(f"--host {host}" for host in found or ["www.example.org"])
    raise OwnwordsError("No host is allowed", ", ".join(found) or "none", f"{remedy}{options}")


def _lines(file: Path) -> Iterator[tuple[str, str]]:
    """Yield where each address of a list stands, for messages, and its text."""
    text = decoded(file, read_original(file).data)
    for number, line in enumerate(text.splitlines(), start=1):
        if address := _COMMENT.sub("", line).strip():
            yield f"{file}, line {number}: ", address
