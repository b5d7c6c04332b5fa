"""What every public set comes down to: excerpts, and questions that some of them answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from ingest.document import Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text that a question may be answered by; `group` is the page or article it is of.

    `sentences` are where the set says that its sentences stand, if it says so.
    """

    id: str
    group: str
    title: str
    heading: str
    text: str
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: the user's messages, the last of them judged, and what answers it.

    `gold` grades the excerpts that answer, by id; `sentences` are those of the gold excerpt that
    do, where the set labels them. `about` are the excerpts that it was written on, whether or not
    they answer. `rewrite` is the last message said so that it stands alone, `said` what was
    answered to the messages before it.
    """

    id: str
    turns: tuple[str, ...]
    answerable: bool
    gold: Mapping[str, int] = field(default_factory=dict)
    sentences: frozenset[int] = frozenset()
    about: frozenset[str] = frozenset()
    rewrite: str | None = None
    kind: str = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """A public set, or a sample of it."""

    name: str
    excerpts: tuple[Excerpt, ...]
    questions: tuple[Asked, ...]

    @property
    def sha256(self) -> str:
        """The hash of all its excerpts: equal ones make equal indexes."""
        return sha256(repr(self.excerpts).encode(errors="replace")).hexdigest()
