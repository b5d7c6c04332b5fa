"""The sound sentences with the part of speech of each word, which drops are made by."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.damage.drops import Tagged, code
from training.damage.texts import sound_sentences, style_lines


@dataclass(frozen=True, slots=True)
class Known:
    """A tagged sentence, its corpus, and what its document is used for."""

    corpus: str
    part: str
    sentence: Tagged


def read(file: Path) -> Iterator[Known]:
    """Yield the sentences that `write` stored."""
    with file.open(encoding="utf-8") as lines:
        for corpus, part, words, codes in map(json.loads, lines):
            yield Known(corpus, part, Tagged(tuple(words), codes))


def write(train: Path, file: Path) -> None:
    """Tag the sentences of the folder of public data and our own; it takes minutes."""
    from HanTa.HanoverTagger import HanoverTagger  # noqa: PLC0415 - needed here alone

    tagger = HanoverTagger("morphmodel_en.pgz")
    with file.open("w", encoding="utf-8") as out:
        for each in [*sound_sentences(train), *style_lines()]:
            tags = (tag for _, _, tag in tagger.tag_sent(list(each.words)))
            codes = "".join(map(code, each.words, tags))
            out.write(json.dumps([each.corpus, each.part, each.words, codes]) + "\n")
