"""The mean of several files of weights, which is often better than each of them.

    python -m training.mean FIRST.pt SECOND.pt [...] OUT.pt

The last one named is written.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor


def mean_of(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """Return the mean of weights of the same names, in full precision."""
    return {name: torch.stack([s[name].float() for s in states]).mean(0) for name in states[0]}


def main(*paths: str) -> None:
    """Write the mean of all files but the last to the last."""
    *parts, out = map(Path, paths)
    torch.save(mean_of([torch.load(part) for part in parts]), out)


if __name__ == "__main__":
    main(*sys.argv[1:])
