"""Which format is read a second time by what."""

from collections.abc import Callable

from ingest.second.docx import extract_docx
from ingest.second.extraction import Extraction
from ingest.second.html import extract_html
from ingest.second.pdf import extract_pdf
from ingest.second.plain import extract_markdown, extract_text

EXTRACTORS: dict[str, Callable[[bytes], Extraction]] = {
    ".md": extract_markdown,
    ".markdown": extract_markdown,
    ".txt": extract_text,
    ".html": extract_html,
    ".htm": extract_html,
    ".xhtml": extract_html,
    ".pdf": extract_pdf,
    ".docx": extract_docx,
}


def extract(suffix: str, data: bytes) -> Extraction:
    """Read the bytes of a file that our own reader has read, and so has found to be harmless."""
    return EXTRACTORS[suffix.lower()](data)
