"""What the tests of several rooms share."""

import os
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from answer.answerer import Answerer
from answer.reader import calibration
from index.encoder import Encoder, Vectors, encoder
from index.library import Library
from index.publish import publish
from index.terms import terms
from ingest.corpus import Corpus

ROOT = Path(__file__).parent.parent

settings.register_profile(
    "ownwords", deadline=None
)  # speed is for benchmarks: a machine may be busy
settings.load_profile("ownwords")


class WordEncoder:
    """A fast stand-in for the embedding model: texts are alike where their terms are."""

    name = "words"
    sha256 = "0" * 64

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in enumerate(texts):
            for term in terms(text) or ["nothing"]:
                vectors[row, blake2b(term.encode()).digest()[0] % 64] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture(scope="session")
def word_encoder() -> Encoder:
    return WordEncoder()


@pytest.fixture(scope="session")
def publishers() -> Path:
    """The three publishers' documents, which are never part of the project."""
    folder = Path(os.environ.get("OWNWORDS_PUBLISHERS_DIR", ROOT.parent / "shared" / "corpus"))
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"in CI the publishers' documents must be at {folder}")
        pytest.skip(f"the publishers' documents are not at {folder}")
    return folder


@pytest.fixture(scope="session")
def starter_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the starter corpus, made with the real model."""
    directory = tmp_path_factory.mktemp("starter")
    publish(Corpus([ROOT / "corpus"]), directory, encoder(), calibration())
    return directory


@pytest.fixture(scope="session")
def starter(starter_index: Path) -> Answerer:
    return Answerer(Library.open(starter_index), encoder())
