"""Documents that may not be quoted any more, whatever build they stand in.

They are named in a file beside the builds, so that the next ingest does not bring them back.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from ingest.error import OwnwordsError

WITHDRAWN = "withdrawn.json"


def withdrawn(directory: Path) -> frozenset[str]:
    """Return the ids of the documents that are withdrawn from an index."""
    return frozenset(_read(directory / WITHDRAWN))


def withdraw(directory: Path, document_id: str) -> None:
    """Make a document unquotable, from the next request on."""
    since = datetime.now(UTC).isoformat(timespec="seconds")
    _write(directory / WITHDRAWN, {**_read(directory / WITHDRAWN), document_id: since})


def restore(directory: Path, document_id: str) -> None:
    """Make a withdrawn document quotable again; raise OwnwordsError where it is not withdrawn."""
    known = _read(directory / WITHDRAWN)
    if document_id not in known:
        said = f"Withdrawn are: {', '.join(known) or 'none'}."
        raise OwnwordsError("This document is not withdrawn", document_id, said)
    _write(directory / WITHDRAWN, {key: known[key] for key in known if key != document_id})


def _read(file: Path) -> Mapping[str, str]:
    """Return since when each document is withdrawn.

    A file that cannot be understood is an error and never an empty list: what somebody withdrew
    must not come back because of a slip.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        remedy = 'Mend it: {"document id": "since when"}; or remove it to quote all documents.'
        raise OwnwordsError(f"{file} cannot be read", error, remedy) from None
    if not isinstance(found, dict):
        remedy = 'Write {"document id": "since when"}.'
        raise OwnwordsError(f"{file} is no list of documents", found, remedy)
    return found


def _write(file: Path, known: Mapping[str, str]) -> None:
    """Replace the file by one atomic rename."""
    aside = file.with_name(f".{file.name}")
    try:
        aside.write_text(json.dumps(known, indent=1, ensure_ascii=False), encoding="utf-8")
        aside.rename(file)
    except OSError as error:
        remedy = "Check who may write there; nothing was changed."
        raise OwnwordsError(f"{file} cannot be written", error.strerror, remedy) from None
