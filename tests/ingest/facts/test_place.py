"""A page shows where its readers live; where it might be either place, nobody guesses."""

import pytest

from ingest.facts.place import place

PLAIN = "Tea is hot and it is good for you. Ask for the cup that is yours. "


def found(words: str) -> dict[str, str]:
    return {key: str(fact.value) for key, fact in place(PLAIN + words).items()}


@pytest.mark.parametrize(
    "words",
    [
        "Ask your GP. The NHS pays.",
        "Call us on 0808 157 0000. It costs £5.",
        "Call 0808 157 0000 about the tumour and the oestrogen.",
        "Tea Now is a registered charity in England and Wales (1234567).",
        "The NHS programme and its centre for the tumour.",
        "Go to A&E or call 999 at once, or ask your GP.",
        "Ring +44 20 7946 0000, or ask your GP.",
        "12 Tea Street, London SW1A 2AA. See www.tea.org.uk.",
        "See tea.nhs.uk, a service of the NHS.",
        "© Crown copyright 2021. See www.gov.uk and tea.gov.uk.",
        "Last reviewed: 13/05/2021. The NHS pays.",
        "Call 020 7946 0000 or (0131) 496 0000, or ask your GP.",
    ],
)
def test_a_british_page_is_known(words: str) -> None:
    assert found(words)["region"] == "UK"


@pytest.mark.parametrize(
    "words",
    [
        "Call (555) 555-0100. It costs $5.",
        "Call 1-800-555-0100 or 911.",
        "Call 1-800 TEA NOW. Medicaid pays.",
        "Your insurance company or Medicaid pays. It costs a copay of $5.",
        "The tumor feeds on estrogen. Ask your healthcare provider.",
        "Tea Now is a 501(c)(3) organization.",
        "Tea Street 1, Boston, MA 02101. Call 911.",
        "The pediatrician at the center looks at the tumor. It costs $5.",
        "Last updated 05/13/2021. Open until 7 p.m. ET.",
        "See tea.gov. The FDA says so.",
    ],
)
def test_an_american_page_is_known(words: str) -> None:
    assert found(words)["region"] == "US"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Ask your GP.",
        "It costs $5.",
        "The tumour feeds on oestrogen in the centre.",
        "The tumor is small.",
        "Ask your doctor about insurance and the emergency.",
        "In the UK call 0808 157 0000 or 999; in the US call 1-800-555-0100 or 911.",
        "The tumor and the tumour, the center and the centre, estrogen and oestrogen.",
        "The NHS in the UK and Medicaid in the US pay.",
        "Ask your GP about the tumour. Call 1800 123 456. See www.tea.org.au. The NHS pays.",
        "Ask your GP about the tumour and the centre, in Dublin, Ireland. See tea.ie.",
        "Call 1-800-555-0100. 1 Tea Street, Ottawa K1A 0B1, Canada.",
        "Some 999 patients and 911 nurses drank 0800 cups.",
        "A specialist in colorectal organisms is realistic.",
    ],
)
def test_a_page_that_might_be_either_has_no_region(words: str) -> None:
    assert "region" not in found(words)


@pytest.mark.parametrize(
    "text",
    [
        "Der Tumor liegt im Center. Rufen Sie 030 12345678 an. Anemia Color.",
        "El color del tumor: 1-800-555-0100, $5, Medicaid, estrogen, center.",
    ],
)
def test_a_page_in_another_language_has_no_region(text: str) -> None:
    assert place(text) == {}


def test_the_spelling_tells_the_language_where_it_fits_the_region() -> None:
    assert found("The NHS treats the tumour. Ask your GP.")["language"] == "en-GB"
    assert found("Medicaid pays for the tumor. It costs $5.")["language"] == "en-US"
    assert "language" not in found("The NHS pays. Ask your GP.")
    assert "language" not in found("The NHS pays £5 for the tumor. Ask your GP.")


def test_the_strongest_evidence_is_told() -> None:
    text = PLAIN + "Ask your GP about the tumour. The NHS pays £5. Call 0808 157 0000."
    facts = place(text)
    assert facts["region"].where == 'the words "0808 157 0000", "NHS", "£5"'
    assert facts["language"].where == 'its spelling: "tumour"'


def test_a_few_words_of_the_other_spelling_change_nothing() -> None:
    words = "tumour oestrogen centre colour programme fibre " * 2
    assert found(f"The NHS and the {words} of the Tea Center.")["language"] == "en-GB"
