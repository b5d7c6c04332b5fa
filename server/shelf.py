"""The library in use: one build a request, and the next one as soon as it is published."""

from contextlib import suppress
from pathlib import Path
from threading import Lock

from answer.answerer import Answerer
from index.encoder import encoder
from index.library import CURRENT, Library
from index.withdrawal import WITHDRAWN
from ingest.error import OwnwordsError


class Shelf:
    """Holds an answerer over the current build of an index folder, and changes it for a new one."""

    def __init__(self, directory: Path, model: str) -> None:
        self._directory = directory
        self._model = model
        self._lock = Lock()
        self._answerer: Answerer | None = None
        self._seen: list[bytes | None] = [None, None]  # what _named() said when last followed

    def answerer(self) -> Answerer:
        """Return the answerer for one request; raise OwnwordsError where there is no sound index.

        A new build that is not sound is passed over: the last good one goes on answering. What is
        withdrawn is left out from the next request on.
        """
        named = self._named()
        if named != self._seen or self._answerer is None:
            with self._lock:
                if named != self._seen or self._answerer is None:
                    self._change(named)
        assert self._answerer is not None, "a change either sets the answerer or raises"
        return self._answerer

    def warm_up(self) -> None:
        """Load the index and the model now, so that the first question need not wait for them."""
        with suppress(OwnwordsError):  # told to whoever asks
            self.answerer().warm_up()

    def _change(self, named: list[bytes | None]) -> None:
        try:
            self._answerer = Answerer(self._library(named), encoder(self._model))
        except OwnwordsError:
            if self._answerer is None:
                raise
        self._seen = named

    def _library(self, named: list[bytes | None]) -> Library:
        if self._answerer and named[0] == self._seen[0]:
            return self._answerer.library.as_withdrawn_now()
        return Library.open(self._directory)

    def _named(self) -> list[bytes | None]:
        """Return what the folder says of the build in use and of what is withdrawn."""
        return [_bytes(self._directory / name) for name in (CURRENT, WITHDRAWN)]


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
