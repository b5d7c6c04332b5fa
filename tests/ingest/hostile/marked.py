"""Markdown and text that make a rule look at everything again for each character."""

from itertools import pairwise

from .case import Case, text

_HOT = "Tea is hot.\n"


def _marks(marks: str, times: int) -> Case:
    return Case(lambda: f"{_HOT}\n" + marks * times + f"\n\n{_HOT}")


def _headed(yaml: str) -> bytes:
    return f"---\n{yaml}\n---\n{_HOT}".encode()


def _deep(marks: str, times: int) -> Case:
    return Case(lambda: marks * times + _HOT, "nested too deep")


_LAUGHS = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghi")
)
_NOT_YAML = "front matter is not YAML"

MARKED = {
    "stars.md": _marks("*a `", 10_000),
    "closing-stars.md": _marks("a** *b", 5_000),
    "underscores.md": _marks("_a __b ", 5_000),
    "open-brackets.md": _marks("[", 10_000),
    "open-links.md": _marks("[a](", 5_000),
    "open-pictures.md": _marks("![[]()", 2_000),
    "link-chain.md": _marks("[a](<b", 5_000),
    "ticks.md": Case(lambda: _HOT + "\n" + "".join("`" * n + "a" for n in range(300))),
    "tildes.md": _marks("~~a ~", 10_000),
    "backslashes.md": _marks("\\", 40_000),
    "entities.md": _marks("&amp;&#0;&#x10ffff;&nosuch;", 4_000),
    "open-tags.md": _marks("<a ", 20_000),
    "open-comments.md": _marks("<!--", 20_000),
    "open-instructions.md": _marks("<?a <![CDATA[ ", 10_000),
    "pipes.md": _marks("|", 20_000),
    "wide-table.md": Case(lambda: f"{'|a' * 2_000}|\n{'|-' * 2_000}|\n{'|b' * 2_000}|"),
    "quotes.md": _deep(">", 50_000),
    "lists.md": _deep("- ", 20_000),
    "mixed-lists.md": _deep("> 1. ", 5_000),
    "indented-lists.md": Case(
        lambda: "".join(f"{'  ' * n}- tea\n" for n in range(800)).encode(), "nested too deep"
    ),
    "references.md": Case(
        lambda: "".join(f"[a{n}]: b\n" for n in range(5_000)) + "[a1] " * 5_000, ""
    ),
    "notes-of-notes.md": Case(
        lambda: _HOT + "".join(f"\n[^{n}]: tea[^{n + 1}]\n" for n in range(1_000)) + "[^0]"
    ),
    "note-of-itself.md": text(f"{_HOT}\nA cup.[^a]\n\n[^a]: See it.[^a]\n"),
    "rulers.md": _marks("---\n", 5_000),
    "underlines.md": _marks("a\n=\n", 3_000),
    "one-line.md": Case(lambda: "# Tea\n\n" + _HOT.replace("\n", " ") * 2_000),
    "html-in-it.md": Case(lambda: f"{_HOT}\n<div>\n\n" + "<div>\n" * 5_000, ""),
    "html-regions.md": Case(lambda: _HOT + "\n<div>\n\ntea\n\n</div>\n" * 500),
    "aliases.md": Case(lambda: _headed(_LAUGHS), "unknown key"),
    "aliased-title.md": Case(lambda: _headed(_LAUGHS.replace("i: ", "title: ")), "unknown key"),
    "endless-alias.md": Case(lambda: _headed("title: &a [*a]"), "front matter"),
    "python.md": Case(
        lambda: _headed("title: !!python/object/apply:os.system ['touch /tmp/ownwords-hostile']"),
        _NOT_YAML,
    ),
    "deep-yaml.md": Case(lambda: _headed("title: " + "[" * 5_000), _NOT_YAML),
    "huge-front-matter.md": Case(lambda: _headed(f"title: {'tea ' * 200_000}"), ""),
    "many-keys.md": Case(
        lambda: _headed("\n".join(f"k{n}: 1" for n in range(4_000))), "unknown key"
    ),
    "huge-number.md": Case(lambda: _headed(f"title: {'9' * 100_000}"), "front matter"),
    "sexagesimal.md": Case(lambda: _headed("title: 1" + ":59" * 20_000), "title is not text"),
    "no-such-day.md": Case(lambda: _headed("reviewed: 2024-99-99"), "front matter"),
    "merge-keys.md": Case(lambda: _headed("<<: [1, 2]\ntitle: tea"), _NOT_YAML),
    "hashless-key.md": Case(lambda: _headed("? [a, {b: c}]\n: tea"), "front matter"),
    "nul.md": Case(lambda: b"Tea is\0 hot.\n", "NUL"),
}
