"""What a new build adds, drops and changes, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz import fuzz, process

from index.change import changes
from index.store import Store
from ingest.document import UNQUOTABLE, Document, Sentence

_ALIKE = 60  # percent: from there on two sentences are one in two wordings


class Kind(StrEnum):
    """What became of a sentence, or of what is known of its document."""

    ADDED = "added"
    DROPPED = "dropped"
    CHANGED = "changed"
    SET_ASIDE = "set aside"  # the same words, no longer quotable
    RELEASED = "released"  # the same words, quotable now
    SOURCE = "source"  # publisher, title, address, dates


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs between two builds; `before` and `after` are words, or empty."""

    document: str
    kind: Kind
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        lines = [f"{self.document}: {self.kind}"]
        lines += [f"  - {self.before}"] * bool(self.before)
        lines += [f"  + {self.after}"] * bool(self.after)
        return "\n".join(lines)


def differences(before: Store, after: Store) -> Iterator[Difference]:
    """Yield what differs, document by document in order of id; a renamed one has its new id."""
    found = changes(before, after)
    old_names = {new: old for old, new in found.renamed}
    for name in sorted({*before.document_ids(), *after.document_ids()} - {*old_names.values()}):
        yield from _of(name, before.document(old_names.get(name, name)), after.document(name))


def _of(name: str, before: Document | None, after: Document | None) -> Iterator[Difference]:
    if before and after:
        yield from _facts(name, before, after)
    old, new = _lines(before), _lines(after)
    words = SequenceMatcher(None, [w for w, _ in old], [w for w, _ in new], autojunk=False)
    for what, a, b, c, d in words.get_opcodes():
        if what == "equal":
            yield from _flags(name, old[a:b], new[c:d])
        else:
            yield from _words(name, [w for w, _ in old[a:b]], [w for w, _ in new[c:d]])


def _lines(document: Document | None) -> list[tuple[str, Sentence]]:
    """Return each sentence of a document with its words, white space made even."""
    if document is None:
        return []
    return [(" ".join(s.of(document.text).split()), s) for s in document.sentences]


def _facts(name: str, before: Document, after: Document) -> Iterator[Difference]:
    for key in ("publisher", "title", "url", "region", "reviewed", "review_due", "licence"):
        old, new = getattr(before.source, key), getattr(after.source, key)
        if old != new:
            yield Difference(name, Kind.SOURCE, f"{key}: {old}", f"{key}: {new}")


def _flags(
    name: str, old: Sequence[tuple[str, Sentence]], new: Sequence[tuple[str, Sentence]]
) -> Iterator[Difference]:
    for (words, was), (_, now) in zip(old, new, strict=True):
        if was.quotable and not now.quotable:
            yield Difference(name, Kind.SET_ASIDE, words, ", ".join(sorted(now.flags & UNQUOTABLE)))
        elif now.quotable and not was.quotable:
            yield Difference(name, Kind.RELEASED, ", ".join(sorted(was.flags & UNQUOTABLE)), words)


def _words(name: str, old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    """Yield sentences that are alike as changed, and the rest as dropped or added."""
    added = list(new)
    for words in old:
        alike = process.extractOne(words, added, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if alike:
            added.remove(alike[0])
            yield Difference(name, Kind.CHANGED, words, alike[0])
        else:
            yield Difference(name, Kind.DROPPED, before=words)
    yield from (Difference(name, Kind.ADDED, after=words) for words in added)
