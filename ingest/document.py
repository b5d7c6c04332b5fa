"""What every other room speaks of: documents, their sections and sentences, and passages of them.

Offsets count Unicode code points in a document's canonical text.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from ingest.facts.date import PartialDate


class Flag(StrEnum):
    """What is known of a sentence beside its words."""

    DAMAGED = "damaged"  # it lost words on the way here
    EMPTY_LIST = "empty-list"  # it introduces a list that is not there
    ENCODING = "encoding"  # its letters were read in a wrong encoding
    CHROME = "chrome"  # page furniture: navigation, feedback forms, icon names
    WITHHELD = "withheld"  # its maintainer does not want it quoted
    LEAD_IN = "lead-in"  # it introduces the list below it
    LIST_ITEM = "list-item"
    CONTACT = "contact"  # it gives a telephone number
    REVIEWED = "reviewed"  # it says when its page was reviewed


UNQUOTABLE = frozenset({Flag.DAMAGED, Flag.EMPTY_LIST, Flag.ENCODING, Flag.CHROME, Flag.WITHHELD})


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` of a canonical text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Return whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence or list item; `block` numbers the paragraph or item that it stands in."""

    flags: frozenset[Flag] = frozenset()
    block: int = 0
    lead_in: Span | None = None  # the line that introduces the list this item belongs to

    @property
    def quotable(self) -> bool:
        """Whether its words may be shown as the publisher's."""
        return not self.flags & UNQUOTABLE

    @property
    def searchable(self) -> bool:
        """Whether it may answer a question about the page's subject."""
        return self.quotable and Flag.REVIEWED not in self.flags


@dataclass(frozen=True, slots=True)
class Section(Span):
    """What stands under one heading, up to the next; `path` holds the headings, outermost first."""

    path: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    heading: Span | None = None  # the innermost, where it stands in the text


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a document, where and when. `None` where the document does not say."""

    publisher: str
    title: str
    url: str | None = None
    region: str | None = None
    reviewed: PartialDate | None = None
    review_due: PartialDate | None = None
    licence: str | None = None
    language: str | None = None  # as in HTML: "en-GB"
    found: Mapping[str, str] = field(default_factory=dict, compare=False)  # where each was found


@dataclass(frozen=True)
class Document:
    """A canonical text with its structure; the SHA-256 of the text is its identity."""

    id: str
    text: str
    sections: tuple[Section, ...]
    source: Source
    file: Path = field(compare=False)  # the original on disk
    file_sha256: str  # of its bytes
    breaks: tuple[int, ...] = ()  # where its printed pages begin, if it has any
    key: str = field(default="", compare=False)  # equal keys were read from equal files
    lines: tuple[int, ...] = field(default=(), compare=False)  # of the file, by number of block

    @cached_property
    def sha256(self) -> str:
        """The hash of the canonical text as UTF-8, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()

    def page_of(self, offset: int) -> int | None:
        """Return the number of the printed page that an offset stands on, from 1."""
        return max(1, bisect_right(self.breaks, offset)) if self.breaks else None

    @property
    def sentences(self) -> Iterator[Sentence]:
        """Every sentence in reading order, quotable or not."""
        return (sentence for section in self.sections for sentence in section.sentences)


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """What is embedded and searched: whole sentences of one section, about 60 to 200 words."""

    id: int = 0
    document_id: str = ""
    section: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()  # those of it that may answer
    row: int = 0  # where the vector of its first sentence stands; the others follow
