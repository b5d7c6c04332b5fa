"""The layers of a tuned encoder, or the mean of several, in half precision.

    python -m training.reader.pack TUNED [TUNED ...] OUT

Its embeddings were not trained, and come with the package of the published model.
"""

import sys
from hashlib import sha256
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from training.mean import mean_of


def main(*paths: str) -> None:
    """Store the layers and print the hash for `index/encoder.py`."""
    *tuned, out = map(Path, paths)
    mean = mean_of([load_file(folder / "model.safetensors") for folder in tuned])
    layers = {n: value.to(torch.float16) for n, value in mean.items() if n.startswith("encoder.")}
    save_file(layers, out)
    print(sha256(out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main(*sys.argv[1:])
