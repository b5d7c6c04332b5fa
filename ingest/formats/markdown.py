"""Markdown -> blocks. The canonical text is what a reader sees: marks gone, every word kept.

Raw HTML is read as HTML, together with the Markdown that it stands around; what is struck out is
left out, and notes follow the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser

from ingest.block import CELLS, Kind, Page, PageWriter
from ingest.canonical import canonical
from ingest.error import OwnwordsError
from ingest.formats.footnote import NOTE, Env, add_footnotes, number_of, part_notes
from ingest.formats.markup.dom import drafts
from ingest.formats.markup.draft import Draft, finished

_DEEPEST = 100  # levels of lists and quotes; below them markdown-it drops the text
_PARSER = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
add_footnotes(_PARSER)
_RENDERER = RendererHTML()
_LISTS = ("bullet_list", "ordered_list", NOTE)
_CODE = ("fence", "code_block")
_CONTAINERS = (
    "article|aside|blockquote|center|del|details|div|dl|figure|footer|form|header|main|nav|ol|s"
    "|section|strike|table|template|ul"
)
_FRAME = "\ue000"  # a character that no text has
_OPENED = re.compile(rf"<(?:{_CONTAINERS})(?=[\s>])[^>]*>", re.IGNORECASE)
_CLOSED = re.compile(rf"</(?:{_CONTAINERS})\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Lined(Draft):
    """A block before it is written, and the line of the file that it begins in."""

    line: int = 0


def read_markdown(text: str) -> Page:
    """Find the blocks of a Markdown text. Code is kept but never quoted.

    Raises OwnwordsError where it is nested so deep that text would be lost.
    """
    env: Env = {}
    tokens = _PARSER.parse(text, env)
    if any(token.level >= _DEEPEST - 1 for token in tokens if token.nesting == 1):
        what = "A Markdown text is nested too deep"
        raise OwnwordsError(what, f"{_DEEPEST} levels", "Take lists and quotes out of one another.")
    body, notes = part_notes(tokens)
    writer = PageWriter()
    _write(body, env, writer)
    if notes:
        writer.add(Kind.HEADING, "", 1)  # they belong under none of the headings above
        _write(notes, env, writer)
    page = writer.page(None)
    titles = (b.of(page.text) for b in page.blocks if b.kind is Kind.HEADING and b.level == 1)
    return replace(page, title=next(filter(None, titles), None))


def _write(tokens: list[Token], env: Env, writer: PageWriter) -> None:
    found: list[Draft] = []
    level = 1  # of the last heading
    for region in _regions(tokens):
        has_html = any(token.type == "html_block" for token in region)
        blocks = list(_from_html(region, level) if has_html else _Walk(env).blocks(region))
        level = next((b.level for b in reversed(blocks) if b.kind is Kind.HEADING), level)
        found += blocks
    for draft in finished(found):
        line = draft.line if isinstance(draft, _Lined) else 0
        writer.add(draft.kind, draft.text, draft.level, draft.marker, line)


def _regions(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the outermost blocks, with raw HTML all that stands between its tags."""
    region: list[Token] = []
    depth = opened = 0
    for token in tokens:
        region.append(token)
        depth += token.nesting
        if token.type == "html_block":
            tags = len(_OPENED.findall(token.content)) - len(_CLOSED.findall(token.content))
            opened = max(0, opened + tags)
        if not depth and not opened:
            yield region
            region = []
    if region:
        yield region


def _from_html(region: list[Token], level: int) -> Iterator[Draft]:
    """Yield the blocks of a region with raw HTML; they all name the line that it begins in.

    It is read in a frame, so that it knows the `level` of the heading above and that text follows.
    """
    line = next((token.map[0] + 1 for token in region if token.map), 0)
    html = _RENDERER.render(region, _PARSER.options, {})
    for draft in _html_drafts(f"<h{level}>{_FRAME}</h{level}>{html}<p>{_FRAME}</p>"):
        if draft.text != _FRAME:
            yield _lined(replace(draft, text=draft.text.replace(_FRAME, "").strip()), line)


class _Walk:
    """Goes through the tokens of a region without raw HTML and remembers what each stands in."""

    def __init__(self, env: Env) -> None:
        self._env = env
        self._depth = 0  # of lists
        self._heading = 0
        self._marker = ""  # of an item whose words are still to come
        self._row: list[str] | None = None  # the cells so far
        self._names_columns = False

    def blocks(self, tokens: list[Token]) -> Iterator[Draft]:
        """Yield the blocks with the lines that they begin in."""
        line = 0
        for token in tokens:
            line = token.map[0] + 1 if token.map else line
            self._enter(token)
            for draft in self._drafts(token):
                yield _lined(draft, line)

    def _drafts(self, token: Token) -> Iterator[Draft]:
        if token.type in _CODE:
            yield Draft(Kind.CHROME, canonical(token.content.strip()))
        elif token.type == "inline" and self._row is not None:
            self._row.append(_worded(token).text)
        elif token.type == "inline":
            kind = Kind.ITEM if self._depth else Kind.PARAGRAPH
            kind, level = (Kind.HEADING, self._heading) if self._heading else (kind, self._depth)
            yield replace(_worded(token), kind=kind, level=level, marker=self._marker)
            self._marker = ""
        elif token.type == "tr_close":
            cells, self._row = self._row or [], None
            kind = Kind.COLUMNS if self._names_columns else Kind.ROW
            yield Draft(kind, CELLS.join(cells) if any(cells) else "")

    def _enter(self, token: Token) -> None:
        name, opens = token.type.rpartition("_")[0], token.nesting == 1
        if name in _LISTS:
            self._depth += token.nesting
        if name == NOTE:
            self._marker = f"{number_of(token.info, self._env)}. " if opens else ""
        elif name == "list_item":
            self._marker = (f"{token.info}. " if token.info else "- ") if opens else ""
        elif name == "heading":
            self._heading = int(token.tag[1:]) if opens else 0
        elif name == "thead":
            self._names_columns = opens
        elif name == "tr" and opens:
            self._row = []


def _worded(inline: Token) -> Draft:
    """Return the words of one inline token as a browser shows them."""
    html = _RENDERER.renderInline(inline.children or [], _PARSER.options, {})
    found = _html_drafts(html)
    words = "\n".join(draft.text for draft in found if draft.text)
    return Draft(Kind.PARAGRAPH, words, is_bold=bool(found) and all(d.is_bold for d in found))


def _html_drafts(html: str) -> list[Draft]:
    body = LexborHTMLParser(html).body
    return list(drafts(body)) if body is not None else []


def _lined(draft: Draft, line: int) -> Draft:
    kind, text, level, marker = draft.kind, draft.text, draft.level, draft.marker
    return _Lined(kind, text, level, marker, draft.is_bold, draft.is_furniture, line)
