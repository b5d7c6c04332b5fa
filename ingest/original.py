"""A file as it was when it was read: its bytes and their hash."""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from ingest.error import OwnwordsError

LARGEST_FILE = 20_000_000  # bytes; the longest book of plain text is a tenth of it


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of a file, and their SHA-256 in hexadecimal."""

    path: Path
    data: bytes = field(repr=False)
    sha256: str


def read_original(path: Path) -> Original:
    """Read a file; raise OwnwordsError where it is too large or unreadable."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            limit = f"Split it into files below {LARGEST_FILE:,} bytes"
            raise OwnwordsError(f"{path} is too large", f"{size:,} bytes", limit + ".")
        data = path.read_bytes()
    except OSError as error:
        remedy = "Check that the file exists and may be read."
        raise OwnwordsError(f"{path} cannot be read", error.strerror, remedy) from None
    return Original(path, data, sha256(data).hexdigest())
