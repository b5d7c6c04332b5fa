"""The fitted alarm as an ONNX file of 8-bit weights, its limit taken off the urgent logits.

    python -m training.triage.export ENCODER OUT answer/triage/alarm.onnx

Needs onnx and onnxscript, which the project itself does not.
"""

import json
import sys
from pathlib import Path

import torch
from transformers import AutoTokenizer

from training.reader.export import exported
from training.triage.classifier import Classifier, batch_of
from training.triage.fit import LABELS


def main(encoder: str, fitted: str, out: str) -> None:
    """Export, quantise and print the hash for `answer/triage/alarm.py`."""
    model = Classifier(encoder, len(LABELS))
    model.load_state_dict(torch.load(Path(fitted) / "alarm.pt"))
    model.eval()
    with torch.no_grad():
        model.head.bias[1:] -= json.loads((Path(fitted) / "limit.json").read_text())
    batch = batch_of(["is it back?", "tea"], AutoTokenizer.from_pretrained(encoder))
    exported(model, batch, ("ids", "mask"), Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
