"""On a phone: one language at a time, nothing wider than the hand; and the same in Japanese."""

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import OpenContext

from hoseibi.corpus.models import LawVersion

PAGES = (
    "/",
    "/laws/",
    "/laws/xl-civil-code/",
    "/laws/xl-civil-code/art_3-2",
    "/laws/xl-civil-code/text/?language=km",
    "/laws/xl-civil-code/text/?at=suppl_1",
    "/search/?q=債権",
    "/search/?q=nothing+at+all",
    "/accounts/login/",
    "/no/such/page",
)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_page_is_wider_than_the_screen(
    open_context: OpenContext, lanvara: list[LawVersion], language: str
) -> None:
    page = open_context(viewport={"width": 360, "height": 740}, locale=language).new_page()
    wide = []
    for path in PAGES:
        page.goto(path)
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(path)

    assert wide == []


def test_one_language_and_a_tap_to_the_next(phone: Page, lanvara: list[LawVersion]) -> None:
    phone.goto("/laws/xl-civil-code/art_6")
    expect(phone.locator(".side[lang=en]").first).to_be_visible()
    expect(phone.locator(".side[lang=ja]").first).to_be_hidden()

    phone.locator(".choose-side").get_by_text("日本語").tap()
    expect(phone.locator(".side[lang=ja]").first).to_be_visible()
    expect(phone.locator(".side[lang=en]").first).to_be_hidden()

    phone.locator("a[rel=next]").tap()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Article 7")
    expect(phone.locator(".side[lang=ja]").first).to_be_visible()


def test_the_pages_in_japanese(open_context: OpenContext, lanvara: list[LawVersion]) -> None:
    page = open_context().new_page()
    page.goto("/laws/xl-civil-code/art_6")
    page.get_by_role("button", name="日本語").click()

    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.get_by_role("heading", level=1)).to_contain_text("第六条")
    expect(page.get_by_role("tab", name="引用", exact=True)).to_be_visible()
    expect(page.locator(".versions")).to_contain_text("2022年10月1日（令和4年）")
    expect(page.get_by_role("link", name="次の条")).to_contain_text("第七条")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_contents_unfold_above_the_article(
    open_context: OpenContext, lanvara: list[LawVersion], scripts: bool
) -> None:
    phone = open_context(
        viewport={"width": 390, "height": 844}, has_touch=True, java_script_enabled=scripts
    ).new_page()
    phone.goto("/laws/xl-civil-code/art_6?language=en")
    tree = phone.locator(".contents-pane .tree")
    expect(tree).to_be_hidden()

    phone.locator(".contents-toggle").tap()
    expect(tree.get_by_text("Acts of Minors")).to_be_in_viewport()
    tree.get_by_role("link", name="Article 7").tap()

    expect(phone.get_by_role("heading", level=1)).to_contain_text("Article 7")
    expect(tree).to_be_hidden()
