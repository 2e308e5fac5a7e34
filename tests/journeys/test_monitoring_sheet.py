"""A change of the PDM, with its reason, goes into a monitoring sheet that both sides hand in."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect
from tests.factories.watched import watched
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi.accounts.models import User
from hoseibi.projects.actions.reports import begin_report
from hoseibi.projects.choices import ReportState
from hoseibi.projects.models import Project, Report

REASON = "The drafting groups of both sides met once a month."
SAVED = re.compile(r"^Saved at \d\d:\d\d\.$")


@pytest.fixture
def expert(transactional_db: None) -> tuple[Project, User]:
    project, user = watched()
    user.set_password(PASSWORD)
    user.save()
    return project, user


def change_the_plan(page: Page, project: Project) -> None:
    """The next version says of an activity something else, and why."""
    page.goto(f"/projects/{project.slug}/pdm/1/")
    page.get_by_role("button", name="Begin the next version").click()
    page.wait_for_url("**/pdm/2/edit/**")
    cell = page.get_by_label("Narrative summary").filter(has_text="Draft the articles.")
    cell.fill("Draft the articles in both groups.")
    page.get_by_role("button", name="Save").first.click()
    page.goto(f"/projects/{project.slug}/pdm/2/changes/")
    page.get_by_label("Reason", exact=True).fill(REASON)
    page.get_by_role("button", name="Save the reasons").click()
    page.goto(f"/projects/{project.slug}/pdm/2/adopt/")
    page.get_by_label("Dated").fill("2025-11-20")
    page.get_by_label("Adopted by (English)").fill("JCC, fifth meeting")
    page.get_by_role("button", name="Adopt", exact=True).click()
    page.wait_for_url("**/pdm/2/")


def test_a_change_of_the_pdm_reaches_the_sheet_that_is_handed_in(
    page: Page, expert: tuple[Project, User], tmp_path: Path
) -> None:
    project, user = expert
    sign_in(page, user)
    change_the_plan(page, project)

    page.get_by_role("link", name="Papers", exact=True).click()
    page.get_by_label("Term from").fill("2025-07-01")
    page.get_by_label("Term until").fill("2025-12-31")
    page.get_by_role("button", name="Begin").click()
    # What is typed before a page is loaded is saved with the whole form, and not by itself.
    page.wait_for_url("**/reports/**")
    page.wait_for_load_state("networkidle")
    changes = page.get_by_role("article", name="3-2 PDM and other modifications")
    expect(changes).to_contain_text("Draft the articles in both groups.")
    expect(changes).to_contain_text(REASON)
    cause = page.get_by_role("article", name="2-2 Cause")
    cause.get_by_role("textbox").fill("The secretariat was short of staff.")
    expect(cause.get_by_role("status")).to_have_text(SAVED)

    page.get_by_role("link", name="Read the whole paper").click()
    expect(page.get_by_text("The secretariat was short of staff.")).to_be_visible()
    page.get_by_role("link", name="Back to writing").click()
    page.get_by_role("button", name="Hand in", exact=True).click()
    expect(page.get_by_text("Handed in. The paper stays as it is now.")).to_be_visible()
    with page.expect_download() as paper:
        page.get_by_role("link", name="Word ↓").click()
    paper.value.save_as(tmp_path / "sheet.docx")

    document = docx.Document(BytesIO((tmp_path / "sheet.docx").read_bytes()))
    words = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert REASON in words
    assert Report.objects.get().version.number == 2


def test_an_item_is_written_on_a_phone_in_japanese(
    open_context: OpenContext, expert: tuple[Project, User]
) -> None:
    project, user = expert
    page = open_context(viewport=PHONE, locale="ja").new_page()
    sign_in_in_japanese(page, user)
    page.goto(f"/projects/{project.slug}/papers/")
    page.get_by_role("button", name="始める").click()
    page.wait_for_url("**/reports/**")

    cause = page.get_by_role("article", name="2-2 原因")
    cause.get_by_role("textbox").fill("事務局の人員が不足した。")
    cause.get_by_role("button", name="保存").click()

    page.wait_for_url("**#cause")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_role("link", name="書面全体を読む").click()
    expect(page.get_by_text("事務局の人員が不足した。")).to_be_visible()


def sign_in_in_japanese(page: Page, user: User) -> None:
    page.goto("/accounts/login/?next=/")
    page.locator("input[name=login]").fill(user.email)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    page.wait_for_url(lambda url: "/login/" not in url)


def at_the_sheet(page: Page, expert: tuple[Project, User]) -> Report:
    project, user = expert
    term = (date(2025, 7, 1), date(2025, 12, 31))
    report = begin_report(user, project, "monitoring", term)
    sign_in(page, user)
    page.goto(f"/projects/{project.slug}/reports/{report.pk}/")
    return report


def test_what_is_typed_right_before_the_hand_in_is_handed_in(
    page: Page, expert: tuple[Project, User]
) -> None:
    report = at_the_sheet(page, expert)

    for item, text in (
        ("2-2 Cause", "Short of staff."),
        ("2-3 Action to be taken", "Two were sent."),
    ):
        page.get_by_role("article", name=item).get_by_role("textbox").fill(text)
    page.get_by_label("Agreed on the partner's side with").press("Enter")

    expect(page.get_by_text("Handed in. The paper stays as it is now.")).to_be_visible()
    report.refresh_from_db()
    assert "Short of staff." in report.kept["en"]
    assert "Two were sent." in report.kept["en"]


def test_nothing_is_handed_in_while_an_item_cannot_be_saved(
    page: Page, expert: tuple[Project, User]
) -> None:
    report = at_the_sheet(page, expert)
    too_long = "Staff. " * 3000
    box = page.get_by_role("article", name="2-2 Cause").get_by_role("textbox")

    box.fill(too_long)
    page.get_by_role("button", name="Hand in", exact=True).click()

    told = page.get_by_role("alert")
    expect(told).to_contain_text("Nothing was sent, because this is not saved yet")
    expect(told.get_by_role("link")).to_contain_text("2-2 Cause")
    expect(box).to_have_value(too_long)
    report.refresh_from_db()
    assert report.state == ReportState.DRAFT


def test_what_is_typed_is_saved_when_the_page_is_left(
    page: Page, expert: tuple[Project, User]
) -> None:
    report = at_the_sheet(page, expert)
    address = page.url

    page.get_by_role("article", name="2-2 Cause").get_by_role("textbox").fill("Short of staff.")
    page.goto("/")
    page.evaluate("localStorage.clear()")
    page.goto(address)

    cause = page.get_by_role("article", name="2-2 Cause")
    expect(cause.get_by_role("textbox")).to_have_value("Short of staff.")
    assert report.wordings.count() == 1
