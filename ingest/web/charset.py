"""Whether a page's bytes will be read later, without their headers, as its server meant them."""

import codecs
import re

from ingest.canonical import is_utf8
from ingest.error import OwnwordsError
from ingest.web.response import Response

_NAMED = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{1,200}?encoding=[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_LOOKED_AT = 4096  # bytes, as the reader of HTML does
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# Browsers read the older name as the newer charset, which has more characters.
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_LIKE_ASCII = re.compile(r"utf-8|cp125\d|iso8859-\d+")


def check_charset(response: Response) -> None:
    """Raise OwnwordsError where only the header says how to read a page.

    Bytes are saved as they are, and a file has no headers. A page that is UTF-8, or names its own
    charset, is read rightly; of any other nobody could know later what its letters were.
    """
    if response.charset is None:
        return
    meant, read = _name(response.charset), _name(_own(response) or "utf-8")
    if meant == read or (meant == "utf-8" and is_utf8(response.data)):
        return
    alike = _LIKE_ASCII.fullmatch(meant) and _LIKE_ASCII.fullmatch(read)
    if not (alike and response.data.isascii()):
        what = f"{response.address} says how to read its letters only in its HTTP header"
        remedy = f"Save it by hand as UTF-8: the page itself would be read as {read}."
        raise OwnwordsError(what, ascii(response.charset), remedy)


def _own(response: Response) -> str | None:
    """Return the charset that the bytes themselves name."""
    for mark, name in _MARKS.items():
        if response.data.startswith(mark):
            return name
    named = _NAMED.search(response.data[:_LOOKED_AT]) if "html" in response.kind else None
    return (named[1] or named[2]).decode("ascii", "replace") if named else None


def _name(charset: str) -> str:
    """Return one name for the many that a charset has."""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):  # a name with a null character
        return ascii(charset)
    return _READ_AS.get(name, name)
