"""Blocks of a web page before they are written: what only their neighbours tell is settled here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.block import Kind
from ingest.chrome import is_label

_LONGEST_HEADING = 14  # words
_TEXT_BELOW = 7  # ends no section
_TEXT = (Kind.PARAGRAPH, Kind.ITEM, Kind.COLUMNS, Kind.ROW)


@dataclass(frozen=True, slots=True)
class Draft:
    """A block, how bold its words are, and whether it stands in page furniture."""

    kind: Kind
    text: str
    level: int = 0
    marker: str = ""
    is_bold: bool = False
    is_furniture: bool = False


def finished(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the blocks as they are to be written."""
    return _without_idle_headings(_parted(list(_headed(drafts))))


def _headed(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Make headings of bold lines that stand above text, one level below the last real heading."""
    level = 1
    for draft, below in pairwise([*drafts, Draft(Kind.CHROME, "")]):
        if draft.kind is Kind.HEADING:
            level = draft.level
        if _is_bold_heading(draft) and below.kind in _TEXT and not _is_bold_heading(below):
            yield replace(draft, kind=Kind.HEADING, level=min(level + 1, 6))
        else:
            yield draft


def _is_bold_heading(draft: Draft) -> bool:
    words = draft.text
    short = is_label(words) or (words.endswith("?") and len(words.split()) <= _LONGEST_HEADING)
    return draft.kind is Kind.PARAGRAPH and draft.is_bold and short and not draft.is_furniture


def _parted(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Keep a telephone number at the foot of a page out of the section above it."""
    content = [place for place, draft in enumerate(drafts) if draft.text and not draft.is_furniture]
    last = content[-1] if content else -1
    parted = False
    for place, draft in enumerate(drafts):
        if place > last and draft.is_furniture and draft.kind is not Kind.CHROME and not parted:
            yield Draft(Kind.HEADING, "", 1)
            parted = True
        yield draft


def _without_idle_headings(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Leave out headings without words that end no section, since a heading or nothing follows."""
    kept: list[Draft] = []
    outer = 1  # level of the heading that follows, or of the end
    for draft in reversed([*drafts]):
        if not draft.text and draft.level >= outer:
            continue
        kept.append(draft)
        if draft.kind is not Kind.CHROME:
            outer = draft.level if draft.kind is Kind.HEADING else _TEXT_BELOW
    return reversed(kept)
