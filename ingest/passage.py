"""Sections -> passages: whole sentences of one section, about 60 to 200 words, to be embedded."""

import logging
from collections.abc import Iterator, Sequence
from itertools import count

from langchain_text_splitters import CharacterTextSplitter

from ingest.document import Document, Passage, Section, Sentence

# A sentence that is longer than its run is no news to whoever ingests.
logging.getLogger("langchain_text_splitters").setLevel(logging.ERROR)

LONGEST = 160  # words: with its headings a passage then fits the encoder's 256 tokens


def passages_of(document: Document) -> Iterator[Passage]:
    """Yield the passages of a document in reading order, numbered from 0.

    None crosses a section, so a short section is a passage as it stands. Sentences that may not
    answer are no part of a passage, though one may stand inside its span.
    """
    numbers = count()
    for section in document.sections:
        for run in _runs(document.text, section):
            span = (run[0].start, run[-1].end)
            yield Passage(*span, next(numbers), document.id, section.path, run)


def _runs(text: str, section: Section) -> Iterator[tuple[Sentence, ...]]:
    """Yield the searchable sentences of a section, in runs of about the same length."""
    sentences = tuple(sentence for sentence in section.sentences if sentence.searchable)
    at = 0
    for size in _sizes([" ".join(sentence.of(text).split()) for sentence in sentences]):
        yield sentences[at : at + size]
        at += size


def _sizes(lines: Sequence[str]) -> list[int]:
    """Return how many sentences each run takes.

    The splitter sees one sentence a line and only its count of lines is used: offsets come from
    the sentences themselves.
    """
    if not lines:
        return []
    words = sum(map(_words, lines)) or 1  # of signs alone
    runs = -(-words // LONGEST)
    splitter = CharacterTextSplitter(
        separator="\n",
        chunk_size=min(LONGEST, round(words / runs * 1.2)),
        chunk_overlap=0,
        length_function=_words,
    )
    return [chunk.count("\n") + 1 for chunk in splitter.split_text("\n".join(lines))]


def _words(text: str) -> int:
    return len(text.split())
