"""The library in use: one build a request, and the next one as soon as it is published."""

from contextlib import suppress
from pathlib import Path
from threading import Lock

from answer.answerer import Answerer
from index.encoder import encoder
from index.library import CURRENT, Library
from ingest.error import OwnwordsError


class Shelf:
    """Holds an answerer over the current build of an index folder, and changes it for a new one."""

    def __init__(self, directory: Path, model: str) -> None:
        self._directory = directory
        self._model = model
        self._lock = Lock()
        self._answerer: Answerer | None = None
        self._seen: bytes | None = None  # what the file `current` said when it was last read

    def answerer(self) -> Answerer:
        """Return the answerer for one request; raise OwnwordsError where there is no sound index.

        A new build that is not sound is passed over: the last good one goes on answering.
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

    def _change(self, named: bytes | None) -> None:
        try:
            library = Library.open(self._directory)
            self._answerer = Answerer(library, encoder(self._model))
        except OwnwordsError:
            if self._answerer is None:
                raise
        self._seen = named

    def _named(self) -> bytes | None:
        try:
            return (self._directory / CURRENT).read_bytes()
        except OSError:
            return None
