"""The messages that the alarm is fitted on, and the sixth of them that its limit is judged on."""

import json
from collections.abc import Iterator, Mapping, Sequence
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
FRAMED = 3600  # messages with something beside them that says nothing
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
    asked = [m for m in _questions() if m.text not in seen]
    return [*found, *_framed([*found, *asked]), *_cases(), *asked, *_headings(), *_noise()]


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


def _framed(found: Sequence[Message]) -> Iterator[Message]:
    """Yield messages with a demand, a greeting or a disclaimer before or after them.

    These say nothing by themselves; a disclaimer goes with quiet questions alone.
    """
    random, frames = Random(2), list(_rows(_TRAINING / "triage" / "frames.jsonl"))
    quiet = [m for m in found if m.is_question]
    urgent_ones = [m for m in found if m.label != QUIET]
    for number in range(FRAMED):
        frame = random.choice(frames)
        is_quiet = frame["kind"] == "disclaimer" or number % 3
        told = random.choice(quiet if is_quiet else urgent_ones)
        yield Message(_beside(told.text, frame), told.label, "framed", told.held_out)


def _beside(text: str, frame: Mapping[str, str]) -> str:
    """Return a text with a frame before or after it; one that opens with a stop joins on."""
    if frame["place"] == "head":
        return f"{frame['text']} {text}"
    joins = frame["text"][0] in ",.;:"
    return text.rstrip(" .?!") + frame["text"] if joins else f"{text} {frame['text']}"


def _headings() -> Iterator[Message]:
    """Yield the titles and headings of the training pages: people type bare words too."""
    yield from (Message(text, QUIET, "heading", _held_out(text)) for text in _titles())


def _noise() -> Iterator[Message]:
    """Yield what says nothing: a word again and again, words or signs at random."""
    random, makers = Random(1), (_repeated, _scattered, _drummed)
    words = sorted({word for title in _titles() for word in title.split()})
    for number in range(NOISE):
        text = makers[number % len(makers)](words, random)
        yield Message(text, QUIET, "noise", _held_out(text))


def _repeated(words: Sequence[str], random: Random) -> str:
    """Return one word, two or many, again and again."""
    length = random.choice((3, 8, 30, 90))
    few = random.choices(words, k=random.choice((1, 2, length)))
    return " ".join(random.choices(few, k=length))


def _scattered(_: Sequence[str], random: Random) -> str:
    """Return letters, figures and stops at random."""
    signs = "abcdefghij0123456789 .?"
    return "".join(random.choices(signs, k=random.choice((9, 24, 90, 270))))


def _drummed(_: Sequence[str], random: Random) -> str:
    """Return letters of one or two rows of the keyboard, as by a cat or an elbow."""
    words = range(random.choice((1, 1, 2, 3, 5)))
    rows = ["".join(random.sample(_KEYS, random.choice((1, 2)))) for _ in words]
    return " ".join("".join(random.choices(row, k=random.randint(2, 9))) for row in rows)


def _titles() -> list[str]:
    pages = [row for folder in FOLDERS for row in _rows(_TRAINING / folder / "pages.jsonl")]
    headings = {h for page in pages for section in page["sections"] for h in section["path"]}
    return sorted({text.lower() for text in headings | {page["title"] for page in pages}})


def _held_out(key: str) -> bool:
    """Return whether a message, or a page of questions, belongs to the held-out sixth."""
    return int(sha256(key.encode()).hexdigest(), 16) % 6 == 0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())
