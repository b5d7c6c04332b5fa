"""A statistic says of whom, and over what time; most figures are no statistics at all."""

from collections.abc import Callable

import pytest

from ingest.lint.finding import Finding, Kind
from ingest.lint.statistic import missing

PERIOD, POPULATION = ("period",), ("population",)
BOTH = ("period", "population")


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("About 80% of women survive.", PERIOD),
        ("Eight in ten patients are still alive.", PERIOD),
        ("Around 1 in 8 women get breast cancer.", PERIOD),
        ("One in nine men will be diagnosed with prostate cancer.", PERIOD),
        ("Nearly 30 out of 100 people with stage 2 cancer relapsed.", PERIOD),
        ("Cancer comes back in 15 per cent of people.", PERIOD),
        ("In 5% of patients the disease returns.", PERIOD),
        ("Roughly 7 in every 10 women with DCIS had a recurrence.", PERIOD),
        ("It recurs in a third of those treated.", PERIOD),
        ("Half of all patients die from it.", PERIOD),
        ("The risk of recurrence is 12% for women with stage 1 cancer.", PERIOD),
        ("The chance that it comes back is 20% after a lumpectomy.", PERIOD),
        ("There is a 10% chance of the cancer coming back in people with grade 3 tumours.", PERIOD),
        ("Among people aged 60 years, 9% died.", PERIOD),
        ("Survival is 70% for triple-negative cancers.", PERIOD),
        ("Nine out of ten women with small tumours survive.", PERIOD),
        ("Up to 4 percent of patients die.", PERIOD),
        ("Tamoxifen lowers the risk of recurrence by a third in women with early cancer.", PERIOD),
        ("For people with BRCA1, the chance of getting breast cancer is 70%.", PERIOD),
        ("Five-year survival is 99%.", POPULATION),
        ("The 10-year survival rate is now 85 per cent.", POPULATION),
        ("There is a 6% chance that it will recur within five years.", POPULATION),
        ("About 90% survive for ten years or more.", POPULATION),
        ("The lifetime risk of getting cancer is 50%.", POPULATION),
        ("Two thirds are alive after five years.", POPULATION),
        ("In the first three years, 1 in 20 relapsed.", POPULATION),
        ("Some 12% die each year.", POPULATION),
        ("The annual risk of a recurrence is 2%.", POPULATION),
        ("Median survival is 28 months.", POPULATION),
        ("The average life expectancy was about 3 years.", POPULATION),
        ("Mean overall survival rose to 2.5 years.", POPULATION),
        ("One in four dies within a decade.", POPULATION),
        ("By age 80 the chance of developing breast cancer is 12%.", POPULATION),
        ("You have a 10% risk of recurrence over 5 to 10 years.", POPULATION),
        ("The survival rate is 80%.", BOTH),
        ("There is a 25% chance of recurrence.", BOTH),
        ("About half survive.", BOTH),
        ("Your chance of survival is 9 in 10.", BOTH),
        ("Only 3% die.", BOTH),
        ("It returns in 8% to 10%.", BOTH),
        ("The mortality rate is 2 per 1,000.", BOTH),
        ("The risk of relapse falls by half.", BOTH),
        ("Survival (as doctors call it) is about 60%.", BOTH),
        ("The chance of coming back is 1 in 3.", BOTH),
    ],
)
def test_a_statistic_without_its_people_or_its_time_is_found(
    words: str, lacks: tuple[str, ...]
) -> None:
    assert missing(words) == lacks


