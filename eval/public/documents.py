"""Excerpts -> documents, cut into sentences and looked through for damage like any page.

They skip the readers of formats alone: these sets are flat text without the marks of any.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from eval.public.dataset import Excerpt
from ingest.block import Block, Kind, Page
from ingest.canonical import canonical
from ingest.document import Document, Source
from ingest.section import sections_of
from ingest.sentence import stripped

_PUBLISHER = "Public set"


def documents_of(excerpts: Sequence[Excerpt], file: Path) -> Iterator[Document]:
    """Yield a document an excerpt, whose original is `file`."""
    known = sha256(file.read_bytes()).hexdigest()
    for excerpt in excerpts:
        page = _page(excerpt)
        yield Document(
            id=excerpt.id,
            text=page.text,
            sections=sections_of(page),
            source=Source(_PUBLISHER, excerpt.title),
            file=file,
            file_sha256=known,
        )


def text_start(excerpt: Excerpt) -> int:
    """Return where an excerpt's own text begins in its document."""
    return len(_head(excerpt))


def _head(excerpt: Excerpt) -> str:
    return f"{' '.join(excerpt.heading.split())}\n\n" if excerpt.heading else ""


def _page(excerpt: Excerpt) -> Page:
    """Return the heading and the text as one paragraph: what broke its lines nobody knows."""
    head = _head(excerpt)
    whole = (head + excerpt.text).encode(errors="replace").decode()
    text = canonical(whole)
    heading = [Block(0, len(head.rstrip()), Kind.HEADING, 2)] if head else []
    body = stripped(text, len(head), len(text))
    return Page(text, (*heading, Block(body.start, body.end)))
