"""An answer, in the form of the contract, as a person reads it in a terminal."""

from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

NO_ANSWER = "These documents do not answer that."
UNANSWERED = "Nothing was found that answers this part:"
CHOICES = "Did you mean:"


def speak(answer: dict[str, Any]) -> RenderableType:
    """Return the notice, the quotes and the hand-over, each quote above its citation."""
    parts: list[RenderableType] = []
    if answer["notice"]:
        parts.append(Text(answer["notice"]["text"], style="bold"))
    if "searched_for" in answer:
        parts.append(Text(f"Searched for: {answer['searched_for']}", style="dim"))
    if "about" in answer:
        parts.append(Text(f"About: {answer['about']}", style="dim"))
    if answer["kind"] == "no_answer":
        parts.append(Text(NO_ANSWER, style="bold"))
    for number, quote in enumerate(answer["quotes"]):
        parts.append(_quote(quote))
        parts += [_also(other) for other in answer["related"] if other.get("same_as") == number]
    for part in answer.get("unanswered", []):
        parts.append(Text(f"\n{UNANSWERED} {part}", style="bold"))
    parts += [_quote(quote) for quote in answer["handover"]]
    if "choices" in answer:
        parts.append(Text("\n".join(["", CHOICES, *(f"  {each}" for each in answer["choices"])])))
    return Group(*parts)


def _quote(quote: dict[str, Any]) -> RenderableType:
    words = "\n".join([*(span["text"] for span in quote["context"]), quote["text"]])
    said = Text(words, style="")
    return Group(Text(), Padding(said, (0, 0, 0, 2)), Text(f"  — {_reference(quote)}", style="dim"))


def _also(quote: dict[str, Any]) -> RenderableType:
    return Text(f"  The same is said by: {_reference(quote)}", style="dim")


def _reference(quote: dict[str, Any]) -> str:
    citation = quote["citation"]
    reviewed = f"reviewed {citation['reviewed']}" if citation["reviewed"] else "undated"
    overdue = f", review overdue since {citation['review_due']}" if citation["overdue"] else ""
    section = " › ".join(quote["section"])
    page = f"page {citation['page']}" if "page" in citation else ""
    parts = [citation["publisher"], citation["title"], page, section, reviewed + overdue]
    return ", ".join(part for part in parts if part)
