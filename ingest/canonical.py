"""A file's bytes -> the text that every offset counts in, normalised once and for ever.

One character stays one character, so that a span found here is the same span in the file.
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ingest.error import OwnwordsError

LARGEST_FILE = 20_000_000  # bytes; the longest book of plain text is a tenth of it

_TABLE = str.maketrans({"\u00a0": " ", "\r": " "})


def canonical(text: str) -> str:
    """Return the text with no-break spaces and carriage returns written as spaces."""
    return text.replace("\r\n", " \n").translate(_TABLE) if "\n" in text else _old_mac(text)


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was when it was read: its text, and the SHA-256 of its bytes."""

    path: Path
    text: str
    sha256: str


def read_original(path: Path) -> Original:
    """Read a UTF-8 file; raise OwnwordsError where it is too large, unreadable or not UTF-8."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            limit = f"Split it into files below {LARGEST_FILE:,} bytes"
            raise OwnwordsError(f"{path} is too large", f"{size:,} bytes", limit + ".")
        data = path.read_bytes()
        return Original(path, data.decode("utf-8-sig"), sha256(data).hexdigest())
    except UnicodeDecodeError as error:
        at = f"byte {error.object[error.start]:#04x} at offset {error.start:,}"
        raise OwnwordsError(f"{path} is not UTF-8", at, "Save the file as UTF-8.") from None
    except OSError as error:
        remedy = "Check that the file exists and may be read."
        raise OwnwordsError(f"{path} cannot be read", error.strerror, remedy) from None


def _old_mac(text: str) -> str:
    """Files without a line feed end their lines with a carriage return."""
    return text.replace("\r", "\n").translate(_TABLE)
