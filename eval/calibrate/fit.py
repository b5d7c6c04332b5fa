"""Fit the reader: its weights, and the threshold of its silence.

The sift, which chooses what is read, is fitted on training pages set aside for tuning. What is
made of the readings is fitted on them, on the fit cases, and on questions on other subjects, both
asked of the starter corpus: text that the models have not seen. How sure it is and which comes
first are fitted apart. The threshold follows from the risk that the maintainer allows.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from answer.cross import WEIGHTS_SHA256, cross_encoder
from answer.lexicon import lexicon_of
from answer.sift import Sift
from eval.calibrate.labelled import Labelled
from eval.calibrate.logistic import listwise, with_silence
from eval.calibrate.settled import of_pairs, of_reader, of_sift
from eval.calibrate.training import examples, foreign, write_pages
from eval.case.case import Case, Expect
from index.encoder import Encoder
from index.library import Library
from index.publish import publish
from ingest.corpus import Corpus

_CASE = 5.0  # what a fit case counts for beside a training question: it asks of real pages


def fit(
    training: Path, corpus: Path, cases: Sequence[Case], encoder: Encoder, max_risk: float
) -> dict[str, Any]:
    """Return the calibration: weights, bias, threshold, and what they were fitted on."""
    folders = [training / name for name in ("patients", "care")]
    judged = [case for case in cases if case.expect in (Expect.ANSWER, Expect.ABSTAIN)]
    with TemporaryDirectory() as first, TemporaryDirectory() as second:
        pages = _pages(folders, Path(first), encoder)
        starter = _library(corpus, Path(second), encoder)
        words = lexicon_of(pages)
        of_pages = [
            Labelled.of_example(example, pages, encoder, words)
            for example in examples(folders, training / "twins.txt", "tune")
        ]
        words = lexicon_of(starter)
        of_cases = [Labelled.of_case(case, starter, encoder, words) for case in judged]
        of_others = [
            Labelled.of_case(Case("foreign", turns, Expect.ABSTAIN), starter, encoder, words)
            for turns in foreign(training, "tune")
        ]
        sift = listwise([asked.sifted() for asked in of_pages])
        reads, told, others = (
            [asked.read(Sift(sift, 0.0, 0.0), cross_encoder(), counts) for asked in each]
            for each, counts in ((of_pages, 1.0), (of_cases, _CASE), (of_others, 1.0))
        )
        plain = of_sift([asked.sifted() for asked in of_cases], sift, max_risk)
    silence, order = with_silence([*reads, *others, *told]), listwise([*reads, *told])
    return {
        **of_reader(told, silence, order, max_risk),
        "sift": plain,
        "pair": of_pairs([*reads, *others, *told]),
        "fitted": {
            "max_risk": max_risk,
            "encoder": encoder.sha256,
            "reader": WEIGHTS_SHA256,
            "training": _fingerprint(*(f / "questions.jsonl" for f in folders)),
            "others": len(of_others),
            "corpus": starter.manifest.fingerprint,
            "questions": len(of_pages),
            "cases": len(judged),
        },
    }


def write(calibration: Mapping[str, Any], path: Path) -> None:
    """Write a calibration as JSON."""
    path.write_text(json.dumps(calibration, indent=1) + "\n", encoding="utf-8")


def _pages(folders: Sequence[Path], index: Path, encoder: Encoder) -> Library:
    with TemporaryDirectory() as pages:
        write_pages(folders, "tune", Path(pages))
        return _library(Path(pages), index, encoder)


def _library(documents: Path, index: Path, encoder: Encoder) -> Library:
    publish(Corpus([documents]), index, encoder, {})
    return Library.open(index)


def _fingerprint(*paths: Path) -> str:
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
