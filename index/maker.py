"""What makes an index: the code of the rooms below, and the libraries that read documents.

Where it differs, an older build's documents and vectors are not those that would be made today.
"""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_ROOMS = ("ingest", "index")
_KINDS = (".py", ".json", ".npz")  # code, and data that it reads
_READERS = (
    "langchain-text-splitters",
    "mammoth",
    "markdown-it-py",
    "nupunkt",
    "pypdfium2",
    "selectolax",
    "snowballstemmer",
)


@cache
def maker() -> str:
    """Return the version of Ownwords and a hash of what makes its indexes."""
    root = Path(__file__).parent.parent
    files = sorted(f for room in _ROOMS for f in (root / room).rglob("*") if f.suffix in _KINDS)
    known = sha256("".join(f"{name}=={version(name)}\n" for name in _READERS).encode())
    for file in files:
        known.update(f"{file.relative_to(root)}\n".encode() + file.read_bytes())
    return f"{version('ownwords')}+{known.hexdigest()[:16]}"
