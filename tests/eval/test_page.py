"""The page can be read by itself, and shows whatever it is given as text."""

import re

from eval.meaning import meaning_of
from eval.page import page


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


def test_the_page_escapes_what_it_shows(summary) -> None:
    html = page(summary, "today")
    assert "&lt;b&gt;Hot&lt;/b&gt; &amp; black?" in html
    assert "<b>Hot" not in html
