"""Markdown -> blocks. The canonical text is what a reader sees: marks gone, every word kept."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.block import Kind, Page, PageWriter

_PARSER = MarkdownIt("commonmark").enable("table")
_WORDS = {"text": None, "code_inline": None, "softbreak": " ", "hardbreak": "\n"}
_SET_ASIDE = {"fence", "code_block", "html_block"}


def read_markdown(text: str) -> Page:
    """Find the blocks of a Markdown text. Code, raw HTML and tables are kept but never quoted."""
    writer = PageWriter()
    title = None
    for kind, words, level, marker in _blocks(_PARSER.parse(text)):
        if kind is Kind.HEADING and level == 1 and title is None:
            title = words
        writer.add(kind, words, level, marker)
    return writer.page(title)


def _blocks(tokens: list[Token]) -> Iterator[tuple[Kind, str, int, str]]:
    """Yield kind, words, heading level and marker of each block."""
    lists: list[Token] = []
    level, in_table, marker = 0, False, ""
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(token)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type == "list_item_open":
            marker = f"{token.info}. " if token.info else "- "
        elif token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type in ("heading_open", "heading_close"):
            level = int(token.tag[1:]) if token.nesting == 1 else 0
        elif token.type in _SET_ASIDE:
            yield Kind.CHROME, token.content.strip(), 0, ""
        elif token.type == "inline":
            yield _kind(level, in_table, marker, bool(lists)), _rendered(token), level, marker
            marker = ""


def _kind(level: int, in_table: bool, marker: str, in_list: bool) -> Kind:
    if in_table:
        return Kind.CHROME
    if level:
        return Kind.HEADING
    return Kind.ITEM if marker or in_list else Kind.PARAGRAPH


def _rendered(inline: Token) -> str:
    """Return the words of one inline token: link text kept, marks, images and HTML dropped."""
    parts = (
        token.content if _WORDS[token.type] is None else _WORDS[token.type]
        for token in inline.children or []
        if token.type in _WORDS
    )
    return "".join(part or "" for part in parts).strip()
