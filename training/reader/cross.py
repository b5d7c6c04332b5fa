"""The reader as it is trained: question and sentence read together, each pooled by itself.

    [CLS] question [SEP] title: headings: lead-in: sentence before [SEP] sentence [SEP]

A cross-encoder that starts from an encoder's weights knows nothing of its pooled first token. Here
the question's words and the sentence's words are averaged apart, after each has attended to the
other, so that the model starts from what the encoder knows (their cosine) and learns the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, PreTrainedTokenizerFast

QUESTION, CONTEXT, TEXT = 64, 48, 80  # tokens of each at most
ATTENTION = "eager"  # its gradients take half the time of the fused form on a CPU
_COSINE = 12.0  # what a cosine counts for at the start
_WIDTH = 384


@dataclass(frozen=True, slots=True)
class Pair:
    """A question and a sentence that may answer it, with what stands above and before it."""

    question: str
    context: str
    text: str


class Cross(nn.Module):
    """Pairs -> logits for "this answers it"; 0 is the logit of silence."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.body = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation=ATTENTION
        )
        self.head = nn.Linear(2 * _WIDTH, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.constant_(self.head.bias, -6.0)
        self.cosine = nn.Parameter(torch.tensor(_COSINE))

    def forward(
        self, ids: Tensor, types: Tensor, mask: Tensor, asked: Tensor, said: Tensor
    ) -> Tensor:
        """Return (pairs,) logits of (pairs, tokens) ids; `asked` and `said` mark the two parts."""
        states = self.body(input_ids=ids, token_type_ids=types, attention_mask=mask)
        states = states.last_hidden_state
        question, text = _mean(states, asked), _mean(states, said)
        both = torch.cat([question * text, (question - text).abs()], dim=1) * _WIDTH**0.5
        return self.cosine * (question * text).sum(1) + self.head(both).squeeze(1)


def _mean(states: Tensor, mask: Tensor) -> Tensor:
    weights = mask.unsqueeze(-1).to(states.dtype)
    return functional.normalize((states * weights).sum(1) / weights.sum(1).clamp(min=1), dim=1)


def batch_of(pairs: Sequence[Pair], tokenizer: PreTrainedTokenizerFast) -> tuple[Tensor, ...]:
    """Return ids, types, mask, asked and said of some pairs, each (pairs, tokens)."""

    def cut(texts: Sequence[str], most: int, from_end: bool = False) -> list[list[int]]:
        rows = tokenizer(list(texts), add_special_tokens=False)["input_ids"]
        return [row[-most:] if from_end else row[:most] for row in rows]

    asked = cut([pair.question for pair in pairs], QUESTION)
    above = cut([pair.context for pair in pairs], CONTEXT, from_end=True)
    said = cut([pair.text for pair in pairs], TEXT)
    start, stop = tokenizer.cls_token_id, tokenizer.sep_token_id
    rows = [
        [start, *q, stop, *a, stop, *t, stop] for q, a, t in zip(asked, above, said, strict=True)
    ]
    shape = len(rows), max(map(len, rows))
    ids, types, mask, in_question, in_text = (
        torch.zeros(shape, dtype=torch.long) for _ in range(5)
    )
    for row, (whole, q, t) in enumerate(zip(rows, asked, said, strict=True)):
        ids[row, : len(whole)] = torch.tensor(whole)
        mask[row, : len(whole)] = 1
        types[row, len(q) + 2 : len(whole)] = 1
        in_question[row, 1 : len(q) + 1] = 1
        in_text[row, len(whole) - 1 - len(t) : len(whole) - 1] = 1
    return ids, types, mask, in_question, in_text
