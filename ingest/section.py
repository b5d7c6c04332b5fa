"""Blocks -> sections: what stands under which headings, in sentences that know their list."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from ingest.block import CELLS, Block, Kind, Page
from ingest.chrome import is_chrome, is_label
from ingest.contact import has_phone_number
from ingest.damage import (
    announces_a_list,
    is_damaged,
    is_garbled,
    lost_its_beginning,
    lost_its_list,
)
from ingest.dated import says_when_reviewed
from ingest.document import Flag, Section, Sentence, Span
from ingest.sentence import sentence_spans

_TABULAR = (Kind.COLUMNS, Kind.ROW)
_LISTED = (Kind.ITEM, Kind.ROW)


def sections_of(page: Page) -> tuple[Section, ...]:
    """Return the sections of a page that hold a sentence, in reading order."""
    return tuple(_sections(page))


def _sections(page: Page) -> Iterator[Section]:
    path: list[Block] = []
    sentences = _Sentences(page)
    for is_heading, group in groupby(enumerate(page.blocks), lambda b: b[1].kind is Kind.HEADING):
        numbered = list(group)
        if is_heading:
            for _, heading in numbered:
                path = [outer for outer in path if outer.level < heading.level]
                path.append(heading)
        else:
            found = tuple(sentences.of(numbered))
            if found:
                headings = [block for block in path if _is_named(page, block)]
                words = tuple(" ".join(block.of(page.text).split()) for block in headings)
                above = Span(headings[-1].start, headings[-1].end) if headings else None
                yield Section(found[0].start, found[-1].end, words, found, above)


def _is_named(page: Page, heading: Block) -> bool:
    """Return whether a heading has words of its own, the page's title apart."""
    return heading.of(page.text) not in ("", page.title)


class _Sentences:
    """Cuts the blocks of one page into sentences and says what is known of each."""

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self._blocks = page.blocks

    def of(self, numbered: Sequence[tuple[int, Block]]) -> Iterator[Sentence]:
        lead_ins: dict[int, Span | None] = {}  # by how deep the list lies that each announces
        for number, block in numbered:
            spans = self._spans(block)
            depth = _depth(block)
            leads = self._announced(number, spans, depth)
            above = lead_ins.get(depth) if depth else None
            lead_ins = {at: span for at, span in lead_ins.items() if 0 < at <= depth}
            lead_ins[depth + 1] = leads or above
            stray = block.kind is Kind.CHROME or self._is_stray(block)
            for span in spans:
                leading = span == leads
                known = self._known(number, span, leading, stray)
                flags = frozenset([*self._kinds(block, span, leading), *known])
                yield Sentence(span.start, span.end, flags, number, above)

    def _spans(self, block: Block) -> list[Span]:
        """Return the sentences of a block; a row of a table is one."""
        if block.kind in _TABULAR:
            return [Span(block.start, block.end)]
        return list(sentence_spans(self._text, block))

    def _announced(self, number: int, spans: list[Span], depth: int) -> Span | None:
        """Return the sentence that announces a list: the last of a block, if it ends in a colon.

        Within a list, it must have a deeper one below it. A table is announced by its columns.
        """
        if self._blocks[number].kind is Kind.COLUMNS:
            return spans[-1]
        if not spans or not announces_a_list(spans[-1].of(self._text)):
            return None
        return spans[-1] if not depth or self._items_below(number, depth) else None

    def _kinds(self, block: Block, span: Span, leading: bool) -> Iterator[Flag]:
        if block.kind in _LISTED:
            yield Flag.LIST_ITEM
        if has_phone_number(span.of(self._text)):
            yield Flag.CONTACT
        if leading:
            yield Flag.LEAD_IN

    def _known(self, number: int, span: Span, leading: bool, stray: bool) -> Iterable[Flag]:
        words = span.of(self._text)
        if not stray and says_when_reviewed(words):
            return [Flag.REVIEWED]
        if stray or is_chrome(words):
            return [Flag.CHROME]
        return self._doubts(number, span, leading)

    def _doubts(self, number: int, span: Span, leading: bool) -> Iterator[Flag]:
        words, block = span.of(self._text), self._blocks[number]
        if is_garbled(words):
            yield Flag.ENCODING
        if any(map(is_damaged, self._cells(block, words))) or self._is_headless(number, span):
            yield Flag.DAMAGED
        if leading and lost_its_list(words, self._items_below(number, _depth(block))):
            yield Flag.EMPTY_LIST

    def _cells(self, block: Block, words: str) -> list[str]:
        return words.split(CELLS) if block.kind in _TABULAR else [words]

    def _is_stray(self, block: Block) -> bool:
        """Return whether a paragraph is a menu's entry: a short label that states nothing."""
        words = block.of(self._text)
        states = has_phone_number(words) or any(c.isdigit() for c in words)
        return block.kind is Kind.PARAGRAPH and is_label(words) and not states

    def _is_headless(self, number: int, span: Span) -> bool:
        """Return whether a paragraph lost its first words."""
        block = self._blocks[number]
        if block.kind is not Kind.PARAGRAPH or span.start != block.start:
            return False
        before = self._blocks[number - 1].of(self._text) if number else None
        return lost_its_beginning(span.of(self._text), before)

    def _items_below(self, number: int, depth: int) -> int:
        """Return how many items follow directly that lie deeper than `depth` lists."""
        after = (self._blocks[at] for at in range(number + 1, len(self._blocks)))
        below = takewhile(lambda block: block.kind in _LISTED, after)
        return len(list(takewhile(lambda block: _depth(block) > depth, below)))


def _depth(block: Block) -> int:
    """Return how many lists a block stands in."""
    if block.kind is Kind.ROW:
        return 1
    return block.level if block.kind is Kind.ITEM else 0
