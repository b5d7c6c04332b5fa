"""The reviewed file: patterns, fixed words and telephone numbers, as it stands in the package."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def reviewed() -> dict[str, Any]:
    """Return what `triage.toml` says."""
    return tomllib.loads(files("answer.triage").joinpath("triage.toml").read_text("utf-8"))
