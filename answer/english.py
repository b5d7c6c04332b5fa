"""English words in general, British and American, with how often each is written."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ingest.error import OwnwordsError

_PACKAGE = "symspellpy"  # carries the list; its search is not used
_LIST = "frequency_dictionary_en_82_765.txt"


@cache
def english() -> Mapping[str, int]:
    """Return each word in lower case with its count in English books."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise OwnwordsError(
            "The list of English words is not installed", _PACKAGE, "Run `make setup`."
        )
    lines = (Path(spec.origin).parent / _LIST).read_text(encoding="utf-8-sig").splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if line)
    return {word: int(count) for word, count in pairs}
