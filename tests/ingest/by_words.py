"""A sentence of a page, found by its words."""

from collections.abc import Iterable

from ingest.block import Page
from ingest.document import Flag, Section, Sentence
from ingest.formats.markdown import read_markdown
from ingest.section import sections_of


def only(sections: Iterable[Section], page: Page, words: str) -> Sentence:
    """Return the one sentence that has these words."""
    (found,) = [s for section in sections for s in section.sentences if s.of(page.text) == words]
    return found


def flags(text: str, words: str) -> set[Flag]:
    """Return the flags that a sentence of a Markdown text has."""
    page = read_markdown(text)
    return set(only(sections_of(page), page, words).flags)
