"""On a phone: one language at a time, nothing wider than the hand; and the same in Japanese."""

import re

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
    "/laws/xl-civil-code/references/?language=en",
    "/laws/xl-civil-code/art_88/impact/",
    "/laws/xl-civil-code/findings/{version}/",
    "/laws/xl-civil-code/compare/en/2021-01-01..2023-01-01/",
    "/laws/xl-civil-code/compare/en/2021-01-01..2023-01-01/?view=table",
    "/laws/references/",
    "/checks/",
    "/accounts/password/reset/",
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
        page.goto(path.format(version=lanvara[0].pk))
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(path)

    assert wide == []


def test_the_findings_come_before_their_filters(phone: Page, lanvara: list[LawVersion]) -> None:
    phone.goto(f"/laws/xl-civil-code/findings/{lanvara[0].pk}/")
    severity = phone.get_by_role("heading", name="Severity")
    finding = phone.locator("#findings .found li").first

    expect(severity).to_be_hidden()
    box = finding.bounding_box()
    assert box
    assert box["y"] < 844

    phone.get_by_text("Narrow the list").tap()
    expect(severity).to_be_visible()
    phone.locator(".facet a", has_text="Hint").tap()
    expect(phone).to_have_url(re.compile("severity=hint"))


@pytest.mark.parametrize(
    ("path", "drawing", "names"),
    [("references/?language=en", ".arcs", "ol a"), ("art_88/impact/", ".neighbourhood", "li a")],
)
def test_what_is_drawn_fits_the_screen_and_can_be_read(
    phone: Page, lanvara: list[LawVersion], path: str, drawing: str, names: str
) -> None:
    phone.goto(f"/laws/xl-civil-code/{path}")
    drawn = phone.locator(drawing)

    expect(drawn).to_be_visible()
    wide = "each => each.scrollWidth > each.clientWidth || each.getBoundingClientRect().right > 390"
    assert not drawn.evaluate(wide)
    small = "each => parseFloat(getComputedStyle(each).fontSize) < 12"
    assert not any(each.evaluate(small) for each in drawn.locator(names).all())
    assert drawn.locator(names).count() > 1


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
    page.get_by_role("form", name="Language", exact=True).get_by_role(
        "button", name="日本語"
    ).click()

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
