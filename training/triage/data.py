"""The messages that the alarm is fitted on, and the sixth of them that its limit is judged on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from answer.triage.triage import urgent

QUIET, UNSURE = "quiet", "unsure"
# Training questions that an earlier fit took for urgent, judged when read again:
ASKED, _QUESTION = "asked", "question"
FOLDERS = ("patients", "care")
BLOCK = 50  # prompts held out together: a message and the next are often each other's contrast
NOISE = 900  # messages that say nothing
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")  # rows that fingers drum on
_CASES, _TRAINING = Path("eval/cases"), Path("training")


@dataclass(frozen=True, slots=True)
class Message:
    """A message, what it calls for, where it comes from, and whether it is kept from the fit."""

    text: str
    label: str  # crisis, emergency or quiet
    kind: str
    held_out: bool

    @property
    def is_question(self) -> bool:
        """Whether it is one of the training questions."""
        return self.kind == _QUESTION


def messages() -> list[Message]:
    """Return all messages: prompts, the half of the cases that may be fitted on, and questions."""
    prompts = list(_rows(_TRAINING / "triage" / "prompts.jsonl"))
    seen = {row["text"] for row in prompts}
    found = [
        Message(
            row["text"],
            row["label"],
            row["kind"],
            row["kind"] != ASKED and _held_out(str(number // BLOCK)),
        )
        for number, row in enumerate(prompts)
        if row["label"] != UNSURE
    ]
    asked = (m for m in _questions() if m.text not in seen)
    return [*found, *_cases(), *asked, *_headings(), *_noise()]


def _cases() -> Iterator[Message]:
    for row in [*_rows(_CASES / "triage-fit.jsonl"), *_rows(_CASES / "triage-quiet-fit.jsonl")]:
        text, label = row["turns"][-1], row.get("expect", QUIET)
        if len(row["turns"]) == 1:  # the alarm sees one message
            label = QUIET if label == "boundary" else label
            yield Message(text, label, "cases", _held_out(text))


def _questions() -> Iterator[Message]:
    """Yield the training questions, less those that the patterns take for an emergency."""
    for folder in FOLDERS:
        for row in _rows(_TRAINING / folder / "questions.jsonl"):
            if not urgent([row["q"]]):
                yield Message(row["q"], QUIET, _QUESTION, _held_out(row["page"]))


def _headings() -> Iterator[Message]:
    """Yield the titles and headings of the training pages: people type bare words too."""
    yield from (Message(text, QUIET, "heading", _held_out(text)) for text in _titles())


def _noise() -> Iterator[Message]:
    """Yield what says nothing: a word again and again, words or signs at random."""
    random = Random(1)
    words = sorted({word for title in _titles() for word in title.split()})
    for number in range(NOISE):
        length = random.choice((3, 8, 30, 90))
        few = random.choices(words, k=random.choice((1, 2, length)))
        text = (
            " ".join(random.choices(few, k=length)),
            "".join(random.choices("abcdefghij0123456789 .?", k=3 * length)),
            " ".join(_drummed(random) for _ in range(random.choice((1, 1, 2, 3, 5)))),
        )[number % 3]
        yield Message(text, QUIET, "noise", _held_out(text))


def _drummed(random: Random) -> str:
    """Return letters of one or two rows of the keyboard, as by a cat or an elbow."""
    rows = "".join(random.sample(_KEYS, random.choice((1, 2))))
    return "".join(random.choices(rows, k=random.randint(2, 9)))


def _titles() -> list[str]:
    pages = [row for folder in FOLDERS for row in _rows(_TRAINING / folder / "pages.jsonl")]
    headings = {h for page in pages for section in page["sections"] for h in section["path"]}
    return sorted({text.lower() for text in headings | {page["title"] for page in pages}})


def _held_out(key: str) -> bool:
    """Return whether a message, or a page of questions, belongs to the held-out sixth."""
    return int(sha256(key.encode()).hexdigest(), 16) % 6 == 0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())
