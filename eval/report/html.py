"""Pieces of a web page; what they are given as text is escaped."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape


def listed(texts: Iterable[str]) -> str:
    """Return texts as a list."""
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"


def table(title: str, heads: Iterable[str], rows: Iterable[str], kind: str = "numbers") -> str:
    """Return a table that scrolls by itself where it is wide; `rows` are HTML already."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    return f"""<div class="scroll" role="region" aria-label="{escape(title)}" tabindex="0">
<table class="{kind}">
<caption><h2>{escape(title)}</h2></caption>
<thead><tr>{head}</tr></thead>
<tbody>{"".join(rows)}</tbody>
</table>
</div>"""


def row(name: str, cells: Iterable[str], words: str = "") -> str:
    """Return a row of cells that are HTML already, `words` the last of them; `name` is text."""
    data = "".join(f"<td>{cell}</td>" for cell in cells)
    last = f'<td class="words">{words}</td>' if words else ""
    return f'<tr><th scope="row">{escape(name)}</th>{data}{last}</tr>'


def heading(text: str, columns: int) -> str:
    """Return a row that names what the rows below it have in common."""
    return f'<tr><th class="suite" scope="colgroup" colspan="{columns}">{escape(text)}</th></tr>'


def picture(svg: str, alt: str) -> str:
    """Return a picture that needs no file beside the page."""
    # As an image and not inline, so that the ids of two pictures cannot meet on one page.
    data = b64encode(svg.encode()).decode()
    return f'<img alt="{escape(alt)}" src="data:image/svg+xml;base64,{data}">'
