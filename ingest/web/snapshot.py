"""Addresses, lists of them and sitemaps -> files in a folder, to be looked at and ingested."""

from collections.abc import Callable, Sequence
from pathlib import Path

from ingest.error import OwnwordsError
from ingest.web.address import Address
from ingest.web.client import Client
from ingest.web.fetch import Fetcher, is_sitemap, suffix_of
from ingest.web.folder import Folder
from ingest.web.hosts import Hosts
from ingest.web.report import Passed, PassedOverError, Report, VanishedError
from ingest.web.response import Response
from ingest.web.sitemap import MOST_ADDRESSES, read_sitemap
from ingest.web.starts import Starts, allowed_hosts

_DEEPEST = 2  # sitemaps below the one that was given

Progress = Callable[[Address], None]  # told of each address before it is asked for


def snapshot(
    inputs: Sequence[str],
    folder: Path,
    hosts: Sequence[str],
    client: Client | None = None,
    progress: Progress = lambda _: None,
) -> Report:
    """Save every page that `inputs` name, where its host is one of `hosts`.

    An input is the address of a page or a sitemap, or a text file with an address a line. Raises
    OwnwordsError where nothing can be begun; what is wrong with single pages is in the report.
    """
    starts = Starts.of(inputs)
    allowed = allowed_hosts(hosts, starts)
    run = _Run(Fetcher(client or Client(), allowed), allowed, Folder(folder), progress)
    run.report.errors += starts.errors
    try:
        for address in starts.addresses:
            run.visit(address, sitemaps=_DEEPEST + 1)
    finally:
        run.describe()
    return run.report


class _Run:
    """Visits addresses, each once."""

    def __init__(self, fetcher: Fetcher, hosts: Hosts, folder: Folder, progress: Progress) -> None:
        self.report = Report()
        self._fetcher, self._hosts, self._progress = fetcher, hosts, progress
        self._folder = folder
        self._seen: set[Address] = set()
        self._saved: set[Address] = set()

    def visit(self, address: Address, sitemaps: int) -> None:
        """Save the page at an address, or all that it lists; `sitemaps` may lie in each other."""
        if address in self._seen or not self._is_allowed(address):
            return
        self._seen.add(address)
        self._progress(address)
        try:
            response = self._fetcher.fetch(address)
            if is_sitemap(response):
                self._visit_all(response, sitemaps)
            else:
                self._save(address, response)
        except PassedOverError as why:
            self._pass_over(address, why)
        except VanishedError as error:
            self._vanish(address, error)
        except OwnwordsError as error:
            self.report.errors.append(error)

    def describe(self) -> None:
        """Write down where each page came from."""
        try:
            self._folder.describe()
        except OwnwordsError as error:
            self.report.errors.append(error)

    def _is_allowed(self, address: Address) -> bool:
        try:
            self._hosts.check(address)
            if len(self._seen) >= MOST_ADDRESSES:
                what, limit = f"{address} is one too many", f"{MOST_ADDRESSES:,} a run"
                raise OwnwordsError(what, limit, "Fetch the others in a run of their own.")
        except OwnwordsError as why:
            self._pass_over(address, why)
            return False
        return True

    def _visit_all(self, response: Response, sitemaps: int) -> None:
        if not sitemaps:
            what = f"{response.address} is no page"
            raise PassedOverError(
                what, "XML or gzip", "Give its address yourself if it is a sitemap."
            )
        sitemap = read_sitemap(str(response.address), response.data)
        for text in sitemap.addresses:
            try:
                address = Address.parse(text)
            except OwnwordsError as error:
                self.report.errors.append(error)
            else:
                self.visit(address, sitemaps - 1 if sitemap.is_index else 0)

    def _save(self, asked: Address, page: Response) -> None:
        """Save a page by the address that it was found at in the end."""
        if page.address in self._saved:
            remedy = "Leave it out of the list."
            raise PassedOverError(
                f"{asked} redirects to a page already saved", page.address, remedy
            )
        file, written = self._folder.save(page.address, suffix_of(page), page.data)
        self._seen.add(page.address)
        self._saved.add(page.address)
        (self.report.saved if written else self.report.unchanged).append(file)
        if asked != page.address:
            self._vanish(asked, OwnwordsError(f"{asked} has moved", page.address, ""))

    def _pass_over(self, address: Address, why: OwnwordsError) -> None:
        self.report.passed_over.append(Passed(str(address), str(why)))

    def _vanish(self, address: Address, error: OwnwordsError) -> None:
        """Tell of a page that is no longer there, if a file of it is."""
        old = self._folder.kept(address)
        if old:
            remedy = f"{old} was kept: remove it, and its entry, if it is not to be quoted."
            self.report.vanished.append(OwnwordsError(error.what, error.value, remedy))
        elif isinstance(error, VanishedError):
            self.report.errors.append(error)
