"""The bytes of a sitemap -> the addresses that it lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from ingest.error import OwnwordsError
from ingest.original import LARGEST_FILE
from ingest.web.gunzip import MAGIC, gunzipped, limited

MOST_ADDRESSES = 50_000  # in one sitemap, as the standard has it


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap lists: pages, or where it is an index, other sitemaps."""

    addresses: tuple[str, ...]
    is_index: bool


def read_sitemap(what: str, data: bytes) -> Sitemap:
    """Read a sitemap, packed or not; raise OwnwordsError naming `what` where it is none."""
    if data.startswith(MAGIC):
        data = b"".join(limited(what, gunzipped(what, [data]), LARGEST_FILE))
    reader = _Reader(what)
    parser = DefusedXMLParser(target=reader, forbid_dtd=True)
    try:
        parser.feed(data)
        parser.close()
    except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
        remedy = "Give the addresses of the pages in a list."
        raise OwnwordsError(f"{what} is no XML that is read", ascii(str(error)), remedy) from None
    return Sitemap(tuple(reader.addresses), reader.root == "sitemapindex")


class _Reader:
    """Takes the addresses out while the XML is parsed: no tree of it is ever kept."""

    def __init__(self, what: str) -> None:
        self.root = ""
        self.addresses: list[str] = []
        self._what = what
        self._loc = ""  # the tag of an address; those of images have another name space
        self._text: list[str] | None = None  # of the address that is being read

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002
        """Begin an element."""
        if not self.root:
            self._begin(tag)
        self._text = [] if tag == self._loc else None

    def data(self, text: str) -> None:
        """Read a piece of text."""
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """End an element."""
        if tag == self._loc and self._text is not None:
            self._add("".join(self._text).strip())
        self._text = None

    def close(self) -> None:
        """End the document."""

    def _begin(self, tag: str) -> None:
        space, brace, self.root = tag.rpartition("}")
        self._loc = f"{space}{brace}loc"
        if self.root not in ("urlset", "sitemapindex"):
            remedy = "Give the address of a sitemap, or those of pages."
            raise OwnwordsError(f"{self._what} is no sitemap", ascii(self.root), remedy)

    def _add(self, address: str) -> None:
        if len(self.addresses) == MOST_ADDRESSES:
            limit = f"above {MOST_ADDRESSES:,} addresses"
            raise OwnwordsError(f"{self._what} is too long", limit, "Ask for one cut in parts.")
        self.addresses.append(address)
