"""The fitted reader as an ONNX file of 8-bit weights, and how far its logits moved.

    python -m training.reader.export ENCODER READER.pt answer/reader.onnx

Needs onnx and onnxscript (`pip install onnx onnxscript`), which the project itself does not.
"""

import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoTokenizer

from training.reader.cross import Cross, Pair, batch_of

NAMES = ("ids", "types", "mask", "asked", "said")


def main(encoder: str, weights: str, out: str) -> None:
    """Export, quantise and print the hash for `answer/cross.py`."""
    model = Cross(encoder)
    model.load_state_dict(torch.load(weights))
    model.eval()
    pairs = [
        Pair("is it back?", "Tea: Brewing", "Green tea is steeped at 80 degrees."),
        Pair("a b c", "x", "yes"),
    ]
    batch = batch_of(pairs, AutoTokenizer.from_pretrained(encoder))
    exported(model, batch, NAMES, Path(out))


def exported(model: nn.Module, batch: tuple[Tensor, ...], names: Sequence[str], out: Path) -> None:
    """Write a model as ONNX with 8-bit weights, rows and tokens of any number; print its hash."""
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
        quantize_dynamic(whole, out, weight_type=QuantType.QInt8, per_channel=True)
    data = out.read_bytes()
    print(f"{len(data):,} bytes, SHA-256 {sha256(data).hexdigest()}")


if __name__ == "__main__":
    main(*sys.argv[1:])
