"""An item of a list is understood by the line that announces the list."""

from ingest.document import Flag
from ingest.formats.markdown import read_markdown
from ingest.section import sections_of

from .by_words import flags, only


def lead_in(text: str, item: str) -> str | None:
    """Return the line that an item of a Markdown text is known to belong under."""
    page = read_markdown(text)
    found = only(sections_of(page), page, item).lead_in
    return found and found.of(page.text)


def test_an_item_belongs_under_the_line_that_announces_its_list() -> None:
    text = "We have all. You need:\n\n- a pot\n- a cup\n\nThat is all.\n\n- a spoon\n"
    assert lead_in(text, "a pot") == lead_in(text, "a cup") == "You need:"
    assert lead_in(text, "a spoon") is None
    assert flags(text, "You need:") == {Flag.LEAD_IN}
    assert flags(text, "a pot") == {Flag.LIST_ITEM}


def test_a_list_in_a_list_belongs_under_the_item_above_it() -> None:
    text = "You need:\n\n- Pots:\n  - of clay\n  - of iron\n- a cup\n"
    assert lead_in(text, "of clay") == "Pots:"
    assert lead_in(text, "a cup") == "You need:"


def test_a_list_that_nothing_announces_belongs_where_its_item_does() -> None:
    assert lead_in("You need:\n\n- a pot\n  - of clay\n", "of clay") == "You need:"


def test_an_item_that_announces_nothing_is_an_item() -> None:
    assert flags("You need:\n\n- Pots:\n- a cup\n", "Pots:") == {Flag.LIST_ITEM}


def test_a_lead_in_reaches_no_further_than_its_section() -> None:
    text = "You need:\n\n## Pots\n\n- a big one\n"
    assert lead_in(text, "a big one") is None
    assert Flag.EMPTY_LIST in flags(text, "You need:")


def test_a_lead_in_without_its_list_is_set_aside() -> None:
    assert flags("You need:\n\nTea is hot.\n", "You need:") == {Flag.LEAD_IN, Flag.EMPTY_LIST}
    assert Flag.EMPTY_LIST in flags("You need these:\n\n- a pot\n", "You need these:")
    assert Flag.EMPTY_LIST not in flags("You need this:\n\n- a pot\n", "You need this:")
