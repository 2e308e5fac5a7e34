"""From an adopted request to a project, and a change of its PDM with the reason, in a browser."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in
from tests.projects.test_carried import adopted

from hoseibi.accounts.models import User
from hoseibi.projects.models import PdmVersion, Project


def with_password(user: User) -> User:
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def planned(transactional_db: None) -> tuple[Project, User]:
    """A project whose PDM ver.0 is adopted, and the expert who plans it."""
    project, expert, _version = factories.planned()
    return project, with_password(expert)


def test_a_project_is_begun_from_the_adopted_request(page: Page, transactional_db: None) -> None:
    asked = adopted()
    sign_in(page, with_password(factories.officer()))

    page.goto("/cooperation/")
    page.get_by_role("link", name="Projects", exact=True).click()
    page.get_by_role("link", name="Begin a project").first.click()
    page.get_by_role("button", name="Take it over").click()
    expect(page.get_by_label("Title (English)")).to_have_value(str(asked.title))
    expect(page.get_by_text("Judges have a commentary.")).to_be_visible()
    page.get_by_label("Planned from").fill("2022-10-01")
    page.get_by_role("button", name="Begin the project").click()

    project = Project.objects.get()
    page.wait_for_url(f"**/projects/{project.slug}/")
    assert project.request == asked
    assert project.activities.count() == 3
    assert project.planned_from == date(2022, 10, 1)


def test_a_change_of_the_pdm_has_its_reason(page: Page, planned: tuple[Project, User]) -> None:
    project, expert = planned
    asked_to_stay: list[str] = []
    page.on("dialog", lambda dialog: (asked_to_stay.append(dialog.type), dialog.accept()))
    sign_in(page, expert)
    page.goto(f"/projects/{project.slug}/pdm/")
    page.get_by_role("button", name="Begin the next version").click()
    # What is typed before a page is loaded is saved with the whole form, and not by itself.
    page.wait_for_url("**/pdm/1/**")

    cell = page.locator(".purpose textarea").nth(1)
    cell.fill("Articles drafted without help: 70 %")
    cell.blur()
    expect(page.locator(".purpose [data-said]").nth(1)).to_have_text("Saved")
    page.get_by_role("button", name="Add an activity under 2").click()
    added = page.locator(".activity .pdm-row").last.locator("textarea").first
    added.fill("Hold seminars on the commentary.")
    page.get_by_role("button", name="Save").first.click()

    expect(page.get_by_role("status")).to_contain_text(re.compile(r"[Ss]aved"))
    remark = page.locator(".purpose textarea").last
    remark.fill("Asked for by the joint review.")
    page.get_by_role("link", name="Adopt").first.click()
    page.get_by_label("Dated").fill("2025-11-20")
    page.get_by_role("button", name="Adopt").click()
    expect(page.get_by_role("alert")).to_contain_text("3 changes have no reason yet")

    page.goto(f"/projects/{project.slug}/pdm/1/changes/")
    expect(page.locator("ins").first).to_contain_text("70")
    page.get_by_label("One reason for all that have none").fill("The joint review asked for it.")
    page.get_by_role("button", name="Save the reasons").click()
    page.get_by_role("link", name="Adopt").click()
    page.get_by_label("Dated").fill("2025-11-20")
    page.get_by_role("button", name="Adopt").click()

    page.wait_for_url("**/pdm/1/")
    expect(page.get_by_text("adopted by Joint coordinating committee")).to_be_visible()
    version = PdmVersion.objects.get(number=1)
    assert version.state == "adopted"
    assert asked_to_stay == []
    assert project.activities.get(number="2-2").left_on is None


def test_the_grid_is_written_row_by_row_on_a_phone(
    open_context: OpenContext, planned: tuple[Project, User]
) -> None:
    project, expert = planned
    page = open_context(viewport=PHONE).new_page()
    sign_in(page, expert)
    page.goto(f"/projects/{project.slug}/pdm/")
    page.get_by_role("button", name="Begin the next version").click()

    page.locator(".goal textarea").last.fill("Seen from a phone.")
    page.get_by_role("button", name="Save").first.click()

    expect(page.get_by_role("status")).to_contain_text(re.compile(r"[Ss]aved\."))
    line = PdmVersion.objects.get(number=1).lines.get(row__kind="goal")
    assert str(line.remarks) == "Seen from a phone."
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
