"""The alarm as it is trained: a message read by a small transformer, one logit a label."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from transformers import AutoModel, PreTrainedTokenizerFast

from training.reader.cross import ATTENTION

LONGEST = 128  # tokens
_WIDTH = 384


class Classifier(nn.Module):
    """Messages -> logits of quiet, crisis and emergency."""

    def __init__(self, folder: str, labels: int) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation=ATTENTION
        )
        self.head = nn.Linear(_WIDTH, labels)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return (messages, labels) logits of (messages, tokens) ids."""
        states = self.body(input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(-1).to(states.dtype)
        return self.head((states * weights).sum(1) / weights.sum(1))


def batch_of(texts: Sequence[str], tokenizer: PreTrainedTokenizerFast) -> tuple[Tensor, Tensor]:
    """Return ids and mask of some messages, each (messages, tokens)."""
    found = tokenizer(
        list(texts), padding=True, truncation=True, max_length=LONGEST, return_tensors="pt"
    )
    return found["input_ids"], found["attention_mask"].to(torch.long)
