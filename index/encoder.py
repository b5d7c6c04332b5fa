"""Text -> vectors, by a sentence-transformers model whose weights are known by their hash.

The default is all-MiniLM-L6-v2 with layers of our own: fine-tuned so that a question in patients'
words lies near the sentences that answer it (`training/reader`, whose README is their card).
"""

import os
from collections.abc import Sequence
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.error import OwnwordsError
from ingest.weights import PACKAGE, packaged, shipped

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]  # (texts, dimensions), each row of length 1

DEFAULT_MODEL = "ownwords-minilm"
PUBLISHED_MODEL = "all-MiniLM-L6-v2"
_WEIGHTS = "model.safetensors"
_PUBLISHED = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_LAYERS = "encoder.safetensors"  # in half precision; the embeddings are the published ones
_TUNED = "cc791314ff16b64939f2a4605cb8ea6d4d93182b3e1982a0ea944d4ba26b3687"


class Encoder(Protocol):
    """What the other rooms ask of an embedding model."""

    name: str
    sha256: str  # of the weights

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one row a text, of length 1, so that a dot product is the cosine."""
        ...


class SentenceEncoder:
    """A sentence-transformers model: ours, the published one, or one from a folder on disk."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        ours = model in (DEFAULT_MODEL, PUBLISHED_MODEL)
        self.name = model
        self._folder = packaged() if ours else Path(model)
        self._layers = _own_layers() if model == DEFAULT_MODEL else None
        self.sha256 = _hash(self._folder / _WEIGHTS)
        if ours and self.sha256 != _PUBLISHED:
            remedy = f"Reinstall the package {PACKAGE.replace('_', '-')}."
            raise OwnwordsError("The embedding model is not the published one", self.sha256, remedy)
        if self._layers:
            self.sha256 = _TUNED

    @cached_property
    def _model(self) -> "SentenceTransformer":
        return _loaded(self._folder, self._layers)  # at the first text: it takes seconds

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return one row a text, of length 1; longer texts are cut at the model's 256 tokens."""
        # Half a character, which JSON can carry, is no text to the tokenizer.
        whole = [text.encode(errors="replace").decode() for text in texts]
        if not whole:
            return np.zeros((0, 0), dtype=np.float32)
        vectors = self._model.encode(
            whole, batch_size=64, show_progress_bar=False, normalize_embeddings=True
        )
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), -1)


@cache
def encoder(model: str = DEFAULT_MODEL) -> Encoder:
    """Return the encoder of that name, loaded once a process."""
    return SentenceEncoder(model)


def _own_layers() -> Path:
    path = Path(str(files("index") / _LAYERS))
    shipped(path, _TUNED)
    return path


def _hash(weights: Path) -> str:
    try:
        return sha256(weights.read_bytes()).hexdigest()
    except OSError as error:
        remedy = "Name the folder of a sentence-transformers model."
        raise OwnwordsError(f"{weights} cannot be read", error.strerror, remedy) from None


def _loaded(folder: Path, layers: Path | None) -> "SentenceTransformer":
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # a model is on disk or it is not there
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from safetensors.torch import load_file
    from sentence_transformers import SentenceTransformer
    from transformers.utils.logging import disable_progress_bar

    disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # whatever a folder that holds no model makes it raise
        remedy = "Name the folder of a sentence-transformers model."
        raise OwnwordsError(f"{folder} holds no model", type(error).__name__, remedy) from error
    if layers:
        body: Any = model[0].auto_model
        body.load_state_dict(load_file(layers), strict=False)
    return model
