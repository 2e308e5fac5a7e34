"""An amending act comes in: looked at beside the law, corrected, accepted, drafted back."""

import re

from playwright.sync_api import Page, expect
from tests.journeys.conftest import OpenContext
from tests.journeys.world import LANVARA, sign_in

from hoseibi.accounts.models import User
from hoseibi.corpus.models import LawVersion

ACT = (LANVARA / "amendment-law-2026.ja.txt").read_text()
NAME = "民法の一部を改正する法律（二千二十六年法律第五号）"


def give_the_act(page: Page) -> None:
    page.goto("/laws/xl-civil-code/amend/")
    page.get_by_label("The version that it amends").select_option(
        label="日本語 · in force from 1 October 2022"
    )
    page.get_by_label("The words of the act").fill(ACT)
    page.get_by_role("button", name="Read it").click()


def test_from_an_act_to_a_version_in_force(
    page: Page, open_context: OpenContext, officer: User, lanvara: list[LawVersion]
) -> None:
    stranger = open_context().new_page()
    sign_in(page, officer)
    give_the_act(page)

    cards = page.locator(".told-one")
    expect(cards).to_have_count(6)
    expect(page.locator(".misfit")).to_contain_text("does not contain “五年間”")
    expect(cards.nth(1).locator("ins")).to_contain_text("六")
    expect(page.locator(".left-behind")).to_contain_text("第十五条")

    page.get_by_text("Only what did not fit").click()
    expect(page.locator(".told-one:visible")).to_have_count(1)

    page.get_by_label("Name of the act").fill(NAME)
    page.locator("#id_in_force_from").fill("2027-04-01")
    page.get_by_role("button", name="Accept into a new version").click()
    expect(page.get_by_role("alert")).to_contain_text("Not every instruction was carried out")

    page.get_by_label("The words of the act").fill(ACT.replace("五年間", "七年間"))
    page.get_by_role("button", name="Look again").click()
    expect(page.locator(".misfit")).to_have_count(0)
    expect(page.get_by_label("Name of the act")).to_have_value(NAME)
    page.get_by_role("button", name="Accept into a new version").click()
    expect(page.get_by_role("status").first).to_contain_text("Accepted: 民法")

    page.goto("/laws/xl-civil-code/art_93-3@2027-05-01?language=ja")
    expect(page.locator(".sides")).to_contain_text("警告しなければならない")
    answer = stranger.goto("/laws/xl-civil-code/art_93-3@2027-05-01")
    assert answer
    assert answer.status == 404

    page.goto("/laws/xl-civil-code/")
    japanese = page.locator(".law-page section").filter(has_text="日本語").last
    japanese.get_by_role("link", name="Draft the amending act").first.click()
    expect(page.get_by_text("Proved: carried out on the older version")).to_be_visible()
    expect(page.locator("pre.act")).to_contain_text("第九十三条の三")


def test_an_act_in_another_language_is_led_to_its_text(
    page: Page, officer: User, lanvara: list[LawVersion]
) -> None:
    sign_in(page, officer)
    page.goto("/laws/xl-civil-code/amend/")
    page.get_by_label("The version that it amends").select_option(
        label="English · in force from 1 October 2022"
    )
    page.get_by_label("The words of the act").fill(ACT)
    page.get_by_role("button", name="Read it").click()

    expect(page.locator(".told.error")).to_contain_text("The act looks to be in 日本語")
    page.get_by_role("link", name="Read it against the text in 日本語").click()

    expect(page.locator(".told-one")).to_have_count(6)
    expect(page.locator(".told-one.applied")).to_have_count(5)


def test_the_same_without_javascript(
    open_context: OpenContext, officer: User, lanvara: list[LawVersion]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    sign_in(page, officer)
    give_the_act(page)

    page.get_by_text("Only what did not fit").click()
    expect(page.locator(".told-one:visible")).to_have_count(1)
    page.get_by_label("Name of the act").fill(NAME)
    page.locator("#id_in_force_from").fill("2027-04-01")
    page.get_by_label(re.compile("Why it is accepted")).fill("起草者が修正する。")
    page.get_by_role("button", name="Accept into a new version").click()

    expect(page.get_by_role("status").first).to_contain_text("Accepted: 民法")
    expect(page.locator(".aside")).to_contain_text("1 instruction left out")
