"""The layers of a tuned encoder, or the mean of several, in half precision.

    python -m training.reader.pack TUNED [TUNED ...] OUT

Its embeddings were not trained, and come with the package of the published model.
"""

import sys
from hashlib import sha256
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file


def main(*paths: str) -> None:
    """Store the layers and print the hash for `index/encoder.py`."""
    *tuned, out = map(Path, paths)
    found = [load_file(folder / "model.safetensors") for folder in tuned]
    layers = {
        name: torch.stack([each[name].float() for each in found]).mean(0).to(torch.float16)
        for name in found[0]
        if name.startswith("encoder.")
    }
    save_file(layers, out)
    print(sha256(out.read_bytes()).hexdigest())


if __name__ == "__main__":
    main(*sys.argv[1:])
