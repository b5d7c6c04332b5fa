"""The README tells the truth: its opening answer is the one that is given."""

import re
from pathlib import Path

from answer.answerer import Answerer
from answer.render import render

ROOT = Path(__file__).parent.parent


def test_the_readme_opens_with_a_real_answer(starter: Answerer) -> None:
    opening = (ROOT / "README.md").read_text().split("\n\n")[1]
    said = " ".join(opening.replace(">", " ").split())
    found = re.fullmatch(r"\*\*(?P<question>.+)\*\* “(?P<quote>.+)” — (?P<reference>.+)", said)
    assert found, opening
    first = render(starter.answer([found["question"]]), starter.library)["quotes"][0]
    citation = first["citation"]
    assert first["text"] == found["quote"]
    where = [citation["publisher"], f"*{citation['title']}*", *first["section"]]
    assert found["reference"] == ", ".join([*where, f"reviewed {citation['reviewed']}"])


def test_every_command_of_the_makefile_that_the_readme_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"`?make ([a-z]+)", (ROOT / "README.md").read_text()))
    assert named <= targets
    assert named