@pytest.mark.parametrize(
    "words",
    [
        "About 85% of women with breast cancer survive for at least five years.",
        "One in eight women will get breast cancer in her lifetime.",
        "Within 10 years, 15 out of 100 people with stage 2 cancer have a recurrence.",
        "The five-year survival rate of people with stage 1 cancer is 99%.",
        "Median survival of people with secondary breast cancer is 28 months.",
        "Each year, 2% of the patients relapsed.",
        "Of 100 people who had a mastectomy, 6 in 100 had a recurrence within five years.",
        "After a lumpectomy with radiotherapy, the chance of recurrence is 10% over ten years.",
        "Between 2013 and 2017, 87% of women diagnosed with breast cancer survived.",
        "About 1 in 300 men will ever get breast cancer.",
        "By the age of 70, 65% of women with BRCA1 will develop breast cancer.",
    ],
)
def test_a_statistic_that_says_of_whom_and_when_is_none(words: str) -> None:
    assert missing(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "Your doctor may reduce the dose to 50%.",
        "Clean your hands with a 70% alcohol gel.",
        "Choose a sun cream that blocks 98% of the rays.",
        "About 1 in 10 breast cancers is lobular.",
        "Around 15% of breast cancers are triple negative.",
        "Nearly 20% of women have hot flushes.",
        "Up to 1 in 5 people get lymphoedema after surgery.",
        "Half of the patients felt tired.",
        "Take one in the morning and two in the evening.",
        "You may be off work for a third of the year.",
        "The clinic is open 24 hours, 7 days a week.",
        "Call us on 0800 123 4567 if your cancer comes back.",
        "No test is 100% sure to find a recurrence.",
        "Nobody can be 100% certain that cancer will not come back.",
        "A mammogram finds about 85% of recurrences.",
        "About 80% of local recurrences are found by the patient.",
        "Most (75%) of recurrences come with a lump.",
        "Smoking causes 30% of deaths from cancer.",
        "Of women who survive, 40% go back to work.",
        "If the cancer returns, 90% of women are offered surgery.",
        "About 60% of people are treated with hormones when it comes back.",
        "Around 70% of women worry about recurrence.",
        "Fear of recurrence is felt by 4 in 5 people.",
        "Nine in ten patients know the signs of recurrence.",
        "The recurrence score was below 25% of the scale.",
        "Two thirds of survivors take up a sport.",
        "About 40% of women return to work within six months.",
        "Only 30% of people returned the questions.",
        "1 in 5 women came back for a second visit.",
        "Half of the group had a survival guide at home.",
        "Eat a third of a plate of vegetables.",
        "The tumour shrank by 30%, and she is living well.",
        "A fall of 10% in blood pressure is normal.",
        "Up to 5% of the gel is alcohol.",
        "Cancer came back in stage 2 of the study.",
        "She is alive and well at 85.",
        "Recurrence is more likely in the first five years.",
        "Some people live for many years.",
        "The survey was answered by 60% of nurses.",
        "Half an hour later the pain returned.",
        "Hair grows back in 9 out of 10 people; fear of dying is common.",
        "The pain returned to 50% of what it was.",
        "About 1% of breast cancers occur in men.",
        "The test costs 20% less than a scan for a recurrence.",
        "One in the armpit and one in the breast came back.",
    ],
)
def test_other_figures_are_no_statistics_of_survival(words: str) -> None:
    assert missing(words) == ()


def test_what_a_patient_sees_above_it_counts(found: Callable[..., list[Finding]]) -> None:
    text = "## Five-year survival\n\nOf people with stage 1 cancer:\n\n- 99% survive.\n- 1% die.\n"
    assert found(text) == []


def test_the_finding_names_what_is_missing(found: Callable[..., list[Finding]]) -> None:
    (finding,) = found("# Tea\n\nTea is hot. About 80% of tea drinkers survive.\n")
    assert finding.kind is Kind.STATISTIC
    assert finding.text == "About 80% of tea drinkers survive."
    assert finding.note == "no period, no population"
    assert not finding.quarantined


def test_what_is_never_quoted_is_not_judged(found: Callable[..., list[Finding]]) -> None:
    kinds = [finding.kind for finding in found("Tea is hot.\n\nAbout 80% survive the of tea.\n")]
    assert kinds == [Kind.DAMAGED]
