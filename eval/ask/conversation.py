"""Whole conversations, each turn answered with all that was said before it, to be read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.case.case import REGIONS
from eval.record import Record, read_records

# (user's messages, region, what was answered to those before the last) -> answer
Reply = Callable[[Sequence[str], str | None, Sequence[str]], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Conversation:
    """What somebody typed, one message after the other."""

    id: str
    turns: tuple[str, ...]
    region: str | None = None


def load(path: Path) -> tuple[Conversation, ...]:
    """Read conversations from JSON lines. Raises OwnwordsError at the first malformed line."""
    return tuple(map(_conversation, read_records(path)))


def held(conversation: Conversation, reply: Reply) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each message with its answer, which goes along with the next as the page sends it."""
    said: list[str] = []
    for count, message in enumerate(conversation.turns, start=1):
        answer = reply(conversation.turns[:count], conversation.region, said)
        yield message, answer
        said.append(_spoken(answer))


def page(conversations: Iterable[Conversation], reply: Reply) -> str:
    """Return all conversations, as they went, in Markdown."""
    return "\n".join(_told(each, reply) for each in conversations)


def _conversation(record: Record) -> Conversation:
    record.refuse_unknown(tuple(Conversation.__dataclass_fields__))
    region = record.row.get("region")
    if region is not None and region not in REGIONS:
        raise record.fault("region", f"Use one of {', '.join(REGIONS)}, or leave it out")
    if not (turns := record.texts("turns")):
        raise record.fault("turns", "Give at least one user message")
    return Conversation(record.text("id"), turns, region if region is None else str(region))


def _spoken(answer: dict[str, Any]) -> str:
    """Return an answer as the page sends it back: what was quoted, or the notice."""
    notice = answer["notice"] or {"text": ""}
    return "\n".join(quote["text"] for quote in answer["quotes"]) or str(notice["text"])


def _told(conversation: Conversation, reply: Reply) -> str:
    region = f", {conversation.region}" if conversation.region else ""
    lines = [f"## {conversation.id}{region}\n"]
    for message, answer in held(conversation, reply):
        lines += [f"**{message}**\n", *(f"- {line}" for line in _lines(answer)), ""]
    return "\n".join(lines)


def _lines(answer: dict[str, Any]) -> Iterator[str]:
    """Yield what a reader is shown, a line for each thing."""
    if answer["notice"]:
        yield f"notice: {answer['notice']['id']}"
    for key in ("searched_for", "about"):
        if key in answer:
            yield f"{key.replace('_', ' ')}: {answer[key]}"
    if answer["kind"] == "no_answer":
        yield "no answer"
    for quote in answer["quotes"]:
        words = " ".join([*(each["text"] for each in quote["context"]), quote["text"]])
        where = " › ".join([quote["document"], *quote["section"]])
        yield f"“{' '.join(words.split())}” ({where}, {quote['score']:.2f})"
    if answer["handover"]:
        yield "helpline: " + ", ".join(quote["document"] for quote in answer["handover"])
    if "choices" in answer:
        yield "did you mean: " + " | ".join(answer["choices"])
