"""A text -> the text that every offset counts in, normalised once and for ever.

One character stays one character, so that a span found here is the same span in the file.
"""

from pathlib import Path

from ingest.error import OwnwordsError

_REMEDY = "Save the file as UTF-8."
_TABLE = str.maketrans({"\u00a0": " ", "\r": " "})


def canonical(text: str) -> str:
    """Return the text with no-break spaces and carriage returns written as spaces."""
    return text.replace("\r\n", " \n").translate(_TABLE) if "\n" in text else _old_mac(text)


def decoded(path: Path, data: bytes) -> str:
    """Return the text of a UTF-8 file; raise OwnwordsError naming the byte that is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = f"byte {error.object[error.start]:#04x} at offset {error.start:,}"
        raise OwnwordsError(f"{path} is not UTF-8", at, _REMEDY) from None
    if "\0" in text:
        at = f"a NUL character at offset {data.index(0):,}"
        raise OwnwordsError(f"{path} is not text", at, _REMEDY)
    return text


def is_utf8(data: bytes) -> bool:
    """Return whether bytes are text in UTF-8."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _old_mac(text: str) -> str:
    """Files without a line feed end their lines with a carriage return."""
    return text.replace("\r", "\n").translate(_TABLE)
