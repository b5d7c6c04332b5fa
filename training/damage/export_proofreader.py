"""The fitted second stage as an ONNX file of 8-bit weights.

    python -m training.damage.export_proofreader OUT/proofreader.pt ingest/proofreader.onnx

Needs onnx and onnxscript (`pip install onnx onnxscript`), which the project itself does not.
"""

import sys
from pathlib import Path

import torch

from training.damage.proofreader import Proofreader, batch_of
from training.reader.export import exported


def main(fitted: Path, out: Path) -> None:
    """Export, quantise and print the hash for `ingest/proofreader.py`."""
    model = Proofreader()
    model.load_state_dict(torch.load(fitted))
    model.eval()
    batch = batch_of([(["Tea", "is", "green", "."], []), (["Pour", "the", "."], [2])])
    exported(model, (batch.ids, batch.mask), ("ids", "mask"), out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
