"""Which cases may fit a threshold: those of a file named `-test` never do."""

from pathlib import Path

from eval.case.case import Case, load
from ingest.error import OwnwordsError


def is_test(path: Path) -> bool:
    """Return whether a file's name, or that of the file it links to, ends in `-test`."""
    return _ends(path, "-test")


def is_fit(path: Path) -> bool:
    """Return whether a file's name says that its cases are for fitting."""
    return _ends(path, "-fit")


def _ends(path: Path, part: str) -> bool:
    names = (path.name, path.resolve().name)
    return any(name.casefold().split(".")[0].endswith(part) for name in names)


def fit_cases(path: Path) -> tuple[Case, ...]:
    """Read the cases that something is fitted on; raise OwnwordsError for those set aside."""
    if is_test(path):
        found = f"{path} is a test file: a threshold fitted on it would flatter every figure"
        raise OwnwordsError("These cases are not for fitting", found, "Name the “-fit” file")
    return load(path)
