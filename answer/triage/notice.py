"""The project's own fixed words, with the telephone numbers of the asker's country."""

from collections.abc import Iterator
from enum import StrEnum

from answer.answer import Notice
from answer.triage.numbers import numbers
from answer.triage.reviewed import reviewed


class NoticeId(StrEnum):
    """The notices there are, the most pressing first."""

    CRISIS = "crisis"
    EMERGENCY = "emergency"
    GREETING = "greeting"
    THANKS = "thanks"
    ABOUT = "about"
    ABUSE = "abuse"
    LANGUAGE = "language"
    BOUNDARY = "boundary"
    PROGNOSIS = "prognosis"

    @property
    def is_urgent(self) -> bool:
        """Whether a life may hang on it: its words then come first and alone."""
        return self in (NoticeId.CRISIS, NoticeId.EMERGENCY)

    @property
    def is_alone(self) -> bool:
        """Whether nothing is looked up. Other notices stand beside quotes."""
        return self not in (NoticeId.BOUNDARY, NoticeId.PROGNOSIS)

    @property
    def hands_over(self) -> bool:
        """Whether the helplines of the corpus stand below it."""
        return self in (NoticeId.BOUNDARY, NoticeId.ABUSE, NoticeId.LANGUAGE)


def notice(notice_id: NoticeId, region: str | None = None) -> Notice:
    """Return the words of a notice. `region` is the asker's; None where it is not known.

    Somebody whose country is known sees its numbers only; others see each country's, by name.
    """
    row = reviewed()["notices"][notice_id]
    contacts = "\n\n".join(_contacts(row.get("contacts", {}), region))
    return Notice(str(notice_id), row["text"].strip().replace("{contacts}", contacts))


def _contacts(lines: dict[str, str], region: str | None) -> Iterator[str]:
    for country, line in lines.items():
        if region in (None, country):
            yield line.format_map({n.service: n.number for n in numbers(country)})
