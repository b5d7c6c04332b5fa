"""Paragraphs that stand twice in nearly the same words, and so can come to contradict.

Two paragraphs are alike where they share most of their shingles, which are three words in a row.
All are kept as hashes alone. Of each paragraph the few smallest are looked up: alike paragraphs
share one of these all but surely (min-wise hashing, Broder 1997), so no two others are compared.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from zlib import crc32

from ingest.document import Sentence, Span
from ingest.lint.finding import Finding, Kind
from ingest.lint.reporter import Reporter

_WORD = re.compile(r"\w+")
_SHORTEST = 12  # words
_SHINGLE = 3  # words
_LOOKED_UP = 4  # at the similarity below, 1 pair in 100 shares none of them
_MOST = 200  # paragraphs kept under one hash: what more share are words that all use
# Of a paragraph of 20 words, one may differ: what was changed in one place and not in the other.
_ALIKE = 0.7


@dataclass(frozen=True, slots=True)
class _Paragraph:
    file: Path
    line: int
    hashes: "array[int]"


class Repeated:
    """Remembers the paragraphs of the documents that it was shown."""

    def __init__(self) -> None:
        self._by_hash: defaultdict[int, list[_Paragraph]] = defaultdict(list)

    def of(self, reporter: Reporter) -> Iterator[Finding]:
        """Yield each paragraph that stood before, in this document or in one shown earlier."""
        sentences = reporter.document.sentences
        for _, block in groupby(sentences, lambda sentence: sentence.block):
            paragraph = list(block)
            span = Span(paragraph[0].start, paragraph[-1].end)
            words = _WORD.findall(span.of(reporter.document.text).casefold())
            if len(words) >= _SHORTEST and all(sentence.quotable for sentence in paragraph):
                yield from self._compare(reporter, paragraph[0], span, words)

    def _compare(
        self, reporter: Reporter, first: Sentence, span: Span, words: list[str]
    ) -> Iterator[Finding]:
        hashes = _shingles(words)
        keys = sorted(hashes)[:_LOOKED_UP]
        if twin := self._twin(hashes, keys):
            note = f"as in {twin.file}:{twin.line}"
            yield reporter.on_span(span, first, Kind.NEAR_DUPLICATE, note)
            return
        new = _Paragraph(reporter.document.file, reporter.line(first), array("I", hashes))
        for key in keys:
            if len(self._by_hash[key]) < _MOST:
                self._by_hash[key].append(new)

    def _twin(self, hashes: set[int], keys: list[int]) -> _Paragraph | None:
        """Return the first paragraph that is alike."""
        candidates = (paragraph for key in keys for paragraph in self._by_hash.get(key, ()))
        return next((c for c in candidates if _similarity(hashes, c.hashes) >= _ALIKE), None)


def _shingles(words: list[str]) -> set[int]:
    rows = zip(*(words[at:] for at in range(_SHINGLE)), strict=False)
    return {crc32(" ".join(row).encode()) for row in rows}


def _similarity(a: set[int], b: "array[int]") -> float:
    """Return what share of the hashes of both are in both (Jaccard)."""
    shared = len(a.intersection(b))
    return shared / (len(a) + len(b) - shared)
