"""The name of the file that a page is saved in: the same in every run."""

import re
from hashlib import sha256
from urllib.parse import unquote

from ingest.web.address import Address

_LONGEST = 60  # characters of an address in a name
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}$")


def stem_of(address: Address) -> str:
    """Return a name that a person can read and no other address has: "lumps-3f2a9c1d0b7e"."""
    path = _SUFFIX.sub("", unquote(address.path).casefold())
    words = _slug(path) or _slug(address.host)
    return f"{words}-{sha256(str(address).encode()).hexdigest()[:12]}"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text)[:_LONGEST].strip("-")
