"""The mean of several files of weights, which is often better than each of them.

    python -m training.mean FIRST.pt SECOND.pt [...] OUT.pt

The last one named is written.
"""

import sys
from pathlib import Path

import torch


def main(*paths: str) -> None:
    """Write the mean of all files but the last to the last."""
    *parts, out = map(Path, paths)
    found = [torch.load(part) for part in parts]
    mean = {name: sum(each[name].float() for each in found) / len(found) for name in found[0]}
    torch.save(mean, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
