"""The page as Markdown, in which its words are marked already."""

from . import wrist
from .page import Content, Item, Listed, Said, Tabled, Terms, Text


def markdown() -> bytes:
    """Return the page as Markdown."""
    blocks = [f"# {wrist.TITLE}"]
    for part in wrist.PARTS:
        blocks += [f"{'#' * part.level} {part.heading}"] if part.heading else []
        blocks += map(_content, part.contents)
    return "\n\n".join([*blocks, wrist.REVIEWED, ""]).encode()


def _content(content: Content) -> str:
    match content:
        case Text(sentences):
            return "\n".join(sentences)
        case Said(sentences):
            return "\n".join(f"> {sentence}" for sentence in sentences)
        case Listed(items, numbered):
            return "\n".join(_items(items, numbered, ""))
        case Terms(pairs):  # which Markdown has no marks for: a bold word above its meaning
            return "\n\n".join(f"**{term}**  \n{meaning}" for term, meaning in pairs)
        case Tabled(columns, rows):
            table = [columns, tuple("---" for _ in columns), *rows]
            return "\n".join(f"| {' | '.join(row)} |" for row in table)


def _items(items: tuple[Item, ...], numbered: bool, indent: str) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(items, 1):
        marker = f"{number}. " if numbered else "- "
        lines.append(f"{indent}{marker}{' '.join(item.sentences)}")
        lines += _items(item.below, False, indent + " " * len(marker))
    return lines
