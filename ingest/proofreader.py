"""How likely it is that words are missing from a sentence, and after which word.

A small transformer reads a sentence as words and marks, and scores every place between two of
them: is a phrase missing here? training/damage makes its weights.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from unicodedata import normalize

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ingest.weights import CLS, SEP, session, tokenizer

WEIGHTS = Path(__file__).with_name("proofreader.onnx")
WEIGHTS_SHA256 = "cd64e76e05622c43ee1a7dd00c3645716d9da16f8f7e778b39c8e8b87575b878"
LONGEST = 510  # tokens; nothing is known of what stands behind them
Scores = NDArray[np.float32]  # one number a place

_UNKNOWN = "[UNK]"
_TOKEN = re.compile(r"[^\W_]+(?:[-'’./&][^\W_]+)*|[^\w\s]|_")


def tokens(sentence: str) -> list[str]:
    """Return the words and marks of a sentence. White space leaves no trace."""
    return _TOKEN.findall(sentence)


def proofread(words: Sequence[str]) -> Scores:
    """Return the log-odds that words are missing before each word, and after the last."""
    ids, places = ids_and_places(words)
    rows = np.array([ids])
    [[scores]] = _session().run(None, {"ids": rows, "mask": np.ones_like(rows)})
    found: Scores = np.where(places <= LONGEST, scores[places], -np.inf)
    return found


def ids_and_places(words: Sequence[str]) -> tuple[list[int], NDArray[np.intp]]:
    """Return a sentence's tokens, and for each place the token that stands behind it.

    A word that the tokenizer does not know at all, such as a control character, has none.
    """
    read = tokenizer().encode(
        [*map(_legible, words)], is_pretokenized=True, add_special_tokens=False
    )
    of_words = np.array(read.word_ids[:LONGEST], dtype=np.intp)
    behind = np.searchsorted(of_words, np.arange(len(words) + 1))
    return [CLS, *read.ids[:LONGEST], SEP], behind + 1


def _legible(word: str) -> str:
    """Return a word as the tokenizer may have it: it takes accents off, and "thé" is not "the"."""
    whole = word.encode(errors="replace").decode()
    return _UNKNOWN if len(whole) <= 3 and len(normalize("NFD", whole)) > len(whole) else whole


@cache
def _session() -> onnxruntime.InferenceSession:
    return session(WEIGHTS, WEIGHTS_SHA256, threads=1)  # every core has its own worker
