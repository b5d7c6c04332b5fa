"""Public sets are read whole or not at all, and a fault says where it is and what to do."""

import gzip
from pathlib import Path

import pytest

from eval.public import beir, canard, medquad, mtrag, pubmedqa, squad
from eval.public.suite import SETS
from ingest.document import Span
from ingest.error import OwnwordsError


def test_squad_has_its_sentences_and_which_of_them_answer(folder: Path) -> None:
    found = squad.load(folder)
    green, asked = found.excerpts[0], found.questions[0]
    assert [span.of(green.text).split()[0] for span in green.sentences] == ["Green", "Water"]
    assert (asked.gold, asked.sentences, asked.answerable) == ({"Leaves#0": 1}, {0}, True)
    assert found.questions[2].gold == {}
    assert not found.questions[2].answerable
    assert green.sentences[0] == Span(0, 43)


def test_sections_of_medquad_that_share_an_id_are_told_apart_by_their_subject(folder: Path) -> None:
    found = medquad.load(folder)
    assert len({excerpt.id for excerpt in found.excerpts}) == 4
    (gold,) = found.questions[1].gold
    assert next(e for e in found.excerpts if e.id == gold).title == "Black tea"


def test_mtrag_keeps_what_the_user_said_and_writes_tokens_as_text(folder: Path) -> None:
    found = mtrag.load(folder)
    assert found.questions[0].turns == ("Tell me of kettles.", "What takes scale off?")
    assert [q.said for q in found.questions] == [("Gladly.",), (), ()]
    assert [q.answerable for q in found.questions] == [True, True, False]
    assert "hour. Vinegar" in found.excerpts[1].text
    assert found.excerpts[0].text.startswith("Green leaves")


@pytest.mark.parametrize(
    ("tokens", "written"),
    [
        ("Korea , but it 's cold .", "Korea, but it's cold."),
        ("a ( small ) pot", "a (small) pot"),
        ("`` hot '' water", '"hot" water'),
        ("at .5 litres, e.g. :wq", "at .5 litres, e.g. :wq"),
    ],
)
def test_tokens_are_written_as_text(tables, write, tokens: str, written: str) -> None:
    tables["mtrag_passages"][0] |= {"title": "", "text": tokens}
    assert mtrag.load(write(tables)).excerpts[0].text == written


def test_what_answers_in_canard_stands_in_the_history_after_it(folder: Path) -> None:
    found = canard.load(folder)
    assert [e.text for e in found.excerpts] == ["it is picked in April,", "by hand, leaf by leaf."]
    assert found.questions[1].turns == ("When is it picked?", "How is it done?")
    assert found.questions[1].gold == {"d1/2": 1}
    assert found.questions[1].said == ("it is picked in April,",)
    assert found.questions[2].gold == {}


def test_not_knowing_answers_nothing_in_canard(tables, write) -> None:
    tables["canard"][1]["history"][-1] = "I don't know."
    tables["canard"][2]["history"][1] = "I don't know."
    found = canard.load(write(tables))
    assert [e.id for e in found.excerpts] == ["d1/2"]
    assert found.questions[1].said == ("",)


def test_an_abstract_of_pubmedqa_ends_in_its_conclusion(folder: Path) -> None:
    found = pubmedqa.load(folder)
    assert [e.heading for e in found.excerpts[:3]] == ["Background", "Results", "Conclusions"]
    assert found.questions[0].gold == {found.excerpts[2].id: 1}


def test_a_beir_folder_has_grades_and_0_is_none(folder: Path) -> None:
    found = beir.load(folder)
    assert [q.gold for q in found.questions] == [{"c1": 2}, {"c2": 1}]


def test_files_may_be_unpacked(folder: Path) -> None:
    packed = folder / "corpus.jsonl.gz"
    (folder / "corpus.jsonl").write_bytes(gzip.decompress(packed.read_bytes()))
    packed.unlink()
    assert len(beir.load(folder).excerpts) == 2


