"""The page can be read by itself, and shows whatever it is given as text."""

import re

from eval.meaning import MEANINGS
from eval.page import page


def test_the_page_needs_nothing_beside_itself(summary) -> None:
    html = page(summary, "today")
    assert html.count('src="data:image/svg+xml;base64,') == html.count("<img alt=") == 3
    assert not re.search(r'(?:src|href)="(?!data:)|@import|url\(', html)


def test_the_page_says_what_each_figure_means(summary) -> None:
    assert [figure.name for figure in summary.overall.figures] == list(MEANINGS)
    html = page(summary, "today")
    assert all(meaning in html for meaning in MEANINGS.values())


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
