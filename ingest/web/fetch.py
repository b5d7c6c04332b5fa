"""One page or sitemap, with every check before it and after it."""

from ingest.error import OwnwordsError
from ingest.original import LARGEST_FILE
from ingest.web.address import Address
from ingest.web.charset import check_charset
from ingest.web.client import Client
from ingest.web.follow import followed
from ingest.web.gunzip import MAGIC
from ingest.web.hosts import Hosts
from ingest.web.report import PassedOverError, VanishedError
from ingest.web.response import Response
from ingest.web.robots import Robots

# The suffix of each content type that is saved. One of HTML's two kinds is read like the other.
SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_XML = ("application/xml", "text/xml")
_GZIP = ("application/gzip", "application/x-gzip", "application/octet-stream")
_KINDS = (*SUFFIXES, *_XML, *_GZIP)


class Fetcher:
    """Fetches from allowed hosts what their robots.txt allows."""

    def __init__(self, client: Client, hosts: Hosts) -> None:
        self._client, self._hosts = client, hosts
        self._robots = Robots(client, hosts)

    def fetch(self, address: Address) -> Response:
        """Return what stands at an address; raise OwnwordsError where it does not come whole.

        Raises PassedOverError where the site does not want it fetched, VanishedError where it is
        gone.
        """
        response = followed(
            address,
            lambda at, seconds: self._client.get(at, LARGEST_FILE, seconds, _KINDS),
            self._check,
        )
        if response.status in (404, 410):
            what, remedy = f"{response.address} is gone", "Look for where it is now."
            raise VanishedError(what, f"status {response.status}", remedy)
        if response.status != 200:
            remedy = "Try again later, or open it in a browser."
            status = f"status {response.status}"
            raise OwnwordsError(f"{response.address} was not given", status, remedy)
        return response

    def _check(self, address: Address) -> None:
        self._hosts.check(address)
        self._robots.check(address)


def is_sitemap(response: Response) -> bool:
    """Return whether an answer is no page but may list some."""
    return response.kind in _XML or response.data.startswith(MAGIC)


def suffix_of(page: Response) -> str:
    """Return the suffix of a page's file.

    Raises PassedOverError where its kind is not read, OwnwordsError where its bytes would mislead.
    """
    if page.kind not in SUFFIXES:
        what = f"{page.address} is of a kind that is not read"
        raise PassedOverError(
            what, ascii(page.kind) if page.kind else "none named", "Leave it out."
        )
    if not page.data:
        raise OwnwordsError(f"{page.address} is empty", "0 bytes", "Open it in a browser.")
    if page.kind.startswith("text/") or "html" in page.kind:
        check_charset(page)
    return SUFFIXES[page.kind]
