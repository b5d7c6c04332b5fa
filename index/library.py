"""A published index, opened: its documents, and the search for passages in them."""

import re
from copy import copy
from pathlib import Path
from typing import Self

from index.asked import Asked
from index.manifest import REBUILD, Manifest
from index.originals import original
from index.store import STORE_FILE, Store
from index.vectors import PassageVectors, read_sentence_vectors
from index.withdrawal import withdrawn
from ingest.error import OwnwordsError

CURRENT = "current"  # the file that names the build in use
BUILD_NAME = re.compile(r"\d{14}-[0-9a-f]{16}")


class Library:
    """One build, checked against its hashes before anything in it is read."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.build = folder.name
        self._directory = folder.parent
        self.manifest = manifest
        self.store = Store(folder / STORE_FILE).without(withdrawn(folder.parent))
        self.passages = PassageVectors(folder)
        self.sentences = read_sentence_vectors(folder)
        self.asked = Asked.read(folder)

    @classmethod
    def open(cls, directory: Path) -> Self:
        """Open the current build of an index folder; raise OwnwordsError where it is not sound."""
        folder = current_folder(directory)
        try:
            return cls.open_build(folder)
        except OwnwordsError:
            now = current_folder(directory)
            if now == folder:
                raise
            return cls.open_build(now)  # a new build was published, and the old one removed

    @classmethod
    def open_build(cls, folder: Path) -> Self:
        """Open one build, whether current or not."""
        manifest = Manifest.read(folder)
        manifest.check_files(folder)
        return cls(folder, manifest)

    @classmethod
    def open_any(cls, folder: Path) -> Self:
        """Open one build, or the current build of an index folder."""
        return cls.open_build(folder) if BUILD_NAME.fullmatch(folder.name) else cls.open(folder)

    def as_withdrawn_now(self) -> Self:
        """Return the same build without the documents that are withdrawn by now."""
        other = copy(self)
        other.store = self.store.without(withdrawn(self._directory))
        return other

    def originals(self) -> dict[str, Path]:
        """Return where the original file of each document is kept, by the document's id."""
        files = self.store.files()
        return {name: original(self._directory, *file) for name, file in files.items()}

    def close(self) -> None:
        """Let go of the build's files."""
        self.store.close()


def current_folder(directory: Path) -> Path:
    """Return the folder of the build in use."""
    path = directory / CURRENT
    try:
        name = path.read_bytes().decode("ascii", errors="replace")
    except FileNotFoundError:
        remedy = "Build one: `ownwords ingest PATH... --index DIR`."
        raise OwnwordsError("There is no index", f"{path} is missing", remedy) from None
    except OSError as error:
        raise OwnwordsError(f"{path} cannot be read", error.strerror, REBUILD) from None
    if not BUILD_NAME.fullmatch(name) or not (directory / name).is_dir():
        raise OwnwordsError(f"{path} names no build", name, REBUILD)
    return directory / name
