"""How the transformers here go down the gradient."""

import torch
from torch import Tensor
from torch.optim.optimizer import ParamsT


class Descent:
    """AdamW with clipped gradients; its rate warms up, then falls in a line to a small rest."""

    def __init__(self, groups: ParamsT, steps: int, warm_up: int = 40, rest: float = 0.03) -> None:
        self._optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        self._parameters = [p for group in self._optimiser.param_groups for p in group["params"]]
        self._schedule = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser, lambda at: min(1, (at + 1) / warm_up) * max(rest, 1 - at / steps)
        )

    def step(self, loss: Tensor) -> float:
        """Take one step, and return the loss."""
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._parameters, 1.0)
        self._optimiser.step()
        self._schedule.step()
        return float(loss.detach())
