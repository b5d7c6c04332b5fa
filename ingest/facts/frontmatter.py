"""The YAML above a text, between two lines of three hyphens."""

import re
from pathlib import Path

import yaml

from ingest.error import OwnwordsError
from ingest.facts.checked import checked
from ingest.facts.fact import Facts

_FENCE = re.compile(r"^---[ \t]*(?:\n|\Z)", re.MULTILINE)
_COLON = 'Put a value that holds a colon into quotes: `title: "Recurrence: what next"`.'
_FOR_PEOPLE = "facts"  # says in words where each section's facts come from; no key of ours


def split_front_matter(file: Path, text: str) -> tuple[Facts, str]:
    """Return the front matter of a text, and the text with blank lines in its place.

    Raises OwnwordsError where it is not closed, not YAML, not a mapping, or has an unknown key.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _FENCE.match(text):
        return {}, text
    parts = _FENCE.split(text, maxsplit=2)
    if len(parts) < 3:
        remedy = "Close it with a line of three hyphens."
        raise OwnwordsError(f"{file}: front matter has no end", "---", remedy)
    try:
        stated = yaml.safe_load(parts[1]) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # no such day; too deep
        where = " ".join(str(error).split())
        remedy = _COLON if "mapping values" in where else "Mend it."
        raise OwnwordsError(f"{file}: front matter is not YAML", where, remedy) from None
    if not isinstance(stated, dict):
        raise OwnwordsError(f"{file}: front matter is no mapping", stated, "Write `key: value`.")
    ours = {key: value for key, value in stated.items() if key != _FOR_PEOPLE}
    blank = "\n" * (parts[1].count("\n") + 2)  # so that lines keep their numbers
    return checked(f"{file}: front matter", ours, "front matter"), blank + parts[2]
