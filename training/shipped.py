"""The weights of a shipped 8-bit ONNX file, back in the model that it was made of, to go on from.

They are what the file holds: rounded to 8 bits, column by column. Embeddings of words and positions
were never fitted, so the model keeps its own. Needs onnx (`pip install onnx`).
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

Stored = Mapping[str, NDArray[Any]]

_KEPT = ("word_embeddings.weight", "position_embeddings.weight")


def load_shipped(model: nn.Module, file: Path) -> None:
    """Put the weights of a file into a model; KeyError where the file lacks one."""
    import onnx  # noqa: PLC0415 - needed here alone
    from onnx.numpy_helper import to_array  # noqa: PLC0415

    graph = onnx.load(file).graph
    stored = {each.name: to_array(each) for each in graph.initializer}
    twice = (node for node in graph.node if node.op_type == "Identity" and node.input[0] in stored)
    stored |= {node.output[0]: stored[node.input[0]] for node in twice}
    multiplied = dict(_multiplied(graph.node))
    state = model.state_dict()
    for name in (name for name in state if not name.endswith(_KEPT)):
        state[name] = torch.tensor(_shaped(_weights(name, stored, multiplied), state[name].shape))
    model.load_state_dict(state)


def _multiplied(nodes: Iterable[Any]) -> Iterator[tuple[str, str]]:
    """Yield for each multiplication the module that makes it, and the name of its weights."""
    for node in nodes:
        if node.op_type == "MatMulInteger":
            module = node.name.rpartition("/")[0].strip("/").replace("/", ".")
            yield module, node.input[1].removesuffix("_quantized")


def _weights(name: str, stored: Stored, multiplied: Mapping[str, str]) -> NDArray[np.float32]:
    if name in stored:
        return stored[name]
    if f"{name}_quantized" in stored:
        return _whole(name, stored)
    module = name.removesuffix(".weight")
    if f"{module}.few" in stored:  # parted by `training/reader/outliers.py`
        parted = _whole(f"{module}.many", stored)
        parted[stored[f"{module}.kept"]] = stored[f"{module}.few"]
        return parted.T
    own = [w for at, w in multiplied.items() if at == module or at.endswith(f".{module}")]
    if not own:
        raise KeyError(f"the file has no weights for {name}")
    return _whole(own[0], stored).T


def _shaped(weights: NDArray[np.float32], shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Return weights as the model has them: the file keeps those of a last layer on their side."""
    return weights if weights.shape == shape else weights.T.reshape(shape)


def _whole(name: str, stored: Stored) -> NDArray[np.float32]:
    """Return weights as numbers: what they are above the zero point, times the scale."""
    kinds = ("quantized", "zero_point", "scale")
    numbers, zero, scale = (stored[f"{name}_{kind}"].astype(np.float32) for kind in kinds)
    return np.asarray((numbers - zero) * scale, dtype=np.float32)
