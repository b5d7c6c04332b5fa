"""A layer whose largest inputs are multiplied apart returns what it returned."""

import torch
from torch import nn

from training.reader.outliers import KEPT, Parted, part


def test_a_parted_layer_returns_what_the_layer_returned() -> None:
    layer, inputs = nn.Linear(5, 3), torch.randn(2, 4, 5)
    parted = Parted(layer, torch.tensor([3, 1]))
    assert torch.allclose(parted(inputs), layer(inputs), atol=1e-5)


def test_what_is_parted_are_the_inputs_that_are_largest() -> None:
    body = nn.Sequential(nn.Linear(5, 5))
    inputs = torch.tensor([[0.1, -9.0, 0.2, 0.3, 7.0], [0.3, 0.1, 0.4, 0.2, 0.1]])
    part(body, body, [(inputs,)])
    assert set(body[0].kept.tolist()) == {1, 4}
    assert len(body[0].kept) == KEPT
    assert (body[0].many[[1, 4]] == 0).all()
