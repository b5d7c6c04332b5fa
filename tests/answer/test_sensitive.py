"""Quotes with figures of survival are marked; other figures are not."""

import pytest

from answer.sensitive import sensitive


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Of those treated, 62% were alive after ten years.", ()),
        ("About 7 in 10 people survive for five years or more.", ()),
        ("nine out of ten women live for at least five years", ()),
        ("The median survival was 30 months.", ()),
        ("Some people live for three to four years with it.", ()),
        ("Life expectancy is around 5 years.", ()),
        ("With regional cancer, 71%.", ("What are the survival rates?",)),
        ("Most people die of something else; 4% died of it.", ()),
    ],
)
def test_survival_figures_are_marked(text: str, section: tuple[str, ...]) -> None:
    assert sensitive([text], section) == "prognosis"


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Between 2% and 9% have a recurrence in ten years.", ("Outlook",)),
        ("You take tamoxifen for five or ten years.", ()),
        ("Many people live well after treatment.", ()),
        ("Survival figures describe a group.", ("What are the survival rates?",)),
        ("1 in 8 women get breast cancer.", ()),
        ("Doctors check you every 6 months.", ()),
    ],
)
def test_other_words_are_not(text: str, section: tuple[str, ...]) -> None:
    assert sensitive([text], section) is None


def test_the_line_above_a_list_tells_what_its_figures_count() -> None:
    assert sensitive(["People alive after five years:", "stage one: 95%"], ()) == "prognosis"
