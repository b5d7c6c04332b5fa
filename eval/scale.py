"""How ingest grows: documents and passages a second and peak memory, at several sizes.

`python -m eval.scale FOLDER SIZE...` writes SIZE documents of the starter corpus's own sentences
into FOLDER, ingests them twice in a process of its own, and prints a table.
"""

import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from index.encoder import encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus
from ingest.load import load

_SEED = 7
_SECTIONS, _SENTENCES = 2, 3  # of a document, and of each of its sections
_CORPUS = Path(__file__).parent.parent / "corpus"


@dataclass(frozen=True, slots=True)
class Run:
    """One ingest: seconds on the clock, of all processes' work, and the most memory of one."""

    documents: int
    passages: int
    seconds: float
    work: float  # processor seconds, workers included
    memory: int  # bytes, of the ingesting process at its peak
    worker: int  # bytes, of its largest worker


def write_documents(folder: Path, count: int) -> None:
    """Write documents of the starter corpus's sentences in random order, each a text of its own."""
    folder.mkdir(parents=True)
    chance = random.Random(_SEED)
    sentences = [s.of(d.text) for d in load([_CORPUS]).documents for s in d.sentences if s.quotable]
    for number in range(count):
        page = "\n\n".join(_sections(number, sentences, chance))
        name = f"page-{number:06}"
        (folder / f"{name}.md").write_text(f"---\npublisher: Bench\n---\n# Page {number}\n\n{page}")


def _sections(number: int, sentences: Sequence[str], chance: random.Random) -> Iterator[str]:
    for section in range(_SECTIONS):
        yield f"## Part {section} of page {number}"
        for sentence in chance.sample(sentences, _SENTENCES):
            yield f"On page {number}: {' '.join(sentence.split())}"


def measure(folder: Path, index: Path) -> Run:
    """Ingest a folder in this process and return what it took."""
    encoder().encode(["The model is loaded before the clock starts."])
    start, work = time.perf_counter(), sum(os.times()[:4])
    publish(Corpus([folder]), index, encoder(), {})
    seconds, work = time.perf_counter() - start, sum(os.times()[:4]) - work
    counts = Library.open(index).manifest.counts
    memory, worker = (
        resource.getrusage(who).ru_maxrss * 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return Run(counts["documents"], counts["passages"], seconds, work, memory, worker)


def _measured_apart(folder: Path, index: Path) -> Run:
    """Measure in a process of its own, so that one run's memory is not the next one's."""
    command = [sys.executable, "-m", "eval.scale", "--one", str(folder), str(index)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return Run(**json.loads(done.stdout))


def _table(pairs: Sequence[tuple[Run, Run]]) -> Table:
    cores = os.cpu_count() or 1
    table = Table(title=f"Ingest on {cores} cores", header_style="bold")
    for heading in ("documents", "passages", "seconds", "documents/s", "passages/s", "cores busy"):
        table.add_column(heading, justify="right")
    for heading in ("peak memory", "again, unchanged", "share of the first"):
        table.add_column(heading, justify="right")
    for first, second in pairs:
        table.add_row(
            f"{first.documents:,}",
            f"{first.passages:,}",
            f"{first.seconds:.0f}",
            f"{first.documents / first.seconds:.1f}",
            f"{first.passages / first.seconds:.1f}",
            f"{first.work / first.seconds / cores:.0%}",
            f"{first.memory / 1e6:,.0f} MB",
            f"{second.seconds:.1f} s",
            f"{second.seconds / first.seconds:.1%}",
        )
    return table


def main(arguments: Sequence[str]) -> None:
    """Measure each size twice: from nothing, and again with nothing changed."""
    if arguments[0] == "--one":
        json.dump(asdict(measure(Path(arguments[1]), Path(arguments[2]))), sys.stdout)
        return
    folder, pairs = Path(arguments[0]), []
    for size in map(int, arguments[1:]):
        documents, index = folder / f"documents-{size}", folder / f"index-{size}"
        write_documents(documents, size)
        pairs.append((_measured_apart(documents, index), _measured_apart(documents, index)))
    Console(width=140).print(_table(pairs))


if __name__ == "__main__":
    main(sys.argv[1:])
