"""How deep the tags of a page lie: a parser of HTML looks through all that are open at each tag."""

import re
from pathlib import Path

from ingest.error import OwnwordsError

_MOST_WORK = 50_000_000  # steps, which take about a second; a large page asks for a tenth of it
_COPYING = 10  # steps: a parser opens formatting again in each block below it

# As the standard reads a tag: a quotation mark means something only after an equals sign.
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][^\s/>]*+)
        ((?:[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+)*+)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
# Tags that need no end, so that the next one of their kind stands beside them.
_NO_END = frozenset(
    {"area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html",
    "img", "input", "li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot",
    "th", "thead", "tr", "track", "wbr"}
)  # fmt: skip
_FORMATTING = frozenset(
    {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
    "u"}
)  # fmt: skip
_INLINE = _FORMATTING | {"abbr", "cite", "del", "ins", "label", "q", "span", "sub", "sup", "time"}


def check_nesting(file: Path, text: str) -> None:
    """Raise OwnwordsError for a page that a parser would work on for minutes or longer."""
    stack: list[str] = []
    work = formatting = attributes = 0
    for match in _TAG.finditer(text):
        closes, name = match[1], match[2].lower()
        if not closes:
            attributes = _attributes(match[3])
            work += len(stack) + formatting * _COPYING + attributes**2
            if name not in _NO_END:
                stack.append(name)
                formatting += name in _FORMATTING
        elif _close(stack, name):
            formatting -= name in _FORMATTING
        if work > _MOST_WORK:
            found = f"{len(stack):,} tags open at once, {attributes:,} attributes in the last"
            raise OwnwordsError(f"{file} is nested too deeply", found, "Save the page again.")


def _attributes(text: str) -> int:
    return len(_ATTRIBUTE.findall(text)) if text else 0


def _close(stack: list[str], name: str) -> bool:
    """Close a tag and the inline ones inside it, if nothing else stands between."""
    for place in range(len(stack) - 1, -1, -1):
        if stack[place] == name:
            del stack[place:]
            return True
        if stack[place] not in _INLINE:
            return False
    return False
