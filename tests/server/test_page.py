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
