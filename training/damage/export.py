"""The fitted proofreader as an ONNX file of 8-bit weights.

    python -m training.damage.export OUT/proofreader.pt ingest/proofreader.onnx

Needs onnx and onnxscript (`pip install onnx onnxscript`), which the project itself does not.
"""

import sys
from pathlib import Path
from random import Random

import torch

from training.damage.marked import marked_lines, unmarked
from training.damage.proofreader import Batch, Proofreader, batch_of
from training.reader.export import exported
from training.reader.outliers import KEPT, part

BATCHES, SIZE, SEED = 40, 32, 7  # lines on which the layers' inputs are measured


def main(fitted: Path, out: Path) -> None:
    """Export, quantise and print the hash for `ingest/proofreader.py`."""
    model = Proofreader()
    model.load_state_dict(torch.load(fitted))
    model.eval()
    batches = [(batch.ids, batch.mask) for batch in _some_lines()]
    part(model.body, model, batches)
    exported(model, batches[0], ("ids", "mask"), out, apart=KEPT)


def _some_lines() -> list[Batch]:
    random = Random(SEED)
    lines = [line for line in marked_lines() if line.part == "fit" and line.links]
    damaged = (unmarked(line, random) for line in random.sample(lines, BATCHES * SIZE))
    examples = [example for example in damaged if example]
    return [batch_of(examples[at : at + SIZE]) for at in range(0, len(examples), SIZE)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
