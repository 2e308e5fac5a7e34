"""Everything that a hand on a mouse does, keys do too."""

from playwright.sync_api import Page, expect

from hoseibi.corpus.models import LawVersion


def test_from_the_first_page_to_the_next_article(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/")
    page.keyboard.press("/")
    page.keyboard.type("good fai")
    expect(page.locator("#seek-offers [role=option]").first).to_be_visible()
    expect(page.locator("#seek")).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("ArrowDown")
    expect(page.locator("#seek-offers [aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Good Faith")

    page.wait_for_load_state()
    here = page.url
    page.keyboard.press("j")
    page.wait_for_url(lambda url: url != here)
    page.wait_for_load_state()
    page.keyboard.press("k")
    page.wait_for_url(here)
    page.wait_for_load_state()

    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url(lambda url: url.endswith("/"))
    expect(page.locator("#seek-main")).to_be_visible()


def test_the_list_of_keys_opens_and_closes(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/")

    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keyboard")).to_be_hidden()


def test_single_keys_can_be_switched_off(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/xl-civil-code/art_1")
    page.keyboard.press("?")
    page.get_by_label("Single keys work outside of fields").uncheck()
    page.get_by_role("button", name="Close").click()

    page.keyboard.press("j")

    expect(page.get_by_role("heading", level=1)).to_contain_text("Article 1")


def test_the_first_tab_leads_to_the_text(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/xl-civil-code/art_1")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_focused()
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


def test_tabs_are_turned_with_arrows(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/xl-civil-code/art_1")
    page.get_by_role("tab", name="Versions").focus()

    page.keyboard.press("ArrowLeft")

    expect(page.get_by_role("tab", name="Cite")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="Cite")).to_contain_text("Civil Code of Lanvara")
