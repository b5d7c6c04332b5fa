"""The layers of the tuned encoder in half precision: `python -m training.reader.pack TUNED OUT`.

Its embeddings were not trained, and come with the package of the published model.
"""

import sys
from hashlib import sha256
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file


def main(tuned: str, out: str) -> None:
    """Store the layers and print the hash for `index/encoder.py`."""
    weights = load_file(str(Path(tuned) / "model.safetensors"))
    layers = {
        name: value.to(torch.float16).contiguous()
        for name, value in weights.items()
        if name.startswith("encoder.")
    }
    save_file(layers, out)
    print(sha256(Path(out).read_bytes()).hexdigest())


if __name__ == "__main__":
    main(*sys.argv[1:])
