"""Two independent extractions of one file, compared: the words that stand in one of them only."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from ingest.chrome import has_ending
from ingest.corpus import Corpus
from ingest.document import Document, Flag, Span
from ingest.error import OwnwordsError
from ingest.original import read_original
from ingest.sandbox import in_worker
from ingest.second.difference import Difference, Kind
from ingest.second.extract import extract
from ingest.second.extraction import Extraction
from ingest.second.tiling import tiled
from ingest.second.words import Words, mended, words_of

_NEAR = 5  # words on each side of those that differ
_FEWEST_ASIDE = 4  # words: shorter ones are names of menus
_MOST = 0.8  # of the words of a sentence


def verify_all(paths: Sequence[Path]) -> Iterator[Difference]:
    """Read every document under some paths twice and yield what differs, file by file.

    Raises an ExceptionGroup of OwnwordsErrors at the end where some could not be read.
    """
    errors: list[Exception] = []
    try:
        for document in Corpus(paths).documents():
            try:
                data = read_original(document.file).data
                yield from in_worker(document.file, verify, document, data)
            except OwnwordsError as error:
                errors.append(error)
    except* OwnwordsError as group:
        errors += group.exceptions
    if errors:
        raise ExceptionGroup("Some documents cannot be read twice", errors)


def verify(document: Document, data: bytes) -> list[Difference]:
    """Return what differs between a document and a second extraction of its file's bytes."""
    return list(_Comparison(document, extract(document.file.suffix, data)).differences())


class _Comparison:
    """Compares one document with the second extraction of its file."""

    def __init__(self, document: Document, second: Extraction) -> None:
        self._document = document
        self._ours = words_of(document.text)
        known = frozenset(self._ours.keys)
        self._shown = words_of(mended(second.shown, known))
        self._unsure = words_of(mended(second.unsure, known))
        self._content = words_of(second.content)
        self._places = tiled(self._shown.keys, self._ours.keys)

    def differences(self) -> Iterator[Difference]:
        """Yield the differences of each kind."""
        yield from self._lost()
        yield from self._set_aside()
        yield from self._only_ours()

    def _lost(self) -> Iterator[Difference]:
        for first, last in _runs([place is None for place in self._places]):
            above = self._places[first - 1] if first else 0
            yield self._difference(Kind.LOST, self._shown, first, last, above or 0)

    def _set_aside(self) -> Iterator[Difference]:
        """Look among the words of the main content that are not quotable for whole sentences."""
        aside = [s for s in self._document.sentences if Flag.CHROME in s.flags]
        sound = [place for place, within in enumerate(self._within(aside)) if not within]
        rest = _without(self._content.keys, [self._ours.keys[place] for place in sound])
        for sentence in (s for s in aside if has_ending(s.of(self._document.text))):
            first, last = self._word_at(sentence.start), self._word_at(sentence.end)
            left = _without(rest, self._ours.keys[first:last])
            if len(rest) - len(left) >= max(_FEWEST_ASIDE, _MOST * (last - first)):
                rest = left
                yield self._difference(Kind.ASIDE, self._ours, first, last, first)

    def _only_ours(self) -> Iterator[Difference]:
        """Look for quotable words that are nowhere in the file, hidden or not."""
        found = {place for place in self._places if place is not None}
        rest = [place for place in range(len(self._ours.keys)) if place not in found]
        hidden = tiled([self._ours.keys[place] for place in rest], self._unsure.keys)
        missing = {place for place, at in zip(rest, hidden, strict=True) if at is None}
        quotable = self._within(s for s in self._document.sentences if s.quotable)
        alone = [q and place in missing for place, q in enumerate(quotable)]
        for first, last in _runs(alone):
            yield self._difference(Kind.OURS_ONLY, self._ours, first, last, first)

    def _word_at(self, offset: int) -> int:
        """Return the number of our first word from an offset on."""
        return bisect_left(self._ours.spans, (offset, 0))

    def _within(self, spans: Iterable[Span]) -> list[bool]:
        """Return for each of our words whether one of the spans covers it."""
        within = [False] * len(self._ours.keys)
        at = 0
        for span in sorted(spans, key=lambda span: span.start):
            while at < len(within) and self._ours.spans[at][0] < span.end:
                within[at] = within[at] or self._ours.spans[at][0] >= span.start
                at += 1
        return within

    def _difference(
        self, kind: Kind, words: Words, first: int, last: int, place: int
    ) -> Difference:
        before, after = words.between(first - _NEAR, first), words.between(last, last + _NEAR)
        offset = self._ours.spans[place][0] if self._ours.spans else 0
        line = self._document.text.count("\n", 0, offset) + 1
        document, found = self._document, words.between(first, last)
        return Difference(
            document.id, document.file, line, kind, found, f"{before} … {after}".strip()
        )


def _without(words: list[str], others: list[str]) -> list[str]:
    """Return the words that others leave over."""
    return [word for word, place in zip(words, tiled(words, others), strict=True) if place is None]


def _runs(marked: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first place of each run of marks, and the one after its last."""
    for is_marked, run in groupby(range(len(marked)), lambda place: marked[place]):
        if is_marked:
            places = list(run)
            yield places[0], places[-1] + 1
