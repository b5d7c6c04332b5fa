"""A folder in the form of BEIR: corpus.jsonl, queries.jsonl, and qrels/*.tsv."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from eval.public.dataset import Asked, Dataset, Excerpt
from eval.public.rows import optional, rows, text_of
from eval.record import Record
from ingest.error import OwnwordsError

FILES = ("corpus", "queries")
_HEADER = "query-id"


def load(folder: Path) -> Dataset:
    """Read the corpus, and the questions judged in the test split, or in all of them."""
    excerpts = tuple(map(_excerpt, rows(folder, FILES[0])))
    texts = {record.text("_id"): record.text("text") for record in rows(folder, FILES[1])}
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    for query, name, grade in _judgements(folder, texts, {excerpt.id for excerpt in excerpts}):
        judged[query][name] = grade
    questions = (_asked(query, texts[query], grades) for query, grades in judged.items())
    return Dataset("beir", excerpts, tuple(questions))


def _excerpt(record: Record) -> Excerpt:
    name = record.text("_id")
    return Excerpt(name, name, optional(record, "title"), "", record.text("text"))


def _asked(query: str, text: str, grades: dict[str, int]) -> Asked:
    gold = {name: grade for name, grade in grades.items() if grade > 0}
    return Asked(query, (text,), bool(gold), gold)


def _judgements(
    folder: Path, queries: Collection[str], excerpts: Collection[str]
) -> Iterator[tuple[str, str, int]]:
    """Yield (query, excerpt, grade), a line each."""
    for file in _files(folder):
        for number, line in enumerate(text_of(file).splitlines(), start=1):
            if line.strip() and not line.startswith(_HEADER):
                yield _judgement(f"{file}, line {number}", line, queries, excerpts)


def _files(folder: Path) -> list[Path]:
    test = folder / "qrels" / "test.tsv"
    files = [test] if test.is_file() else sorted((folder / "qrels").glob("*.tsv"))
    if not files:
        raise OwnwordsError(f"{folder} lacks judgements", "qrels/*.tsv", "Download them beside it.")
    return files


def _judgement(
    where: str, line: str, queries: Collection[str], excerpts: Collection[str]
) -> tuple[str, str, int]:
    try:
        query, name, grade = line.split("\t")
        judged = (query, name, int(grade))
    except ValueError:
        remedy = "Write a query's id, a document's id and a whole number, with tabs between."
        raise OwnwordsError(where, line, remedy) from None
    for found, there, what in ((query, queries, "queries"), (name, excerpts, "corpus")):
        if found not in there:
            raise OwnwordsError(where, found, f"Name an id of {what}.jsonl.")
    return judged
