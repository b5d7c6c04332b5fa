"""Files that take their name only once they are whole."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.error import OwnwordsError


@contextmanager
def written_aside(path: Path) -> Iterator[Callable[[str], None]]:
    """Give a function that appends text; at the end of the block the file appears at `path`.

    Where the block fails, what stood at `path` before still stands. Raises OwnwordsError where
    the file cannot be written.
    """
    part = path.with_name(f"{path.name}.part")

    def append(text: str) -> None:
        # Opened each time, so that a full disk is met here and told as such. A lone surrogate,
        # which JSON can hold and UTF-8 cannot, is written as the escape that JSON has for it.
        with _told(path), part.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)

    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
    try:
        append("")
        yield append
        with _told(path):
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        remedy = "Name a place that can be written to"
        raise OwnwordsError(str(path), error.strerror, remedy) from error
