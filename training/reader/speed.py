"""The shipped reader beside the same model in PyTorch: how long each takes for one question.

    python -m training.reader.speed ENCODER READER.pt [INDEX]

Asks the fit cases of an index in turn, both forms one after the other on the same pairs, on as many
threads as each takes by itself; prints the medians, their ratio, and the memory at its highest.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import torch
from transformers import AutoTokenizer

from answer.cross import Pair, cross_encoder
from answer.question import question_of
from answer.reader import READ, pair_of
from answer.retrieve import retrieve
from index.encoder import encoder
from index.library import Library
from training.reader import cross

CASES = Path("eval/cases/starter-fit.jsonl")


def pairs_of(index: Path) -> list[list[Pair]]:
    """Return the pairs that are read for each single question of the fit cases."""
    library, model = Library.open(index), encoder()
    turns = [json.loads(line)["turns"] for line in CASES.read_text().splitlines()]
    asked = [question_of(each, model) for each in turns if len(each) == 1]
    return [[pair_of(q.text, c) for c in retrieve(q, library)[:READ]] for q in asked]


def torch_form(folder: str, weights: str) -> Callable[[Sequence[Pair]], object]:
    """Return the reader as it was trained."""
    model, tokenizer = cross.Cross(folder), AutoTokenizer.from_pretrained(folder)
    model.load_state_dict(torch.load(weights))
    model.eval()

    @torch.inference_mode()
    def logits(pairs: Sequence[Pair]) -> object:
        own = [cross.Pair(pair.question, pair.context, pair.text) for pair in pairs]
        return model(*cross.batch_of(own, tokenizer))

    return logits


def milliseconds(read: Callable[[Sequence[Pair]], object], pairs: Sequence[Pair]) -> float:
    """Return how long a reading takes."""
    begun = time.perf_counter()
    read(pairs)
    return 1_000 * (time.perf_counter() - begun)


def main(folder: str, weights: str, index: str = "data/index") -> None:
    """Time both forms, side by side."""
    shipped, trained = cross_encoder().logits, torch_form(folder, weights)
    asked = pairs_of(Path(index))
    shipped(asked[0]), trained(asked[0])  # the first one loads and warms up
    ours, theirs = zip(
        *((milliseconds(shipped, pairs), milliseconds(trained, pairs)) for pairs in asked),
        strict=True,
    )
    print(f"{len(asked)} questions of {READ} pairs")
    print(f"shipped {median(ours):.0f} ms, PyTorch {median(theirs):.0f} ms", end=", ")
    print(f"PyTorch takes {median(t / o for t, o in zip(theirs, ours, strict=True)):.1f} times")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main(*sys.argv[1:])
