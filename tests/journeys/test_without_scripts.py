"""A project is planned, noted and paid for in a browser without scripts; nothing typed is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import OpenContext
from tests.journeys.test_projects import with_password
from tests.journeys.world import sign_in

from hoseibi.projects.choices import Column
from hoseibi.projects.models import Project


@pytest.fixture
def plain_page(open_context: OpenContext, transactional_db: None) -> Page:
    return open_context(java_script_enabled=False).new_page()


def test_a_project_without_scripts(plain_page: Page) -> None:
    page = plain_page
    project, expert, _version = factories.planned()
    sign_in(page, with_password(expert))

    page.goto(f"/projects/{project.slug}/pdm/")
    page.get_by_role("button", name="Begin the next version").click()
    page.locator(".purpose textarea").first.fill("The organs apply the law.")
    page.get_by_role("button", name="Add an activity under 1").click()
    expect(page.locator(".purpose textarea").first).to_have_value("The organs apply the law.")
    page.get_by_role("link", name="What changed, and why").click()
    page.get_by_label("One reason for all that have none").fill("Agreed by both sides.")
    page.get_by_role("button", name="Save the reasons").click()
    expect(page.get_by_text("2 reasons saved.")).to_be_visible()

    activity = project.activities.get(number="1-1")
    page.goto(f"/projects/activities/{activity.pk}/note/")
    page.get_by_label("Began on").fill("2022-11-01")
    page.get_by_label("Ended on").fill("2021-11-01")
    page.get_by_label("Achievement (English)").fill("Forty articles compared.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("An activity ends before it begins.")).to_be_visible()
    expect(page.get_by_label("Achievement (English)")).to_have_value("Forty articles compared.")
    page.get_by_label("Ended on").fill("2023-11-01")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()

    page.goto(f"/projects/{project.slug}/money/pay/")
    page.get_by_label("What it was (English)").fill("Printing")
    page.get_by_label("Day", exact=False).first.fill("2025-10-01")
    page.get_by_label("Amount").fill("much")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_label("Amount")).to_have_value("much")
    page.get_by_label("Amount").fill("1,200,000")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Printing")).to_be_visible()

    after = Project.objects.get(pk=project.pk)
    draft = after.pdm_versions.get(number=1)
    assert after.transactions.get().value == 1_200_000
    assert str(after.activities.get(number="1-1").achievement) == "Forty articles compared."
    narratives = draft.lines.values_list(Column.NARRATIVE, flat=True)
    assert "The organs apply the law." in [str(each) for each in narratives]
