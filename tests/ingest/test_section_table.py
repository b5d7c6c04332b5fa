"""A table is read row by row: each is one sentence, with the names of its columns above it."""

from ingest.block import Kind, PageWriter
from ingest.document import Flag, Sentence
from ingest.section import sections_of


def rows(*blocks: tuple[Kind, str]) -> list[tuple[str, str | None, Sentence]]:
    """Return the words, the lead-in and the sentence of each row or line."""
    writer = PageWriter()
    for kind, words in blocks:
        writer.add(kind, words)
    page = writer.page(None)
    sentences = [s for section in sections_of(page) for s in section.sentences]
    return [(s.of(page.text), s.lead_in and s.lead_in.of(page.text), s) for s in sentences]


def test_a_row_is_one_sentence_under_its_columns() -> None:
    columns, first, second = rows(
        (Kind.COLUMNS, "Tea | Water"), (Kind.ROW, "Green. | 80 °C"), (Kind.ROW, "Black. | Hot.")
    )
    assert Flag.LEAD_IN in columns[2].flags
    assert first[:2] == ("Green. | 80 °C", "Tea | Water")
    assert second[:2] == ("Black. | Hot.", "Tea | Water")
    assert first[2].flags == {Flag.LIST_ITEM}


def test_columns_without_rows_promise_what_is_not_there() -> None:
    columns, below = rows((Kind.COLUMNS, "Tea | Water"), (Kind.PARAGRAPH, "Tea is hot."))
    assert Flag.EMPTY_LIST in columns[2].flags
    assert below[1] is None


def test_a_table_without_columns_stands_under_the_line_that_announces_it() -> None:
    row = rows((Kind.PARAGRAPH, "We are open:"), (Kind.ROW, "Monday | 9 to 5"))[1]
    assert row[1] == "We are open:"


def test_a_cell_that_lost_its_words_sets_its_row_aside() -> None:
    row = rows((Kind.COLUMNS, "Tea | Water"), (Kind.ROW, "Pour it in the . | 80 °C"))[1]
    assert Flag.DAMAGED in row[2].flags


def test_an_empty_cell_is_no_damage() -> None:
    assert rows((Kind.COLUMNS, "Tea | Water"), (Kind.ROW, "Green | "))[1][2].quotable
