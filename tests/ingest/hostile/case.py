"""A hostile file: how it is made, and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass

READ = ""  # a document comes of it, and a sensible one


@dataclass(frozen=True, slots=True)
class Case:
    """`refused` is what the error says of the file, or READ."""

    make: Callable[[], bytes | str]
    refused: str = READ

    @property
    def data(self) -> bytes:
        """The bytes of the file, made when they are asked for."""
        made = self.make()
        return made.encode() if isinstance(made, str) else made


def text(words: str, refused: str = READ) -> Case:
    """Return the case of a text that is short enough to stand here."""
    return Case(lambda: words, refused)
