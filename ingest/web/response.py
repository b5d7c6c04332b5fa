"""What a server answered to one request."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.web.address import Address

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([^\s\"';,]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Response:
    """An answer; its data is what the page is, decompressed, or empty where it was not read."""

    address: Address
    status: int
    headers: Mapping[str, str]  # by name in small letters
    data: bytes = field(repr=False, default=b"")
    seconds: float = 0.0  # that it took

    @property
    def kind(self) -> str:
        """The content type, without what follows it: "text/html", empty where none is named."""
        return kind_of(self.headers)

    @property
    def charset(self) -> str | None:
        """The charset that the headers name."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else None


def kind_of(headers: Mapping[str, str]) -> str:
    """Return the content type that the headers name."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()
