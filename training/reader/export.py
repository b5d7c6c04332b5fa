"""The fitted reader as an ONNX file of 8-bit weights, and how far its logits moved.

    python -m training.reader.export ENCODER READER.pt answer/reader.onnx

Needs onnx and onnxscript (`pip install onnx onnxscript`), which the project itself does not.
"""

import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoTokenizer

from eval.calibrate.training import part_of
from training.reader.cross import Cross, Pair, batch_of
from training.reader.data import of_part, questions, sentences
from training.reader.group import pair_of
from training.reader.outliers import KEPT, part

NAMES = ("ids", "types", "mask", "asked", "said")
BATCHES, SEED = 60, 7  # questions on which the layers' inputs are measured


def main(encoder: str, weights: str, out: str) -> None:
    """Export, quantise and print the hash for `answer/cross.py`."""
    model = Cross(encoder)
    model.load_state_dict(torch.load(weights))
    model.eval()
    tokenizer = AutoTokenizer.from_pretrained(encoder)
    batches = [batch_of(pairs, tokenizer) for pairs in _some_pairs()]
    part(model.body, model, batches)
    exported(model, batches[0], NAMES, Path(out), apart=KEPT)


def _some_pairs() -> Iterator[list[Pair]]:
    """Yield training questions, each with sentences named for it: what is usual as input."""
    known = {i: s for i, s in sentences().items() if part_of(s.page) == "train"}
    asked = [q for q in of_part("train", sentences(), questions()) if q.near]
    for question in Random(SEED).sample(asked, BATCHES):
        ids = (*question.answers, *question.near)
        yield [pair_of(question.text, known[i]) for i in ids]


def exported(
    model: nn.Module, batch: tuple[Tensor, ...], names: Sequence[str], out: Path, apart: int = 0
) -> None:
    """Write a model as ONNX with 8-bit weights, rows and tokens of any number; print its hash.

    Products with a matrix of `apart` inputs stay in full precision: those that `outliers` parted.
    """
    axes = {name: {0: "rows", 1: "tokens"} for name in names}
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model,
            batch,
            str(whole),
            input_names=list(names),
            output_names=["logits"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        kept = _products(whole, apart)
        quantize_dynamic(
            whole, out, weight_type=QuantType.QInt8, per_channel=True, nodes_to_exclude=kept
        )
    data = out.read_bytes()
    print(f"{len(data):,} bytes, SHA-256 {sha256(data).hexdigest()}")


def _products(model: Path, inputs: int) -> list[str]:
    """Return the names of the products with a constant matrix of so many inputs."""
    graph = onnx.load(model).graph
    narrow = {m.name for m in graph.initializer if len(m.dims) == 2 and m.dims[0] == inputs}
    return [node.name for node in graph.node if node.op_type == "MatMul" and narrow & {*node.input}]


if __name__ == "__main__":
    main(*sys.argv[1:])
