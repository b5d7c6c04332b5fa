"""The shipped models: ONNX files that are loaded by their hash alone, and the words they read."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from index.encoder import packaged
from ingest.error import OwnwordsError

CLS, SEP = 101, 102  # of the published model's tokenizer


def session(weights: Path, expected: str) -> onnxruntime.InferenceSession:
    """Return a session of a model; raise OwnwordsError where the file is not the one expected."""
    data = weights.read_bytes()
    if (found := sha256(data).hexdigest()) != expected:
        remedy = "Fetch the project's own file again."
        raise OwnwordsError(f"{weights} is not the model of this version", found, remedy)
    return onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])


def tokens(texts: Sequence[str]) -> list[list[int]]:
    """Return each text's token ids, without those of beginning and end."""
    whole = [text.encode(errors="replace").decode() for text in texts]
    rows = _tokenizer().encode_batch(whole, add_special_tokens=False)
    return [row.ids for row in rows]


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(packaged() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
