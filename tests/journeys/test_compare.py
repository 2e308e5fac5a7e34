"""Two versions compared in a real browser: by mouse, by keys, on a phone, without scripts."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect
from tests.journeys.conftest import PHONE, OpenContext

from hoseibi.corpus.models import LawVersion

LAW = "/laws/xl-civil-code"
DAYS = f"{LAW}/compare/en/2020-04-01..2022-10-01/"


def test_from_the_law_to_one_change_and_its_word_file(
    page: Page, lanvara: list[LawVersion], tmp_path: Path
) -> None:
    page.goto(f"{LAW}/")
    page.get_by_role("link", name="Compare versions").click()
    expect(page.get_by_text("5 articles changed")).to_be_hidden()
    expect(page.get_by_text("4 articles changed")).to_be_visible()

    page.get_by_role("link", name="Article 93-2", exact=True).first.focus()
    page.get_by_role("link", name="Two columns", exact=True).click()
    expect(page.locator("table.compared").first).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Tracked changes, Word").click()
    file = tmp_path / "changes.docx"
    download.value.save_as(file)
    assert file.read_bytes().startswith(b"PK")


def test_one_article_is_unfolded_in_place(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto(DAYS)
    passage = page.locator(".passage").nth(1)
    expect(passage).not_to_contain_text("reached the age of sixteen")

    passage.get_by_role("link", name="Show the whole article").click()

    expect(passage).to_contain_text("reached the age of sixteen")
    assert page.url.endswith(DAYS)


def test_keys_go_from_change_to_change(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto(DAYS)

    page.keyboard.press("j")
    expect(page.locator("#c-0")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#c-1")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#c-0")).to_be_focused()


def test_the_map_is_walked_by_keys(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto(DAYS)
    first = page.locator(".change-map a").first

    first.focus()
    page.keyboard.press("Enter")

    page.wait_for_url(lambda url: url.endswith("#c-0"))


def test_without_scripts_all_of_it_works(
    open_context: OpenContext, lanvara: list[LawVersion]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(f"{LAW}/")
    page.get_by_label("Version", exact=True).select_option("2020-04-01")
    page.locator(".timeline-form button").click()
    expect(page.locator(".versions [aria-current]").first).to_contain_text("1 April 2020")

    page.goto(DAYS)
    page.get_by_label("Day after").fill("2021-01-01")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("it is one version")).to_be_visible()

    page.goto(DAYS)
    page.get_by_role("link", name="Show the whole article").nth(1).click()
    expect(page.locator(".passage")).to_contain_text("reached the age of sixteen")


def test_the_slider_rests_on_versions_and_enter_goes_there(
    page: Page, lanvara: list[LawVersion]
) -> None:
    page.goto(f"{LAW}/art_6")
    slider = page.get_by_label("Slide to a version; Enter shows it")
    expect(slider).to_have_attribute("aria-valuetext", "1 October 2022: Law No. 8 of 2022")

    slider.focus()
    page.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", "1 April 2020")
    page.keyboard.press("Enter")

    page.wait_for_url(lambda url: url.endswith("/art_6@2020-04-01"))
    expect(page.get_by_text("Changes on 1 October 2022 by Law No. 8 of 2022.")).to_have_count(1)


def test_a_phone_shows_both_texts_without_scrolling_sideways(
    open_context: OpenContext, lanvara: list[LawVersion]
) -> None:
    page = open_context(viewport=PHONE | {"width": 360}, locale="ja").new_page()
    for language in ("ja", "km", "en"):
        page.goto(f"{LAW}/compare/{language}/2020-04-01..2022-10-01/?view=table")
        breadth = page.evaluate("document.documentElement.scrollWidth")
        assert breadth <= 360
        expect(page.locator("td.new ins").first).to_be_visible()
        expect(page.locator("td.old del").first).to_be_visible()


def test_what_is_printed_has_no_controls(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto(DAYS)
    page.emulate_media(media="print")

    expect(page.locator(".compare-form")).to_be_hidden()
    expect(page.locator(".compare-tools")).to_be_hidden()
    expect(page.locator(".in-short")).to_be_visible()
    expect(page.locator("#c-0")).to_be_visible()
