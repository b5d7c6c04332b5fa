"""What a build is made of: the hash of each of its files, and of all that went into them.

The name of a build's folder ends in the hash of its manifest, so that the manifest vouches for
the files and the name for the manifest.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, Self

from ingest.error import OwnwordsError

MANIFEST = "manifest.json"
FORMAT = 7  # of the folder; another number is another builder's
REBUILD = "Build the index again with `ownwords ingest`."
_NAME_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that is known of a build beside its content."""

    format: int
    created: str  # ISO 8601, UTC
    builder: str  # version of Ownwords
    fingerprint: str  # of the documents, the models and the calibration: equal means unchanged
    encoder: Mapping[str, str]  # name and sha256 of the weights
    calibration: Mapping[str, Any]  # of the reader: weights, threshold, what they were fitted on
    counts: Mapping[str, int]  # documents, passages, sentences
    files: Mapping[str, str]  # name -> sha256

    def write(self, folder: Path) -> str:
        """Write the manifest and return the name that the build's folder must have."""
        data = json.dumps(asdict(self), indent=1, sort_keys=True, ensure_ascii=False).encode()
        (folder / MANIFEST).write_bytes(data)
        stamp = "".join(c for c in self.created if c.isdigit())[:14]
        return f"{stamp}-{sha256(data).hexdigest()[:_NAME_DIGITS]}"

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read a build's manifest; raise OwnwordsError where it is not what was published."""
        path = folder / MANIFEST
        data = _bytes(path)
        if not folder.name.endswith(sha256(data).hexdigest()[:_NAME_DIGITS]):
            raise OwnwordsError(
                f"{path} was changed", "its hash is not in the folder's name", REBUILD
            )
        fields = json.loads(data)
        if fields.get("format") != FORMAT:
            raise OwnwordsError(f"{path} has another format", fields.get("format"), REBUILD)
        return cls(**fields)

    def check_files(self, folder: Path) -> None:
        """Raise OwnwordsError naming the first file whose bytes are not those published."""
        for name, published in self.files.items():
            found = hash_file(folder / name)
            if found != published:
                raise OwnwordsError(f"{folder / name} was changed", f"SHA-256 {found}", REBUILD)


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise OwnwordsError(f"{path} cannot be read", error.strerror, REBUILD) from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise OwnwordsError(f"{path} cannot be read", error.strerror, REBUILD) from None
