"""The training questions and what answered them, as vectors of the encoder that ships.

    python -m training.reader.precedents answer/precedents.safetensors --without=-11

They are remade whenever the encoder changes; the hash that it prints belongs into
`answer/precedents.py`. Questions on pages whose names end in what `--without` says are left out.
"""

from argparse import ArgumentParser
from hashlib import sha256
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from answer.precedents import eight_bits
from index.encoder import encoder
from training.reader.data import of_part, questions, sentences


def main(out: Path, without: str | None) -> None:
    """Embed the questions of the part `train` that have an answer, and their answers."""
    known, model = sentences(), encoder()
    asked = [each for each in of_part("train", known, questions()) if each.answers]
    asked = [each for each in asked if not (without and each.page.endswith(without))]
    answers = sorted({each for question in asked for each in question.answers})
    place = {each: row for row, each in enumerate(answers)}
    pairs = [(row, place[each]) for row, asks in enumerate(asked) for each in asks.answers]
    stored = {
        "questions": model.encode([question.ways[0] for question in asked]),
        "sentences": model.encode([known[each].text for each in answers]),
    }
    whole = {name: eight_bits(vectors).astype(np.int8) for name, vectors in stored.items()}
    pairs_of = {"pairs": np.array(pairs, dtype=np.int32)}
    save_file(whole | pairs_of, out, metadata={"encoder": model.sha256})
    data = out.read_bytes()
    print(f"{len(asked):,} questions, {len(answers):,} sentences", end=", ")
    print(f"{len(data):,} bytes, SHA-256 {sha256(data).hexdigest()}")


if __name__ == "__main__":
    arguments = ArgumentParser()
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--without", help="pages whose names end so")
    given = arguments.parse_args()
    main(given.out, given.without)
