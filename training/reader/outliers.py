"""Outliers kept apart, so that 8 bits go further.

An 8-bit layer measures all its inputs with one ruler, from the least to the greatest. In the
feed-forward layers one or two inputs are ten times as large as the rest, which are then rounded
coarsely (Dettmers et al., 2022, LLM.int8()). Here those few are multiplied in full precision.
"""

from collections.abc import Iterator, Sequence
from functools import partial

import torch
from torch import Tensor, nn

KEPT = 2  # inputs of a layer in full precision


class Parted(nn.Module):
    """A linear layer whose `kept` inputs are multiplied apart from the others."""

    def __init__(self, layer: nn.Linear, kept: Tensor) -> None:
        super().__init__()
        weights = layer.weight.detach().t()
        others = torch.ones(layer.in_features).index_fill(0, kept, 0.0)
        self.register_buffer("kept", kept)
        self.register_buffer("others", others)
        self.register_buffer("few", weights[kept].contiguous())
        self.register_buffer("many", (weights * others[:, None]).contiguous())
        self.register_buffer("bias", layer.bias.detach())

    def forward(self, inputs: Tensor) -> Tensor:
        """Return what the layer returns."""
        few = torch.matmul(inputs.index_select(-1, self.kept), self.few) + self.bias
        return torch.matmul(inputs * self.others, self.many) + few


def part(body: nn.Module, model: nn.Module, batches: Sequence[tuple[Tensor, ...]]) -> None:
    """Part the feed-forward layers of a body at the inputs that are largest on some batches."""
    layers = dict(_feed_forward(body))
    largest = {name: torch.zeros(layer.in_features) for name, layer in layers.items()}
    hooks = [
        layer.register_forward_pre_hook(partial(_note, largest[name]))
        for name, layer in layers.items()
    ]
    with torch.inference_mode():
        for batch in batches:
            model(*batch)
    for hook in hooks:
        hook.remove()
    for name, layer in layers.items():
        above, _, own = name.rpartition(".")
        kept = largest[name].topk(KEPT).indices
        setattr(body.get_submodule(above), own, Parted(layer, kept))


def _note(largest: Tensor, _: nn.Module, inputs: tuple[Tensor, ...]) -> None:
    """Raise the largest values seen to those of a layer's inputs."""
    torch.maximum(largest, inputs[0].abs().flatten(0, -2).amax(0), out=largest)


def _feed_forward(body: nn.Module) -> Iterator[tuple[str, nn.Linear]]:
    for name, layer in body.named_modules():
        if isinstance(layer, nn.Linear) and "attention" not in name:
            yield name, layer
