"""The page in a real browser: it asks, quotes, hands over, and bars nobody."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

QUESTION = "What is local recurrence?"


def ask(page: Page, question: str) -> None:
    page.get_by_label("Your question").fill(question)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".asked").last).to_contain_text(question)


def test_a_question_is_answered_with_a_quote_and_its_citation(page: Page) -> None:
    ask(page, QUESTION)
    quote = page.locator("figure.quote").first
    expect(quote.locator("blockquote")).to_contain_text("A local recurrence is")
    expect(quote.locator("figcaption")).to_contain_text("Ownwords starter corpus")
    expect(quote.locator("figcaption")).to_contain_text("Last reviewed 22 November 2026")


def test_a_quote_leads_to_its_place_in_the_document(page: Page) -> None:
    ask(page, QUESTION)
    quote = page.locator("figure.quote").first
    words = quote.locator("p.text").text_content()
    with page.expect_popup() as opened:
        quote.locator("a.see").click()
    expect(opened.value.locator("mark#quote")).to_be_in_viewport()
    assert words
    assert "".join(opened.value.locator("mark").all_text_contents()) in words


def test_a_mended_typing_error_is_shown_above_the_quotes(page: Page) -> None:
    ask(page, "What is local recurrance?")
    said = page.locator(".answer > p.searched")
    expect(said).to_have_text("Searched for: What is local recurrence?")
    expect(page.locator("figure.quote").first).to_be_visible()


def test_a_bare_word_is_offered_headings_that_the_keyboard_can_press(page: Page) -> None:
    ask(page, "tamoxifen")
    choices = page.locator(".choices")
    expect(choices).to_contain_text("Did you mean:")
    first = choices.get_by_role("button").first
    heading = first.text_content()
    assert heading
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".asked").last).to_contain_text(heading)
    expect(page.locator(".turn")).to_have_count(2)


def test_an_example_question_can_be_pressed(page: Page) -> None:
    page.get_by_role("button", name=QUESTION).click()
    expect(page.locator(".answer[data-kind=answer]")).to_be_visible()


def test_it_can_be_used_by_keyboard_alone(page: Page) -> None:
    page.get_by_label("Your question").focus()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator("figure.quote").first).to_be_visible()
    expect(page.get_by_label("Your question")).to_be_focused()


def test_what_is_not_answered_is_handed_over_with_a_number_to_press(page: Page) -> None:
    page.get_by_label("I live in").select_option("UK")
    ask(page, "qwrt zxcv plmk")
    expect(page.locator(".answer[data-kind=no_answer]")).to_be_visible()
    expect(page.locator(".handover a[href='tel:08088006000']")).to_be_visible()
    expect(page.locator(".handover")).not_to_contain_text("1-877")


def test_a_failure_leaves_the_question_in_the_box(page: Page) -> None:
    page.route("**/v1/chat", lambda route: route.abort())
    page.get_by_label("Your question").fill(QUESTION)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator(".problem")).to_contain_text("could not reach")
    expect(page.get_by_label("Your question")).to_have_value(QUESTION)


def test_survival_figures_wait_until_they_are_asked_for(page: Page) -> None:
    def make_sensitive(route):  # type: ignore[no-untyped-def]
        response = route.fetch()
        answer = response.json()
        for quote in answer["quotes"]:
            quote["sensitive"] = "prognosis"
        route.fulfill(response=response, json=answer)

    page.route("**/v1/chat", make_sensitive)
    ask(page, QUESTION)
    expect(page.locator("figure.quote")).to_have_count(0)
    page.get_by_role("button", name="Show survival figures").click()
    expect(page.locator("figure.quote").first).to_be_visible()


@pytest.fixture
def several(page: Page) -> Page:
    """The page, where every answer has two sources, a third that says the same, and a gap."""

    def make_several(route):  # type: ignore[no-untyped-def]
        response = route.fetch()
        answer = response.json()
        first = answer["quotes"][0]
        cited = first["citation"] | {"publisher": "The Other Charity", "overdue": True}
        answer["quotes"] = [first, first | {"citation": cited}]
        same = cited | {"publisher": "A Third Charity", "region": "US", "review_due": "2020-01"}
        answer["related"] = [first | {"citation": same, "same_as": 1}]
        answer["unanswered"] = ["and who drives <b>the tram</b>?"]
        route.fulfill(response=response, json=answer)

    page.route("**/v1/chat", make_several)
    return page


def test_who_says_the_same_is_named_below_the_quote(several: Page) -> None:
    ask(several, QUESTION)
    first, second = several.locator("figure.quote").all()
    expect(first.locator(".also")).to_have_count(0)
    also = second.locator(".also")
    expect(also).to_contain_text("A Third Charity")
    expect(also).to_contain_text("United States")
    expect(also).to_contain_text("review overdue since January 2020")
    with several.expect_popup() as opened:
        also.get_by_role("link").click()
    expect(opened.value.locator("mark#quote")).to_be_in_viewport()
    expect(several.locator(".related")).to_have_count(0)


def test_sources_stand_side_by_side_where_there_is_room(several: Page) -> None:
    ask(several, QUESTION)
    quotes = several.locator("figure.quote")
    expect(quotes).to_have_count(2)
    expect(quotes.nth(1).locator(".reviewed strong.overdue")).to_be_visible()

    tops = "nodes => nodes.map((node) => node.getBoundingClientRect().top)"
    first, second = quotes.evaluate_all(tops)
    assert first == second
    several.set_viewport_size({"width": 320, "height": 800})
    first, second = quotes.evaluate_all(tops)
    assert first < second


def test_the_part_that_is_not_answered_is_named(several: Page) -> None:
    ask(several, QUESTION)
    expect(several.locator(".unanswered")).to_contain_text("and who drives <b>the tram</b>?")


@pytest.mark.parametrize("width", [1000, 320])
def test_axe_finds_no_barrier_in_an_answer_of_many_parts(several: Page, width: int) -> None:
    several.set_viewport_size({"width": width, "height": 800})
    ask(several, QUESTION)
    expect(several.locator(".unanswered")).to_be_visible()
    found = Axe().run(several)
    assert found.violations_count == 0, found.generate_report()
    assert several.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_typed_is_kept_in_the_browser(page: Page) -> None:
    ask(page, QUESTION)
    expect(page.locator("figure.quote").first).to_be_visible()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.context.cookies() == []
    assert QUESTION not in page.url


@pytest.mark.parametrize("width", [1000, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier(page: Page, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 800})
    ask(page, "qwrt zxcv plmk")
    expect(page.locator(".handover")).to_be_visible()
    ask(page, QUESTION)
    expect(page.locator(".quotes")).to_be_visible()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
