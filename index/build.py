"""A corpus -> the files of an index, in a folder that nobody reads yet."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from index.asked import leads_of, write_asked
from index.corpus import Corpus
from index.embed import write_vectors
from index.encoder import Encoder
from index.library import Library
from index.maker import maker
from index.manifest import FORMAT, MANIFEST, Manifest, hash_file
from index.originals import keep
from index.store import STORE_FILE, Store, write_store
from ingest.document import Document


def write_build(
    folder: Path,
    corpus: Corpus,
    encoder: Encoder,
    calibration: Mapping[str, Any],
    before: Library | None = None,
) -> str:
    """Write every file of a build into `folder` and return the name that the folder must have.

    What the build `before` knows is not read nor embedded again. The documents' originals are
    kept beside the folder. Raises an ExceptionGroup of OwnwordsErrors where some cannot be read.
    """
    documents = corpus.documents(before.store.document_of_key if before else lambda _: None)
    write_store(folder / STORE_FILE, _kept(folder.parent, documents))
    store = Store(folder / STORE_FILE)
    write_vectors(folder, store, encoder, before)
    leads, _ = leads_of(corpus.phrasings, store)
    write_asked(folder, leads, encoder, before.asked if before else None)
    counts = store.counts()
    store.close()
    files = sorted(file for file in folder.iterdir() if file.name != MANIFEST)
    manifest = Manifest(
        format=FORMAT,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        builder=maker(),
        fingerprint=fingerprint(corpus, encoder, calibration),
        encoder={"name": encoder.name, "sha256": encoder.sha256},
        calibration=calibration,
        counts=counts,
        files={file.name: hash_file(file) for file in files},
    )
    return manifest.write(folder)


def fingerprint(corpus: Corpus, encoder: Encoder, calibration: Mapping[str, Any]) -> str:
    """Return a hash of all that goes into a build: equal fingerprints make equal indexes."""
    parts = [FORMAT, maker(), encoder.name, encoder.sha256, calibration]
    marks = sorted(corpus.marks())
    return sha256(json.dumps([parts, marks], sort_keys=True).encode()).hexdigest()


def _kept(directory: Path, documents: Iterable[Document]) -> Iterator[Document]:
    for document in documents:
        keep(directory, document)
        yield document
