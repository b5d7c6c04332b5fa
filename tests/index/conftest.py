"""A teahouse's pages to index, and an encoder that keeps what it was asked."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from pkgutil import resolve_name
from types import SimpleNamespace
from typing import Any

import pytest

from index.encoder import Encoder, Vectors
from index.held import Held
from index.library import Library
from index.publish import publish
from ingest.document import Document
from ingest.facts.fact import Fact
from ingest.facts.sources import Stated
from ingest.read import read_document

KETTLES = """# Kettles

## Which kettle?

A kettle of cast iron keeps its heat for an hour. The kettle depends on the.

Before you fill a kettle, check:

- the lid
- the spout. It drips when it is worn.

## Cleaning

Vinegar takes the scale off a kettle overnight. Click here to see our kettles.
"""
LEAVES = "# Leaves\n\nGreen leaves are steeped at 80 degrees. Black leaves need 95 degrees.\n"


class AttentiveEncoder:
    """Encodes as another encoder does, and keeps the texts."""

    name = "attentive"
    sha256 = "1" * 64

    def __init__(self, inner: Encoder) -> None:
        self._inner = inner
        self.texts: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts += texts
        return self._inner.encode(texts)


@pytest.fixture
def attentive(word_encoder: Encoder) -> AttentiveEncoder:
    return AttentiveEncoder(word_encoder)


def _read(folder: Path, name: str, words: str, **facts: str) -> Document:
    file = folder / f"{name}.md"
    file.write_text(words)
    known = {"publisher": "The Teahouse", **facts}
    known = {key: Fact(value, "a test") for key, value in known.items()}
    return read_document(file, Stated(known))


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Document]:
    """Read an invented page: its name, its Markdown, and what is known of its source."""
    return lambda name, words, **facts: _read(tmp_path, name, words, **facts)


@pytest.fixture(scope="session")
def tea(tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    """The two pages of the teahouse."""
    folder = tmp_path_factory.mktemp("tea")
    return [_read(folder, "kettles", KETTLES), _read(folder, "leaves", LEAVES)]


@pytest.fixture(scope="session")
def tea_index(
    tea: list[Document], tmp_path_factory: pytest.TempPathFactory, word_encoder: Encoder
) -> Path:
    """A published index of both. Whoever changes it puts it back."""
    directory = tmp_path_factory.mktemp("index")
    publish(Held(tea), directory, word_encoder, {"threshold": 0.5})
    return directory


@pytest.fixture
def library(tea_index: Path) -> Iterator[Library]:
    opened = Library.open(tea_index)
    yield opened
    opened.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock for builds: each is made a second after the last, or at once where it is stopped."""
    state = SimpleNamespace(now=datetime(2026, 1, 1, tzinfo=UTC), tick=timedelta(seconds=1))

    def now(_zone: object) -> datetime:
        state.now += state.tick
        return state.now

    monkeypatch.setattr("index.build.datetime", SimpleNamespace(now=now))
    return state


class Fault:
    """Raises an error at the nth call of any of some functions, and then `for_good` at each.

    Where there is no error to raise, it kills the process.
    """

    def __init__(self, error: BaseException | None, at: int, for_good: bool) -> None:
        self.error, self.at, self.for_good, self.calls = error, at, for_good, 0

    def before(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self.calls += 1
            if self.calls == self.at or (self.for_good and self.calls > self.at):
                if self.error is None:
                    os.kill(os.getpid(), signal.SIGKILL)
                raise self.error
            return function(*args, **kwargs)

        return call


@contextmanager
def _fault(
    error: BaseException | None, at: int, *steps: str, for_good: bool = False
) -> Iterator[Fault]:
    fault = Fault(error, at, for_good)
    with pytest.MonkeyPatch.context() as patch:
        for step in steps:
            patch.setattr(step.replace(":", "."), fault.before(resolve_name(step)))
        yield fault


@pytest.fixture
def fault() -> Callable[..., AbstractContextManager[Fault]]:
    """Break the nth call of some functions: `with fault(error, 2, "os:fsync")`."""
    return _fault
