"""Check the training pages and questions: `python -m training.check`.

Prints what the set holds, and every fault; exits with 1 where there is one.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

FOLDERS = (Path("training/patients"), Path("training/care"))
_PAGE = {"page", "title", "slice", "sections", "region"}
_QUESTION = {"q", "turns", "page", "answers", "near", "kind", "why", "unsure"}
_FILES = ("questions.jsonl", "conversations.jsonl")
Row = Mapping[str, Any]


def main() -> None:
    """Check both folders, the twins and the questions on other subjects."""
    pages = [row for folder in FOLDERS for row in _rows(folder / "pages.jsonl")]
    known = [s["id"] for p in pages for section in p["sections"] for s in section["sentences"]]
    asked = [
        (f"{folder.name}/{name}, line {number}", row)
        for folder in FOLDERS
        for name in _FILES
        for number, row in enumerate(_rows(folder / name), start=1)
    ]
    foreign = _rows(Path("training/foreign/questions.jsonl"))
    found = [*_page_faults(pages, known), *_question_faults(asked, set(known), pages)]
    found += _foreign_faults(foreign)
    print(f"{len(pages)} pages, {len(known):,} sentences, {len(asked):,} questions,", end=" ")
    print(f"{sum(not row['answers'] for _, row in asked):,} of them without an answer;", end=" ")
    print(f"{len(foreign):,} on other subjects")
    print("\n".join(found))
    sys.exit(bool(found))


def _page_faults(pages: Sequence[Row], known: Sequence[str]) -> Iterator[str]:
    for page in pages:
        if set(page) - _PAGE:
            yield f"page {page['page']}: unknown keys {sorted(set(page) - _PAGE)}"
        for section in page["sections"]:
            for sentence in section["sentences"]:
                if not sentence["id"].startswith(page["page"] + "."):
                    yield f"{sentence['id']} stands on the page {page['page']}"
    for name, count in Counter(known).items():
        if count > 1:
            yield f"{name} is the id of {count} sentences"
    for line in Path("training/twins.txt").read_text(encoding="utf-8").splitlines():
        yield from (f"twins: no sentence {name}" for name in line.split() if name not in known)


def _question_faults(
    asked: Sequence[tuple[str, Row]], known: set[str], pages: Sequence[Row]
) -> Iterator[str]:
    names, seen = {page["page"] for page in pages}, dict[str, str]()
    for where, row in asked:
        groups = [set(row["answers"]), set(row["near"]), set(row.get("unsure", ()))]
        turns = row.get("turns") or [row["q"]]
        if set(row) - _QUESTION or row["page"] not in names or not all(map(str.strip, turns)):
            yield f"{where}: unknown key or page, or no words"
        yield from (f"{where}: no sentence {i}" for i in set.union(*groups) - known)
        if sum(map(len, groups)) != len(set.union(*groups)):
            yield f"{where}: a sentence is named twice"
        if bool(row["answers"]) == (row["kind"] == "unanswerable"):
            yield f"{where}: kind {row['kind']} with {len(row['answers'])} answers"
        if (
            first := seen.setdefault(" ".join(" / ".join(turns).casefold().split()), where)
        ) != where:
            yield f"{where}: asks what {first} asks"


def _foreign_faults(rows: Sequence[Row]) -> Iterator[str]:
    seen = set[str]()
    for number, row in enumerate(rows, start=1):
        words = " / ".join(row.get("turns") or [row.get("q", "")]).casefold()
        where = f"foreign/questions.jsonl, line {number}"
        if set(row) not in ({"q", "flavour"}, {"turns", "flavour"}) or not words.strip(" /"):
            yield f"{where}: unknown key, or no words"
        if words in seen:
            yield f"{where}: asked already"
        seen.add(words)


def _rows(path: Path) -> list[Row]:
    if not path.exists():  # not every folder has conversations
        return []
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


if __name__ == "__main__":
    main()
