"""Questions that a maintainer knows people ask, and the span that answers each: `asked.jsonl`.

The span is named by a hash of its words, white space made even, so that no words are copied and an
edit elsewhere on the page breaks nothing. The offsets say where it stood when it was written down.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from ingest.canonical import decoded
from ingest.document import Document, Section, Sentence, Span
from ingest.error import OwnwordsError
from ingest.original import read_original

PHRASINGS_FILE = "asked.jsonl"
_HASH = re.compile(r"[0-9a-f]{64}")
_REMEDY = "Write it with `ownwords asked add`."
_SLACK = 2  # a span set in longer lines may be so many times as long, white space and all


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A question as people put it, and the span of a document that answers it."""

    question: str
    document: str  # its id
    sha256: str  # of the span's words
    start: int
    end: int
    where: str = field(default="", compare=False)  # its file and line

    def as_json(self) -> str:
        """Return it as a line of its file."""
        row = asdict(self)
        del row["where"]
        return json.dumps(row, ensure_ascii=False)


def read_phrasings(path: Path) -> tuple[Phrasing, ...]:
    """Read a file of phrasings; raise OwnwordsError naming the line at fault."""
    lines = decoded(path, read_original(path).data).split("\n")
    numbered = ((f"{path}, line {number}", line) for number, line in enumerate(lines, start=1))
    return tuple(_phrasing(where, line) for where, line in numbered if line.strip())


def phrasing_of(question: str, document: Document, sentences: Sequence[Sentence]) -> Phrasing:
    """Return the phrasing that leads to some sentences that stand one after the other."""
    start, end = sentences[0].start, sentences[-1].end
    return Phrasing(question, document.id, _hash(document, sentences), start, end)


def located(phrasing: Phrasing, document: Document) -> tuple[Sentence, ...]:
    """Return the sentences that a phrasing leads to, wherever they stand by now; none if gone.

    Where the same words stand in several places, the nearest to where they stood are meant.
    """
    here = sentences_at(document, Span(phrasing.start, phrasing.end))
    if here and _hash(document, here) == phrasing.sha256:
        return here
    longest = _SLACK * (phrasing.end - phrasing.start)
    runs = (run for section in document.sections for run in _runs(section, longest))
    same = [run for run in runs if _hash(document, run) == phrasing.sha256]
    return min(same, key=lambda run: abs(run[0].start - phrasing.start), default=())


def sentences_at(document: Document, span: Span) -> tuple[Sentence, ...]:
    """Return the sentences of one section that a span touches; none where it touches several."""
    touched = [[s for s in x.sentences if _meet(s, span)] for x in document.sections]
    sections = [tuple(sentences) for sentences in touched if sentences]
    return sections[0] if len(sections) == 1 else ()


def _phrasing(where: str, line: str) -> Phrasing:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise OwnwordsError(f"{where} is not JSON", line, _REMEDY) from None
    known = [f.name for f in fields(Phrasing) if f.name != "where"]
    if not isinstance(row, dict) or sorted(row) != sorted(known):
        raise OwnwordsError(f"{where} has other keys than {', '.join(known)}", line, _REMEDY)
    for key, value in row.items():
        if not _is_sound(key, value):
            raise OwnwordsError(f"{where}, {key} is wrong", value, _REMEDY)
    if row["start"] >= row["end"]:
        raise OwnwordsError(f"{where}, end is not after start", row["end"], _REMEDY)
    return Phrasing(**row, where=where)


def _is_sound(key: str, value: Any) -> bool:
    if key in ("start", "end"):
        return type(value) is int and value >= 0  # JSON's true is an int to Python
    if not isinstance(value, str) or not value.strip():
        return False
    return key != "sha256" or bool(_HASH.fullmatch(value))


def _hash(document: Document, sentences: Sequence[Sentence]) -> str:
    words = Span(sentences[0].start, sentences[-1].end).of(document.text).split()
    return sha256(" ".join(words).encode()).hexdigest()


def _runs(section: Section, longest: int) -> Iterator[tuple[Sentence, ...]]:
    """Yield all runs of a section's sentences that are not longer than so many characters."""
    sentences = section.sentences
    for first, sentence in enumerate(sentences):
        for last in range(first, len(sentences)):
            if sentences[last].end - sentence.start > longest:
                break
            yield sentences[first : last + 1]


def _meet(sentence: Sentence, span: Span) -> bool:
    return sentence.start < span.end and span.start < sentence.end
