"""The page can be read by itself, and shows whatever it is given as text."""

import re

from eval.case.case import Expect
from eval.compare.basis import Basis
from eval.measure.scores import Scores
from eval.measure.stage import Stage
from eval.report.meaning import meaning_of
from eval.report.page import page
from eval.suites.summary import summarise


def test_the_page_needs_nothing_beside_itself(summary) -> None:
    html = page(summary, "today")
    assert html.count('src="data:image/svg+xml;base64,') == html.count("<img alt=") == 4
    assert not re.search(r'(?:src|href)="(?!data:)|@import|url\(', html)


def test_the_page_says_what_each_figure_means(summary) -> None:
    html = page(summary, "today")
    for name in ("hit@1", "AUROC", "right section", "false alarms"):
        assert f'<th scope="row">{name}</th>' in html
        assert meaning_of(name) in html


def test_a_suite_that_measured_nothing_is_left_out(summary) -> None:
    html = page(summary, "today")
    assert ">selection<" in html
    assert ">robustness<" not in html


def test_the_page_says_which_stage_lost_the_gold(summary) -> None:
    html = page(summary, "today")
    assert '<th scope="row">read too low</th><td>1</td>' in html
    assert "gold: read too low" in html


def test_the_page_lists_every_miss_and_no_hit(summary) -> None:
    html = page(summary, "today")
    misses = html[html.index("<h2>Misses (2)") :]
    assert '<th scope="row">miss' in misses
    assert '<th scope="row">eager' in misses
    assert '<th scope="row">hit' not in misses


def test_misses_stand_under_their_cause_in_the_order_of_the_way(tea, few_resamples) -> None:
    lost = {"late": Stage.REFUSED, "early": Stage.NOT_RETRIEVED, "also": Stage.REFUSED}
    gold = [tea.score(tea.case(tea.green, id=name), tea.refusal()) for name in lost]
    eager = tea.score(tea.case(id="eager", expect=Expect.ABSTAIN), tea.answer(tea.green))
    barred = tea.case(tea.green, id="barred", forbidden=(tea.keeps,))
    also_barred = tea.score(barred, tea.answer(tea.green, tea.keeps))
    html = page(summarise(Scores((eager, *gold, also_barred), stages=lost)), "today")
    found = re.findall(
        r'colspan="5">([^<]+)<|<th scope="row">(\w+)</th>', html.split("Misses (5)")[-1]
    )
    assert [cause or case for cause, case in found] == [
        *("gold: not retrieved (1)", "early"),
        *("gold: refused (2)", "late", "also"),
        *("a quote is not verbatim, or is forbidden (1)", "barred"),
        *("answered, though the documents do not answer (1)", "eager"),
    ]


def test_cases_that_were_left_out_are_listed(summary) -> None:
    assert "left out" not in page(summary, "today")
    basis = Basis("c" * 64, "build", "d" * 64, 7, ("<i>one</i>", "two"))
    html = page(summary, "today", basis)
    assert "<h2>Cases left out (2)</h2>" in html
    assert "<li>&lt;i&gt;one&lt;/i&gt;</li><li>two</li>" in html
    assert f"Cases: SHA-256 {'c' * 64}. Index: build, with 7 phrasings" in html


def test_the_page_escapes_what_it_shows(summary) -> None:
    html = page(summary, "today")
    assert "&lt;b&gt;Hot&lt;/b&gt; &amp; black?" in html
    assert "<b>Hot" not in html
