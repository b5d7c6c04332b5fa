"""Documents -> the files of an index, in a folder that nobody reads yet."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from index.encoder import Encoder
from index.manifest import FORMAT, MANIFEST, Manifest, hash_file
from index.record import document_row
from index.store import STORE_FILE, write_store
from index.vectors import write_vectors
from ingest.document import Document, Passage
from ingest.passage import passages_of


def write_build(
    folder: Path, documents: Sequence[Document], encoder: Encoder, calibration: Mapping[str, Any]
) -> str:
    """Write every file of a build into `folder` and return the name that the folder must have."""
    passages = list(_numbered(documents))
    write_store(folder / STORE_FILE, documents, passages)
    write_vectors(folder, documents, passages, encoder)
    files = sorted(file for file in folder.iterdir() if file.name != MANIFEST)
    manifest = Manifest(
        format=FORMAT,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        builder=version("ownwords"),
        fingerprint=fingerprint(documents, encoder, calibration),
        encoder={"name": encoder.name, "sha256": encoder.sha256},
        calibration=calibration,
        counts={
            "documents": len(documents),
            "passages": len(passages),
            "sentences": sum(len(passage.sentences) for passage in passages),
        },
        files={file.name: hash_file(file) for file in files},
    )
    return manifest.write(folder)


def fingerprint(
    documents: Sequence[Document], encoder: Encoder, calibration: Mapping[str, Any]
) -> str:
    """Return a hash of all that goes into a build: equal fingerprints make equal indexes."""
    parts = [FORMAT, version("ownwords"), encoder.name, encoder.sha256, calibration]
    rows = sorted(document_row(document) for document in documents)
    return sha256(json.dumps([parts, rows], sort_keys=True).encode()).hexdigest()


def _numbered(documents: Sequence[Document]) -> Iterator[Passage]:
    """Yield all passages, numbered through, with the row of their first sentence's vectors."""
    row = 0
    passages = (passage for document in documents for passage in passages_of(document))
    for number, passage in enumerate(passages):
        yield replace(passage, id=number, row=row)
        row += len(passage.sentences)
