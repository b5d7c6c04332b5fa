"""A text is read with its typing errors mended, and in the words of a library's documents."""

from collections.abc import Callable

from answer.lexicon import Reading, lexicon_of
from answer.words import Words
from index.library import Library
from ingest.document import Document

WORDS = Words(same=(("kettle", "boiler"), ("biscuit", "cookie")))
PAGE = (
    "# Kitchen\n\nThe boiler is made of iron. A biscuit, or cookie, is free. Oolongs cost more.\n"
)

Read = Callable[..., Document]
Publish = Callable[..., Library]


def test_a_text_is_mended_and_then_put_into_the_documents_words(
    read: Read, library: Publish
) -> None:
    lexicon = lexicon_of(library(read(PAGE)), WORDS)
    typed = "Which ketttle, which cookie?"
    assert lexicon.mended(typed) == "Which kettle, which cookie?"
    assert lexicon.read(typed) == Reading("Which boiler, which biscuit?", frozenset({"cookie"}))


def test_a_word_of_the_documents_is_no_error(read: Read, library: Publish) -> None:
    lexicon = lexicon_of(library(read(PAGE)), WORDS)
    assert lexicon.mended("oolongs") == "oolongs"
