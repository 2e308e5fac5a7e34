"""An officer imports the Civil Code of Japan, finds an article, and takes it along."""

from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Page, expect
from tests.journeys.conftest import OpenContext
from tests.journeys.world import CIVIL_CODE, DATA, sign_in

from hoseibi.accounts.models import User
from hoseibi.corpus.models import LawVersion

SCHEMA = DATA / "akn" / "schema" / "akomantoso30-final-20170330.xsd"


@pytest.mark.skipif(not CIVIL_CODE.exists(), reason=f"the real laws are not here: {DATA}")
def test_from_a_file_to_an_article_and_out_again(page: Page, officer: User) -> None:
    sign_in(page, officer)
    page.get_by_role("link", name="Laws", exact=True).click()
    page.get_by_role("link", name="Import a law").first.click()
    page.get_by_label("A file").set_input_files(CIVIL_CODE)
    page.get_by_label("Rights").fill("Standard Terms of Use 2.0 of the Government of Japan")
    page.get_by_role("button", name="Read it").click()

    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    expect(page.locator(".sums")).to_contain_text("民法")
    page.get_by_label("Title in English").fill("Civil Code")
    page.get_by_label("Name in addresses").fill("jp-civil-code")
    page.get_by_label("In force from").fill("2020-04-01")
    page.get_by_label("Open to everybody at once").check()
    page.get_by_role("button", name="Accept into the library").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved: Civil Code")

    page.locator("#seek").fill("不法行為")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="第七百九条").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("第七百九条")
    expect(page.locator(".sides")).to_contain_text("故意又は過失によって他人の権利")

    with page.expect_download() as article:
        page.get_by_role("link", name="This article as text, 日本語").click()
    assert "（不法行為による損害賠償）" in Path(article.value.path()).read_text()

    page.goto("/laws/jp-civil-code/")
    with page.expect_download() as whole:
        page.get_by_role("link", name="Akoma Ntoso").click()
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.assertValid(etree.parse(whole.value.path()))


def test_another_language_and_another_day(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/xl-civil-code/art_6")
    expect(page.locator(".side.article")).to_have_count(3)

    page.get_by_role("checkbox", name="ខ្មែរ").uncheck()
    expect(page.locator(".side.article")).to_have_count(2)

    page.get_by_label("As in force on").fill("2021-01-01")
    page.get_by_role("button", name="Show", exact=True).first.click()
    page.wait_for_url("**/laws/xl-civil-code/art_6@2021-01-01")
    expect(page.locator(".sides")).to_contain_text("twenty")
    expect(page.locator(".side.article")).to_have_count(2)

    page.get_by_role("link", name="1 October 2022", exact=True).click()
    expect(page.locator(".sides")).to_contain_text("eighteen")


def test_a_whole_code_grows_while_one_reads(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/xl-civil-code/text/?language=en")
    before = page.locator(".reading article").count()

    page.locator(".reading article").last.scroll_into_view_if_needed()
    page.wait_for_function(
        "before => document.querySelectorAll('.reading article').length > before", arg=before
    )
    page.get_by_label("Go to article").fill("93-2")
    page.keyboard.press("Enter")

    expect(page.locator(".reading article").first).to_have_id("art_93-2")


def test_contents_unfold_without_loading_the_page(page: Page, lanvara: list[LawVersion]) -> None:
    page.goto("/laws/xl-civil-code/art_1?language=en")

    page.locator(".contents-pane summary", has_text="Obligations").click()
    page.locator(".contents-pane summary", has_text="General Rules").last.click()

    expect(page.locator(".contents-pane a", has_text="Article 58")).to_be_visible()


def test_reading_and_forms_without_scripts(
    open_context: OpenContext, lanvara: list[LawVersion]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto("/")
    page.locator("#seek-main").fill("good faith")
    page.keyboard.press("Enter")

    page.locator(".hits a.title").first.click()
    page.locator("#tick-2").uncheck()
    page.locator(".language-ticks button").click()

    expect(page.locator("#tick-2")).not_to_be_checked()
    expect(page.locator(".panel-cite")).to_be_visible()
    expect(page.locator(".panel-versions")).to_be_visible()
