"""An answer, in the form of the contract, as a person reads it in a terminal."""

from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

NO_ANSWER = "These documents do not answer that."


def speak(answer: dict[str, Any]) -> RenderableType:
    """Return the notice, the quotes and the hand-over, each quote above its citation."""
    parts: list[RenderableType] = []
    if answer["notice"]:
        parts.append(Text(answer["notice"]["text"], style="bold"))
    if answer["kind"] == "no_answer":
        parts.append(Text(NO_ANSWER, style="bold"))
    for quote in [*answer["quotes"], *answer["handover"]]:
        parts.append(_quote(quote))
    return Group(*parts)


def _quote(quote: dict[str, Any]) -> RenderableType:
    words = "\n".join([*(span["text"] for span in quote["context"]), quote["text"]])
    said = Text(words, style="")
    return Group(Text(), Padding(said, (0, 0, 0, 2)), Text(f"  — {_reference(quote)}", style="dim"))


def _reference(quote: dict[str, Any]) -> str:
    citation = quote["citation"]
    reviewed = f"reviewed {citation['reviewed']}" if citation["reviewed"] else "undated"
    overdue = f", review overdue since {citation['review_due']}" if citation["overdue"] else ""
    section = " › ".join(quote["section"])
    page = f"page {citation['page']}" if "page" in citation else ""
    parts = [citation["publisher"], citation["title"], page, section, reviewed + overdue]
    return ", ".join(part for part in parts if part)
