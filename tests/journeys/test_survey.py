"""From an interview on a phone to a finding, a need, its acceptance and the survey report."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys import world
from tests.journeys.conftest import PHONE, OpenContext

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.research.models import Need, SurveyFinding

CLAIM = "裁判官には債権法の逐条解説がない。"


def an_expert() -> User:
    expert = factories.seated(factories.circle(), Role.EXPERT)
    expert.set_password(world.PASSWORD)
    expert.save()
    return expert


def write_interview(phone: Page) -> None:
    phone.goto("/research/interviews/new/")
    phone.get_by_label("聞き取りの相手（氏名を除く）").fill("第一審裁判所の裁判官")
    phone.get_by_label("匿名を希望").check()
    question = phone.locator("fieldset").first
    question.get_by_label("質問", exact=True).fill("どこで調べますか。")
    question.get_by_label("回答", exact=True).fill("同僚に聞きます。解説書はありません。")
    phone.get_by_role("button", name="書き留める").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("第一審裁判所の裁判官")
    expect(phone.locator(".talk")).to_contain_text("同僚に聞きます。")


def write_finding(phone: Page) -> None:
    phone.get_by_role("link", name="調査結果を書く").tap()
    phone.get_by_label("判明したこと（一文で）").fill(CLAIM)
    phone.get_by_label("ほぼ確か").check()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.get_by_role("button", name="書き留める").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text(CLAIM)
    expect(phone.locator(".evidence").first).to_contain_text("第一審裁判所の裁判官")


def write_need(phone: Page) -> None:
    phone.get_by_role("link", name="これが示すニーズを書く").tap()
    phone.get_by_label("必要なこと（要旨）").fill("自国語の逐条解説")
    phone.get_by_role("button", name="書き留める").tap()
    expect(phone.locator(".trace")).to_contain_text(CLAIM)
    expect(phone.locator("main")).to_contain_text("ご自身が書いたニーズです")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("scripts", [True, False])
def test_from_an_interview_on_a_phone_to_the_survey_report(
    open_context: OpenContext, transactional_db: None, tmp_path: Path, scripts: bool
) -> None:
    expert, officer = an_expert(), world.an_officer()
    phone = open_context(
        viewport=PHONE, has_touch=True, java_script_enabled=scripts, locale="ja"
    ).new_page()
    phone.goto("/accounts/login/?next=/")
    phone.locator("[name=login]").fill(expert.email)
    phone.locator("[name=password]").fill(world.PASSWORD)
    phone.locator("main button.first").tap()
    phone.wait_for_url(lambda url: "/login/" not in url)
    write_interview(phone)
    write_finding(phone)
    write_need(phone)

    desk = open_context(java_script_enabled=scripts).new_page()
    world.sign_in(desk, officer)
    desk.goto(f"/research/needs/{Need.objects.get().pk}/")
    desk.get_by_text("Enter that it is accepted").click()
    desk.get_by_label("Accepted by").fill("Vice-Minister of Justice")
    desk.get_by_role("button", name="Accept", exact=True).click()
    expect(desk.locator("main")).to_contain_text("accepted by Vice-Minister of Justice")

    desk.goto(f"/research/report/?need={Need.objects.get().pk}")
    desk.get_by_label("For the department").check()
    with desk.expect_download() as download:
        desk.get_by_role("button", name="Make the report").click()
    download.value.save_as(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_what_was_typed_is_there_again_when_the_line_broke(
    open_context: OpenContext, transactional_db: None
) -> None:
    expert = an_expert()
    window = open_context(viewport=PHONE, has_touch=True)
    phone = window.new_page()
    world.sign_in(phone, expert)
    phone.goto("/research/findings/new/")
    phone.get_by_label("The finding, in one sentence").fill("Typed in the train.")
    expect(phone.locator("[data-typed-note]")).to_contain_text("Kept on this device")

    phone.goto("/research/findings/")
    phone.goto("/research/findings/new/")
    expect(phone.get_by_label("The finding, in one sentence")).to_have_value("Typed in the train.")
    phone.get_by_label("Source", exact=True).fill("A report")
    phone.get_by_role("button", name="Write it down").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Typed in the train.")

    phone.goto("/research/findings/new/")
    expect(phone.get_by_label("The finding, in one sentence")).to_have_value("")
    assert SurveyFinding.objects.count() == 1
