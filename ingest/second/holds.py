"""Whether words stand in a file, one after the other, by its second extraction."""

from collections.abc import Iterator

from ingest.block import CELLS
from ingest.second.extraction import Extraction
from ingest.second.words import mended, spellings_of, words_of


def holds(extraction: Extraction, text: str) -> bool:
    """Return whether all words of a text stand in the file in their order, with none between."""
    wanted = spellings_of(text)
    known = frozenset(words_of(text).keys)
    readings = (extraction.shown, extraction.unsure)
    return bool(wanted) and (
        any(_line(wanted) in _line(spellings_of(mended(reading, known))) for reading in readings)
        or _goes_on(wanted, [mended(piece, known) for piece in extraction.pieces], CELLS in text)
    )


def _goes_on(wanted: list[str], pieces: list[str], is_row: bool) -> bool:
    """Return whether words stand in one piece, or end one and go on in later ones."""
    lines = [_line(spellings_of(piece)) for piece in pieces]
    if any(_line(wanted) in line for line in lines):
        return True
    if is_row:  # each of its cells is a piece, so that a lost one would not be missed
        return False
    for place, (piece, line) in enumerate(zip(pieces, lines, strict=True)):
        for head, tail in _parted(wanted, line if piece.endswith("-") else ""):
            if line.endswith(head) and _begins(lines[place + 1 :], tail):
                return True
    return False


def _begins(lines: list[str], rest: str) -> bool:
    """Return whether words begin one of the pieces, or go on below a whole one of them."""
    for place, line in enumerate(lines):
        if line.startswith(rest):
            return True
        if line.strip() and rest.startswith(line):
            return _begins(lines[place + 1 :], rest[len(line) - 1 :])
    return False


def _parted(wanted: list[str], broken: str) -> Iterator[tuple[str, str]]:
    """Yield each way to part words in two; also inside one that begins with a broken word."""
    part = broken.rsplit(maxsplit=1)[-1] if broken else ""
    for at, word in enumerate(wanted):
        if at:
            yield _line(wanted[:at]), _line(wanted[at:])
        if part and word.startswith(part) and word != part:
            yield _line([*wanted[:at], part]), _line([word[len(part) :], *wanted[at + 1 :]])


def _line(words: list[str]) -> str:
    """Return words in one line, each with a space on both sides."""
    return f" {' '.join(words)} "
