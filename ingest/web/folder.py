"""The folder that pages are saved in, with the sources.toml that says where each came from."""

from pathlib import Path

from ingest.error import OwnwordsError
from ingest.facts.sources import SOURCES_FILE
from ingest.original import read_original
from ingest.web.address import Address
from ingest.web.entries import add_entries, read_entries
from ingest.web.filename import stem_of
from ingest.web.write import write_whole


class Folder:
    """A folder of saved pages."""

    def __init__(self, path: Path) -> None:
        """Open or make a folder; raise OwnwordsError where it or its sources.toml is no use."""
        try:
            path.mkdir(parents=True, exist_ok=True)
            self._path = path.resolve()
        except OSError as error:
            remedy = "Name another folder."
            raise OwnwordsError(f"{path} cannot be used", error.strerror, remedy) from None
        self._new: dict[Path, str] = {}
        entries = read_entries(self._path / SOURCES_FILE)
        self._named = {url: file for file, url in entries.items() if url}

    def kept(self, address: Address) -> Path | None:
        """Return the file that a page was saved in before, even if a person has renamed it."""
        named = self._named.get(str(address))
        if named and named.is_file() and named.is_relative_to(self._path):
            return named
        return next(iter(sorted(self._path.glob(f"{stem_of(address)}.*"))), None)

    def save(self, address: Address, suffix: str, data: bytes) -> tuple[Path, bool]:
        """Return a page's file, and whether it had to be written."""
        kept = self.kept(address)
        same = kept if kept and kept.suffix == suffix else None
        file = same or self._path / f"{stem_of(address)}{suffix}"
        changed = not file.is_file() or read_original(file).data != data
        if changed:
            write_whole(file, data)
        self._new[file] = str(address)
        return file, changed

    def describe(self) -> None:
        """Add to sources.toml the pages that it does not name."""
        add_entries(self._path / SOURCES_FILE, self._new)
