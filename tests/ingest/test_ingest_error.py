"""A fault says what is wrong, what was found, and what to do next."""

from ingest.error import OwnwordsError


def test_a_message_has_three_parts() -> None:
    error = OwnwordsError("tea.md has a leak", 3, "Mend it.")
    assert str(error) == "tea.md has a leak: 3. Mend it."
    assert (error.what, error.value, error.remedy) == ("tea.md has a leak", "3", "Mend it.")


def test_a_message_stays_one_that_a_person_can_read() -> None:
    assert OwnwordsError("Tea", "leaf" * 30, "Boil it.").value == "leaf" * 30
    assert OwnwordsError("Tea", "leaf" * 31, "Boil it.").value == "leaf" * 30 + "…"
