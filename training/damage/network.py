"""The network that ingest/gap.py computes, as it is fitted and stored."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from ingest.gap import KERNELS, SUFFIXES
from training.damage.vocabulary import Vocabulary

SIZE, HIDDEN, PAIR = 40, 96, 64
COMMON = 150  # words that are never hidden


class Network(nn.Module):
    """What ingest/gap.py computes, with what fitting needs."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        words = len(vocabulary.words) + 3  # the unknown word and the ends of a sentence
        rows = {"word": words, "three": SUFFIXES[3], "two": SUFFIXES[2], "shape": 10}
        self.tables = nn.ModuleDict({name: nn.Embedding(n, SIZE) for name, n in rows.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        nn.init.zeros_(self.tables["word"].weight[vocabulary.often + 1 : -2])
        known = np.zeros((words, vocabulary.known.shape[1]), np.float32)
        known[1:-2] = vocabulary.known
        self.register_buffer("known", torch.from_numpy(known))
        self.of_known = nn.Linear(known.shape[1], SIZE, bias=False)
        nn.init.normal_(self.of_known.weight, std=0.3 / known.shape[1] ** 0.5)
        self.layers = nn.ModuleList(
            nn.Conv1d(HIDDEN if i else SIZE, HIDDEN, width, padding=width // 2 * d, dilation=d)
            for i, (width, d) in enumerate(KERNELS)
        )
        self.pair, self.out = nn.Conv1d(HIDDEN, PAIR, 2), nn.Conv1d(PAIR, 1, 1)
        self.ends = words - 2

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the log-odds of a gap between each two tokens."""
        words = ids[..., 0]
        known = self.of_known(self.known[words])
        if self.training:  # rarer words are hidden now and then, so that their kin are learned from
            rare = (words > COMMON) & (words < self.ends)
            chance = torch.rand(words.shape)
            known = known * ~(rare & (chance < 0.1))[..., None]
            words = torch.where(rare & (chance < 0.35), 0, words)
        columns = (words, ids[..., 1], ids[..., 2], ids[..., 3])
        state = known + sum(t(c) for t, c in zip(self.tables.values(), columns, strict=True))
        state = functional.dropout(state * mask[..., None], 0.15, self.training).transpose(1, 2)
        for number, layer in enumerate(self.layers):
            found = functional.relu(layer(state))
            state = (found if number == 0 else state + found) * mask[:, None]
        state = functional.dropout(state, 0.3, self.training)
        return self.out(functional.relu(self.pair(state)))[:, 0].masked_fill(mask[:, 1:] == 0, -30)


def store(network: Network, vocabulary: list[str], file: Path) -> None:
    """Write the weights as half-precision arrays, in the order in which they are multiplied."""
    arrays = {name: table.weight for name, table in network.tables.items()}
    arrays["word"] = arrays["word"] + network.of_known(network.known)
    for number, layer in enumerate([*network.layers, network.pair]):
        name, bias = (
            ("pair", "pair_bias") if layer is network.pair else (f"c{number}", f"b{number}")
        )
        arrays[name] = layer.weight.permute(2, 1, 0).reshape(-1, layer.weight.shape[0])
        arrays[bias] = layer.bias
    arrays["out"], arrays["out_bias"] = network.out.weight[0, :, 0], network.out.bias
    halved = {name: array.detach().numpy().astype(np.float16) for name, array in arrays.items()}
    halved["vocabulary"] = np.frombuffer("\n".join(vocabulary).encode(), np.uint8)
    stored = BytesIO()
    np.savez_compressed(stored, **halved)
    file.write_bytes(stored.getvalue())
    print(f"{file}: WEIGHTS_SHA256 = {sha256(stored.getvalue()).hexdigest()}")
