"""Fit the network of ingest/gap.py on sound sentences with phrases dropped, and store its weights.

    python -m training.damage.fit ../shared/train ingest/gap.npz

Needs HanTa (`pip install HanTa==1.2.1`), a tagger that finds the phrases to drop. Prints how many
gaps are found at each share of sound sentences flagged, on documents that it is not fitted on.
"""

import sys
from pathlib import Path
from random import Random

import numpy as np
import torch
from HanTa.HanoverTagger import HanoverTagger
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from training.damage.drops import Tagged, code, dropped, item_of
from training.damage.encoder import Encoder, Example
from training.damage.network import Network, store
from training.damage.texts import sound_sentences, style_lines
from training.damage.vocabulary import Vocabulary

EPOCHS, BATCH, RATE, SEED = 8, 192, 3e-3, 5
_ENDS = """
    a an the of your their our its than as if when because which who into between during such is are
    was were be been have has had will would can could may might should
"""
TRUNCATED = _ENDS.split()  # a sentence that ends in one of these was cut off
_LEADS = "by to as of with for on from about if when are is be have can may will should"
LEADS_IN = _LEADS.split()


def examples_of(sentence: Tagged, random: Random) -> list[Example]:
    """Return a sentence whole, with phrases missing, and what else can be made of it."""
    words = list(sentence.words)
    made: list[Example] = [(words, [])]
    if random.random() < 0.25 and (item := item_of(sentence, random)):
        made.append((item, []))
    if random.random() < 0.05:
        made.append(([words[0].lower(), *words[1:]], []))
    if random.random() < 0.06 and words[-1] == ".":
        made.append((words[:-1], []))
    leads = [
        n for n in range(2, len(words)) if sentence.codes[n - 1] == "V" or words[n - 1] in LEADS_IN
    ]
    if leads and random.random() < 0.08:
        made.append(([*words[: random.choice(leads)], ":"], []))
    for count in (1, 1 if random.random() < 0.6 else 2):
        if lost := dropped(sentence, count, random):
            made.append(lost)
    cuts = [n for n in range(4, len(words) - 1) if words[n - 1].lower() in TRUNCATED]
    if cuts and random.random() < 0.06:
        cut = random.choice(cuts)
        made.append((words[:cut], [cut]))
    return made


def fit(fitted: list[Tagged], vocabulary: Vocabulary, judge: "Judge") -> Network:
    """Fit a network; every epoch drops other phrases."""
    torch.manual_seed(SEED)
    torch.set_num_threads(
        1
    )  # the order of sums, and so the weights, must not depend on the machine
    random = Random(SEED)
    network, encoder = Network(vocabulary), Encoder(vocabulary)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=1e-2)
    average = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(0.998), use_buffers=False)
    schedule = None
    for epoch in range(EPOCHS):
        examples = [e for sentence in fitted for e in examples_of(sentence, random)]
        examples.sort(key=lambda example: len(example[0]) + 2 * random.random())
        batches = [examples[at : at + BATCH] for at in range(0, len(examples), BATCH)]
        random.shuffle(batches)
        schedule = schedule or torch.optim.lr_scheduler.OneCycleLR(
            optimizer, RATE, total_steps=int(len(batches) * EPOCHS * 1.02), pct_start=0.15
        )
        network.train()
        for batch in batches:
            ids, mask, gaps = encoder.batch(batch)
            loss = _loss(network(ids, mask), gaps, mask[:, 1:])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            average.update_parameters(network)
        print(epoch, judge.report(average.module, encoder), flush=True)
    return average.module


def _loss(scores: Tensor, gaps: Tensor, mask: Tensor) -> Tensor:
    """Each place must be right, and the sentence as a whole."""
    cross_entropy = functional.binary_cross_entropy_with_logits
    places = (cross_entropy(scores, gaps, reduction="none") * mask).sum() / mask.sum()
    whole = cross_entropy(torch.logsumexp(scores, 1), (gaps.sum(1) > 0).float())
    return 8 * places + whole


class Judge:
    """Whole sentences, and the same with one phrase missing, of documents not fitted on."""

    def __init__(self, sentences: list[Tagged]) -> None:
        random = Random(11)
        self._whole: list[Example] = [(list(s.words), []) for s in sentences]
        self._lost = [lost for s in sentences if (lost := dropped(s, 1, random))]

    def report(self, network: Network, encoder: Encoder) -> str:
        """Return the share of gaps found where 0.5, 1 and 2 per cent of whole ones are flagged."""
        whole, lost = (_scores(network, encoder, e) for e in (self._whole, self._lost))
        limits = {share: np.quantile(whole, 1 - share) for share in (0.005, 0.01, 0.02)}
        return "; ".join(
            f"{share:.1%} flagged: {np.mean(lost > limit):.3f} found above {limit:.2f}"
            for share, limit in limits.items()
        )


def _scores(network: Network, encoder: Encoder, examples: list[Example]) -> np.ndarray:
    network.eval()
    with torch.no_grad():
        batches = [encoder.batch(examples[at : at + 512]) for at in range(0, len(examples), 512)]
        return torch.cat([network(ids, mask).max(1).values for ids, mask, _ in batches]).numpy()


def main(train: Path, file: Path) -> None:
    """Read, tag, fit, store."""
    sentences = [*sound_sentences(train), *style_lines()]
    tagger = HanoverTagger("morphmodel_en.pgz")
    parts: dict[str, list[Tagged]] = {"fit": [], "tune": []}
    for sentence in sentences:
        if sentence.part in parts:
            tags = (tag for _, _, tag in tagger.tag_sent(list(sentence.words)))
            tagged = Tagged(sentence.words, "".join(map(code, sentence.words, tags)))
            parts[sentence.part] += [tagged] * _TIMES.get(sentence.corpus, 1)
    print({part: len(found) for part, found in parts.items()}, flush=True)
    vocabulary = Vocabulary(word for s in sentences if s.part == "fit" for word in s.words)
    store(fit(parts["fit"], vocabulary, Judge(parts["tune"])), vocabulary.words, file)


_TIMES = {"pages": 4, "starter": 4, "style": 8}  # of few lines, in the style that matters most


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
