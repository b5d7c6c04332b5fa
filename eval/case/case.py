"""A case: a conversation, and what a right answer to its last message must do."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from eval.record import Record, read_records
from ingest.error import OwnwordsError

REGIONS = ("UK", "US")


class Expect(StrEnum):
    """What a case wants: an answer, a refusal (`abstain`), or first of all a notice."""

    ANSWER = "answer"
    ABSTAIN = "abstain"
    BOUNDARY = "boundary"
    EMERGENCY = "emergency"
    CRISIS = "crisis"


NOTICES = (Expect.BOUNDARY, Expect.EMERGENCY, Expect.CRISIS)


@dataclass(frozen=True, slots=True)
class Gold:
    """A text of document `doc` that answers the case."""

    doc: str
    quote: str


@dataclass(frozen=True, slots=True)
class Case:
    """The user's messages, the last of them judged, and what is wanted of the answer.

    Any `gold` is a right quote. `all_of` holds groups of indices into `gold`: a complete answer
    hits each group. `forbidden` texts must not be quoted. `tags` slice the results. `whole` is
    the last message of a conversation, written out so that it can be asked alone.
    """

    id: str
    turns: tuple[str, ...]
    expect: Expect
    gold: tuple[Gold, ...] = ()
    all_of: tuple[tuple[int, ...], ...] = ()
    forbidden: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    region: str | None = None
    whole: str | None = None


# In the order in which a message lists them.
_KEYS = tuple(Case.__dataclass_fields__)


def load(path: Path) -> tuple[Case, ...]:
    """Read cases from JSON lines. Raises OwnwordsError at the first line that is malformed."""
    cases: dict[str, Case] = {}
    for record in read_records(path):
        case = case_of(record)
        if case.id in cases:
            raise record.fault("id", "Give each case an id of its own")
        cases[case.id] = case
    if not cases:
        raise OwnwordsError(str(path), "no cases", "Write one case a line, as a JSON object")
    return tuple(cases.values())


def case_of(record: Record) -> Case:
    """Return the case of one record. Raises OwnwordsError where it is malformed."""
    record.refuse_unknown(_KEYS)
    return Case(
        id=record.text("id"),
        turns=_turns(record),
        expect=(expect := _expect(record)),
        gold=(gold := _gold(record, expect)),
        all_of=_all_of(record, len(gold)),
        forbidden=record.texts("forbidden"),
        tags=record.texts("tags"),
        region=_region(record),
        whole=record.text("whole") if record.row.get("whole") is not None else None,
    )


def _turns(record: Record) -> tuple[str, ...]:
    if not (turns := record.texts("turns")):
        raise record.fault("turns", "Give at least one user message")
    return turns


def _expect(record: Record) -> Expect:
    try:
        return Expect(record.text("expect"))
    except ValueError as error:
        raise record.fault("expect", f"Use one of {', '.join(Expect)}") from error


def _gold(record: Record, expect: Expect) -> tuple[Gold, ...]:
    gold = tuple(_gold_text(item) for item in record.records("gold"))
    if expect is Expect.ANSWER and not gold:
        raise record.fault("gold", "Give the texts that answer, or expect something else")
    return gold


def _gold_text(record: Record) -> Gold:
    record.refuse_unknown(("doc", "quote"))
    return Gold(record.text("doc"), record.text("quote"))


def _all_of(record: Record, golds: int) -> tuple[tuple[int, ...], ...]:
    groups = record.row.get("all_of", [])
    if not isinstance(groups, list) or not all(_is_group(group, golds) for group in groups):
        remedy = f"Give lists of indices into gold, which has {golds} (the first is 0)"
        raise record.fault("all_of", remedy)
    return tuple(map(tuple, groups))


def _is_group(group: object, golds: int) -> bool:
    # `type is int`, for JSON's true is an int to Python.
    return (
        isinstance(group, list)
        and bool(group)
        and all(type(index) is int and 0 <= index < golds for index in group)
    )


def _region(record: Record) -> str | None:
    if record.row.get("region") is None:
        return None
    if (region := record.text("region")) not in REGIONS:
        raise record.fault("region", f"Use one of {', '.join(REGIONS)}, or leave it out")
    return region
