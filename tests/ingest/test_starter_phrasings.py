"""The phrasings of the starter corpus lead somewhere, each, and none stands there twice."""

from pathlib import Path

from rapidfuzz.utils import default_process

from ingest.corpus import Corpus
from ingest.phrasing import located

CORPUS = Path(__file__).parents[2] / "corpus"


def test_every_phrasing_leads_to_what_may_be_quoted_at_its_offsets() -> None:
    corpus = Corpus([CORPUS])
    documents = {document.id: document for document in corpus.documents()}
    assert len(corpus.phrasings) >= 60
    for phrasing in corpus.phrasings:
        sentences = located(phrasing, documents[phrasing.document])
        assert sentences, phrasing.where
        assert (sentences[0].start, sentences[-1].end) == (phrasing.start, phrasing.end)
        assert all(sentence.quotable for sentence in sentences), phrasing.where


def test_no_question_is_there_twice() -> None:
    questions = [default_process(phrasing.question) for phrasing in Corpus([CORPUS]).phrasings]
    assert len(questions) == len(set(questions))