@pytest.mark.parametrize(
    ("name", "file", "change", "fault", "remedy"),
    [
        ("squad", "squad2_paragraphs", {"sents": [[0, 999]]}, "sents: [[0, 999]]", "within"),
        ("squad", "squad2_paragraphs", {"text": " "}, 'text: " "', "not blank"),
        ("squad", "squad2_questions", {"pid": "Cups#9"}, 'pid: "Cups#9"', "Name passages"),
        ("squad", "squad2_questions", {"answerable": "yes"}, 'answerable: "yes"', "true or false"),
        ("squad", "squad2_questions", {"gold_sents": [7]}, "gold_sents: [7]", "has 2 sentences"),
        ("squad", "squad2_questions", {"gold_sents": []}, "gold_sents: []", "that answer"),
        ("medquad", "medquad_cancer_passages", {"heading": 3}, "heading: 3", "text, or null"),
        ("medquad", "medquad_cancer_questions", {"gold_pids": []}, "gold_pids: []", "that answer"),
        ("medquad", "medquad_cancer_questions", {"gold_pids": ["x"]}, 'gold_pids: ["x"]', "Name"),
        ("mtrag", "mtrag_tasks", {"turns": []}, "turns: []", "the user's"),
        ("mtrag", "mtrag_tasks", {"context_pids": ["x"]}, 'context_pids: ["x"]', "Name passages"),
        ("canard", "canard", {"turn": "1"}, 'turn: "1"', "number of the turn"),
        ("canard", "canard", {"history": ["Hm?"]}, 'history: ["Hm?"]', "by turns"),
        (
            "pubmedqa",
            "pubmedqa_l",
            {"decision": "perhaps"},
            'decision: "perhaps"',
            "yes, no, maybe",
        ),
        ("pubmedqa", "pubmedqa_l", {"labels": ["A"]}, 'labels: ["A"]', "each of the 2"),
        ("beir", "corpus", {"_id": None}, "_id: null", "not blank"),
    ],
)
def test_a_fault_names_file_line_key_value_and_remedy(
    tables, write, name: str, file: str, change: dict, fault: str, remedy: str
) -> None:
    tables[file][1] |= change
    with pytest.raises(OwnwordsError) as caught:
        SETS[name].load(write(tables))
    assert f"{file}.jsonl.gz, line 2, {fault}." in str(caught.value)
    assert remedy in str(caught.value)


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("q1 c1 1", "with tabs between"),
        ("q1\tc1\tmuch", "a whole number"),
        ("q9\tc1\t1", "an id of queries.jsonl"),
        ("q1\tc9\t1", "an id of corpus.jsonl"),
    ],
)
def test_a_judgement_that_is_none_is_named(folder: Path, line: str, remedy: str) -> None:
    (folder / "qrels" / "test.tsv").write_text(f"query-id\tcorpus-id\tscore\n{line}\n")
    with pytest.raises(OwnwordsError, match=r"test\.tsv, line 2: ") as caught:
        beir.load(folder)
    assert remedy in str(caught.value)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (gzip.compress(b'{"pmid": '), r"line 1: .*one JSON object a line"),
        (gzip.compress(b"[1]"), r"line 1: .*one JSON object a line"),
        (gzip.compress(b"caf\xe9"), "is not UTF-8: byte 0xe9 at offset 3"),
        (gzip.compress(b"{}" * 999)[:-9], r"cannot be read: .*Download it again"),
        (b"plain", r"cannot be read: .*Download it again"),
    ],
)
def test_a_file_that_is_broken_is_named(folder: Path, content: bytes, fault: str) -> None:
    (folder / "pubmedqa_l.jsonl.gz").write_bytes(content)
    with pytest.raises(OwnwordsError, match=rf"pubmedqa_l\.jsonl\.gz.*{fault}"):
        pubmedqa.load(folder)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OwnwordsError, match=r"lacks a file: canard\.jsonl\.gz"):
        canard.load(tmp_path)


def test_judgements_that_are_not_there_are_named(folder: Path) -> None:
    (folder / "qrels" / "test.tsv").unlink()
    with pytest.raises(OwnwordsError, match=r"lacks judgements: qrels/\*\.tsv"):
        beir.load(folder)
