"""Files that are whole or not there, however a run ends."""

import os
from pathlib import Path

from ingest.error import OwnwordsError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file aside, then put it in its place; raise OwnwordsError where that fails."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")  # hidden: ingest reads none of it
    try:
        try:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        remedy = "Check the disk and who may write there."
        raise OwnwordsError(f"{path} cannot be written", error.strerror, remedy) from None
