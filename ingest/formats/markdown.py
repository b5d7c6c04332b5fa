"""Markdown -> blocks. The canonical text is what a reader sees: marks gone, every word kept."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.block import Kind, Page, PageWriter
from ingest.canonical import canonical

_PARSER = MarkdownIt("commonmark").enable("table")
_LISTS = ("bullet_list", "ordered_list")
_SET_ASIDE = ("fence", "code_block", "html_block")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_markdown(text: str) -> Page:
    """Find the blocks of a Markdown text. Code, raw HTML and tables are kept but never quoted."""
    writer = PageWriter()
    title = None
    for kind, words, level, marker in _Walk().blocks(_PARSER.parse(text)):
        if kind is Kind.HEADING and level == 1 and words and title is None:
            title = words
        writer.add(kind, words, level, marker)
    return writer.page(title)


class _Walk:
    """Goes through the tokens and remembers what each stands in."""

    def __init__(self) -> None:
        self._depth = 0  # of lists
        self._heading = 0
        self._in_table = False
        self._marker = ""  # of an item whose words are still to come

    def blocks(self, tokens: list[Token]) -> Iterator[tuple[Kind, str, int, str]]:
        """Yield kind, words, level (of a heading, or how deep a list lies) and marker."""
        for token in tokens:
            self._enter(token)
            if token.type in _SET_ASIDE:
                yield Kind.CHROME, canonical(token.content.strip()), 0, ""
            elif token.type == "inline":
                kind = self._kind()
                level = self._depth if kind is Kind.ITEM else self._heading
                yield kind, _rendered(token), level, self._marker
                self._marker = ""

    def _enter(self, token: Token) -> None:
        name, opens = token.type.rsplit("_", 1)[0], token.nesting == 1
        if name in _LISTS:
            self._depth += token.nesting
        elif name == "list_item":
            self._marker = (f"{token.info}. " if token.info else "- ") if opens else ""
        elif name == "table":
            self._in_table = opens
        elif name == "heading":
            self._heading = int(token.tag[1:]) if opens else 0

    def _kind(self) -> Kind:
        if self._in_table:
            return Kind.CHROME
        if self._heading:
            return Kind.HEADING
        return Kind.ITEM if self._depth else Kind.PARAGRAPH


def _rendered(inline: Token) -> str:
    """Return the words of one inline token: link text kept; marks, images and tags dropped."""
    words = "".join(map(_words, inline.children or []))
    return canonical(words.replace("\r", " ")).strip()  # an entity may bring one back


def _words(token: Token) -> str:
    if token.type in ("text", "code_inline"):
        return token.content
    if token.type == "html_inline":
        return "\n" if _LINE_BREAK.fullmatch(token.content) else ""
    return _BREAKS.get(token.type, "")
