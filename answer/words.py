"""The words that people use: the groups, spellings and names of `corpus/words.toml`."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ingest.error import OwnwordsError

SHIPPED = Path(__file__).parent.parent / "corpus" / "words.toml"

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What a maintainer has said of words.

    `same` holds groups of equal wordings, the plainest first, and `keep` the phrases that look like
    one and mean something else. `beginnings` and `endings` are pairs of spellings, British first.
    """

    same: tuple[Texts, ...] = ()
    keep: Texts = ()
    beginnings: tuple[Texts, ...] = ()
    endings: tuple[Texts, ...] = ()
    one_spelling: frozenset[str] = frozenset()
    informal: frozenset[str] = frozenset()
    clinical: frozenset[str] = frozenset()
    mistaken: frozenset[str] = frozenset()
    drugs: frozenset[str] = frozenset()
    drug_endings: Texts = ()


def read_words(path: Path) -> Words:
    """Read the file; raise OwnwordsError where it is not what it should be."""
    table = _table(path)
    spelling, words = table.get("spelling", {}), table.get("words", {})
    read = Words(
        same=_groups(path, table, "same"),
        keep=_texts(path, table, "keep"),
        beginnings=_groups(path, spelling, "beginnings"),
        endings=_groups(path, spelling, "endings"),
        one_spelling=frozenset(_texts(path, spelling, "one_spelling")),
        informal=frozenset(_texts(path, words, "informal")),
        clinical=frozenset(_texts(path, words, "clinical")),
        mistaken=frozenset(_texts(path, words, "mistaken")),
        drugs=frozenset(_texts(path, words, "drugs")),
        drug_endings=_texts(path, words, "drug_endings"),
    )
    _check_once(path, read)
    return read


@cache
def shipped_words() -> Words:
    """Return the words that the project ships."""
    return read_words(SHIPPED)


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        remedy = "Put the file of words back in its place."
        raise OwnwordsError(f"{path} cannot be read", error.strerror, remedy) from None
    except ValueError as error:
        raise OwnwordsError(f"{path} is not TOML", str(error), "Mend that line.") from None


def _groups(path: Path, table: Any, key: str) -> tuple[Texts, ...]:
    rows = table.get(key, []) if isinstance(table, dict) else table
    if not isinstance(rows, list) or not all(_is_texts(row) and len(row) > 1 for row in rows):
        remedy = "Give lists of two or more wordings."
        raise OwnwordsError(f"{path} says “{key}” wrongly", "not groups of words", remedy)
    return tuple(map(tuple, rows))


def _texts(path: Path, table: Any, key: str) -> Texts:
    row = table.get(key, []) if isinstance(table, dict) else table
    if not _is_texts(row):
        raise OwnwordsError(f"{path} says “{key}” wrongly", "not words", "Give a list of words.")
    return tuple(row)


def _is_texts(row: object) -> bool:
    return isinstance(row, list) and all(isinstance(word, str) and word.strip() for word in row)


def _check_once(path: Path, words: Words) -> None:
    """Raise where a wording stands twice: nobody could tell which group it means."""
    counts = Counter(word.casefold() for group in (*words.same, words.keep) for word in group)
    twice = next((word for word, count in counts.items() if count > 1), None)
    if twice:
        raise OwnwordsError(f"{path} has a wording twice", twice, "Leave it in one place.")
