"""Sound sentences in bulk: of health pages, encyclopaedias and conversations, and of our own pages.

Documents are kept together: a third of them is never fitted on, so that it can judge the result.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ingest.document import Span
from ingest.proofreader import tokens
from ingest.sentence import sentence_spans

OWN = Path(__file__).parents[2]
STYLE = Path(__file__).with_name("style.txt")  # lines as leaflets have them, few of which are prose

_LINE = re.compile(r"\n+")
_ITEM = re.compile(r"(?:^|\s)[-•]\s(?=\S)")
_FIGURES = re.compile(r"\d%")
_STRAY_SPACE = re.compile(r"\s[.,;:?!)\]]|[(\[]\s")
_LOST_APOSTROPHE = re.compile(
    r"\b(?:you(?:ll|re|ve)|(?:do|does|is|was|wo|ca|are|did|have)nt|ive|theyre|[wt]hats)\b|^Its\b",
    re.I,
)
_SMALL_WORDS = """
    a an the of to in on at by for with from but is are was were be been have has had will would can
    could may might should your their our its this these than as if when because that which who
    about into between after before during such include includes
"""
_LEADS_ON = _SMALL_WORDS.split()


@dataclass(frozen=True, slots=True)
class Sound:
    """A sentence, and which corpus and document it is of."""

    corpus: str
    document: str
    words: tuple[str, ...]

    @property
    def part(self) -> str:
        """`fit`, `tune` or `judge`: what the whole document is used for."""
        if self.corpus == "style":
            return "fit"
        fold = int(sha256(self.document.encode()).hexdigest(), 16) % 12
        return "judge" if fold % 6 >= 4 else "tune" if fold == 3 else "fit"


def sound_sentences(train: Path) -> Iterator[Sound]:
    """Yield each sentence once; `train` is the folder of public data."""
    seen: set[str] = set()
    for corpus, document, text in _texts(train):
        for span in sentence_spans(text, Span(0, len(text))):
            sentence = span.of(text)
            words = tuple(tokens(sentence))
            if sentence.lower() in seen or not 2 <= len(words) <= 60:
                continue
            seen.add(sentence.lower())
            if not _is_doubtful(corpus, sentence, words):
                yield Sound(corpus, document, words)


def style_lines() -> list[Sound]:
    """Return the lines written for this purpose."""
    lines = [tuple(tokens(line)) for line in STYLE.read_text().splitlines()]
    return [Sound("style", "style", words) for words in lines if len(words) > 1]


def _is_doubtful(corpus: str, sentence: str, words: tuple[str, ...]) -> bool:
    """Public data has gaps and lost lists of its own, which would teach that gaps are sound."""
    if _STRAY_SPACE.search(sentence):
        return True
    if corpus in ("starter", "pages"):
        return False
    leads_on = words[-1].lower() in _LEADS_ON
    headless = words[0][0].islower() and words[-1] in ".?!"
    return leads_on or headless or bool(_LOST_APOSTROPHE.search(sentence))


def _texts(train: Path) -> Iterator[tuple[str, str, str]]:
    """Yield corpus, document and text, a paragraph or list item at a time."""
    for row in _rows(train / "medquad.jsonl.gz"):
        if "Human Phenotype Ontology" not in row["answer"]:
            for text in _pieces(row["answer"]):
                yield row["source"], row["source"] + row["doc"], text
    for row in _rows(train / "squad2_paragraphs.jsonl.gz"):
        yield "squad", row["title"], _clean(row["text"])
    for row in _rows(train / "squad2_questions.jsonl.gz"):
        yield "squad", row["pid"].split("#")[0], _clean(row["question"])
    yield from _papers(train)
    for row in _rows(train / "canard.jsonl.gz"):
        for text in [row["rewrite"], *row["history"][1::2]]:
            yield "canard", row["title"], _clean(text)
    for row in _rows(train / "mtrag_tasks.jsonl.gz"):
        said = [turn["text"] for turn in row["turns"] if turn["speaker"] != "user"]
        for text in [*said, row["target"] or ""]:
            for piece in _pieces(re.sub(r"[*#`]+", "", text)):
                if piece[-1] in ".?!:":
                    yield "mtrag", row["task_id"].split("<")[0], piece
    yield from _own()


def _papers(train: Path) -> Iterator[tuple[str, str, str]]:
    for row in _rows(train / "covidqa_docs.jsonl.gz"):
        for text in row["text"].split("\n"):
            if len(text) > 150:  # no title, no names of authors
                yield "covid", row["did"], _clean(text[:6000])


def _own() -> Iterator[tuple[str, str, str]]:
    for folder in ("patients", "care"):
        for line in (OWN / "training" / folder / "pages.jsonl").read_text().splitlines():
            page = json.loads(line)
            for section in page["sections"]:
                for text in _of_section(section):
                    yield "pages", page["page"], text
    for file in sorted((OWN / "corpus/starter").glob("*.md")):
        for line in file.read_text().split("---", 2)[2].splitlines():
            text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line.replace("**", ""))
            yield "starter", file.stem, text.lstrip("#>-* ")


def _of_section(section: dict) -> Iterator[str]:  # type: ignore[type-arg]
    yield from section["path"]
    for sentence in section["sentences"]:
        yield sentence["text"]
        yield sentence.get("lead_in", "")


def _pieces(text: str) -> Iterator[str]:
    for line in _LINE.split(text):
        for item in _ITEM.split(line):
            piece = _clean(item)
            if piece and len(_FIGURES.findall(piece)) < 3:
                yield piece


def _clean(text: str) -> str:
    return " ".join(text.split())


def _rows(file: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with gzip.open(file, "rt") as lines:
        yield from map(json.loads, lines)
