"""The name of a host, in the one spelling that hosts are compared in."""

import re

import idna

from ingest.error import OwnwordsError

_LONGEST = 253  # characters, as in the domain name system
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# The last label begins with a letter: no IP address in any spelling is a name.
_NAME = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z]){_LABEL}")


def host_name(text: str) -> str:
    """Return a host's name in small ASCII letters; raise OwnwordsError where it is no public name.

    IP addresses, names without a dot and names that end in one are refused.
    """
    name = _ascii(text) if len(text) <= _LONGEST else ""
    if len(name) > _LONGEST or not _NAME.fullmatch(name):
        remedy = "Write the full name of a public site, such as www.example.org."
        raise OwnwordsError("The host is no name of a public site", ascii(text), remedy)
    return name


def _ascii(text: str) -> str:
    """Return a name as it is looked up: one with other letters in its xn-- form."""
    if text.isascii():
        return text.lower()
    try:
        return idna.encode(text, uts46=True).decode("ascii")
    except UnicodeError:
        return ""
