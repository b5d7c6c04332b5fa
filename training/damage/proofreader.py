"""The proofreader as it is trained: all-MiniLM-L6-v2, and a score for each place between words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from transformers import AutoModel

from ingest.proofreader import ids_and_places
from ingest.weights import packaged
from training.damage.drops import Example

ATTENTION = "eager"  # its gradients take half the time of the fused form on a CPU
_WIDTH, _HIDDEN = 384, 192


class Proofreader(nn.Module):
    """Tokens -> the log-odds that words are missing before each."""

    def __init__(self) -> None:
        super().__init__()
        hidden: dict[str, Any] = {"hidden_dropout_prob": 0.1, "attention_probs_dropout_prob": 0.1}
        self.body = AutoModel.from_pretrained(
            str(packaged()), add_pooling_layer=False, attn_implementation=ATTENTION, **hidden
        )
        self.head = nn.Sequential(nn.Linear(2 * _WIDTH, _HIDDEN), nn.ReLU(), nn.Linear(_HIDDEN, 1))
        nn.init.constant_(self.head[2].bias, -3.0)  # most places have no gap

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return (sentences, tokens) log-odds of (sentences, tokens) ids."""
        states = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        before = torch.cat([states[:, :1], states[:, :-1]], dim=1)
        return self.head(torch.cat([before, states], dim=2)).squeeze(2)


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences side by side: their tokens, which of these begin a place, and where is a gap."""

    ids: Tensor
    mask: Tensor
    places: Tensor
    gaps: Tensor


def batch_of(examples: Sequence[Example]) -> Batch:
    """Return some sentences as the model reads them, each (sentences, tokens)."""
    rows = [ids_and_places(words) for words, _ in examples]
    shape = len(rows), max(len(ids) for ids, _ in rows)
    ids, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(2))
    places, gaps = (torch.zeros(shape) for _ in range(2))
    for row, ((found, at), (_, missing)) in enumerate(zip(rows, examples, strict=True)):
        ids[row, : len(found)] = torch.tensor(found)
        mask[row, : len(found)] = 1
        places[row, at] = 1
        gaps[row, at[missing]] = 1
    return Batch(ids, mask, places, gaps)
