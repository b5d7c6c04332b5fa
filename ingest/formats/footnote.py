"""Footnotes in Markdown: `[^mark]` in a text, and `[^mark]: words` wherever their author put them.

As GitHub shows them, a mark is a raised number in order of first mention. Without this,
markdown-it takes `[^1]: Word` for the address of a link, and the word is lost.
"""

import re
from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Env = MutableMapping[str, Any]  # what a parser remembers of one text
NOTE = "footnote"
_DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_MARK = re.compile(r"\[\^([^\]\s]+)\]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_INDENT = 4  # of what belongs to a note below its first line


def add_footnotes(parser: MarkdownIt) -> None:
    """Teach a parser footnotes. Those of a text stand in its environment."""
    parser.block.ruler.before(
        "reference", NOTE, _definition, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    parser.inline.ruler.before("link", NOTE, _mark)


def part_notes(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return the tokens of a text without its notes, and those of its notes."""
    text: list[Token] = []
    notes: list[Token] = []
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.startswith(NOTE) else 0
        inside = depth > 0 or token.type == f"{NOTE}_close"
        (notes if inside else text).append(token)
    return text, notes


def number_of(label: str, env: Env) -> int:
    """Return the number of a note, the next one where nothing has mentioned it yet."""
    numbers: dict[str, int] = env.setdefault("numbers", {})
    return numbers.setdefault(label, len(numbers) + 1)


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a note: its first line, and what is indented below it."""
    begin = state.bMarks[start] + state.tShift[start]
    found = _DEFINITION.match(state.src, begin, state.eMarks[start])
    if not found or state.is_code_block(start):
        return False
    if silent:
        return True
    state.env.setdefault("defined", set()).add(found[1])
    opening = state.push(f"{NOTE}_open", "", 1)
    opening.info, opening.map = found[1], [start, start + 1]
    outside = state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType
    state.blkIndent += _INDENT
    state.bMarks[start], state.tShift[start] = found.end(), 0
    state.sCount[start], state.parentType = state.blkIndent, NOTE
    state.md.block.tokenize(state, start, end)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = outside
    state.blkIndent -= _INDENT
    state.push(f"{NOTE}_close", "", -1)
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    """Read the mark of a note that there is."""
    found = _MARK.match(state.src, state.pos, state.posMax)
    if not found or found[1] not in state.env.get("defined", ()):
        return False
    if not silent:
        number = str(number_of(found[1], state.env))
        state.push("text", "", 0).content = number.translate(_RAISED)
    state.pos = found.end()
    return True
