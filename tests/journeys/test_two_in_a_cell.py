"""Two people write in one cell of a PDM at once, one of them while a saving is on its way."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect
from tests import factories
from tests.journeys.conftest import DESKTOP, OpenContext
from tests.journeys.test_projects import with_password
from tests.journeys.world import sign_in

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.models import PdmLine


def at_output_1(page: Page, user: User, line: PdmLine) -> str:
    """Open the grid; how its cell of output 1 is found."""
    sign_in(page, with_password(user))
    page.goto(f"/projects/{line.version.project.slug}/pdm/0/edit/")
    return f'textarea[name="{line.pk}-narrative"]'


def test_words_of_others_that_came_while_one_typed_on_are_not_written_over(
    open_context: OpenContext, transactional_db: None
) -> None:
    project, expert = factories.a_project()
    other = factories.seated(project.circle, Role.OFFICER)
    line = project.pdm_versions.get().lines.get(number="1")
    first = "The amendment is drafted."
    page = open_context().new_page()
    cell = page.locator(at_output_1(page, expert, line))
    theirs = actions.Cell("narrative", "en", f"In spring: {first}")
    actions.write_cell(other, line, theirs)

    def typed_on(route: Route) -> None:
        answer = route.fetch()
        cell.fill(f"{first} It is adopted. It is published.")
        route.fulfill(response=answer)

    page.route("**/projects/cells/**", typed_on, times=1)
    cell.fill(f"{first} It is adopted.")
    cell.dispatch_event("change")

    said = page.locator(".pdm-edit [data-said]", has_text="Somebody else wrote")
    expect(said).to_contain_text(f"In spring: {first} It is adopted.")
    expect(cell).to_have_value(f"{first} It is adopted. It is published.")
    kept = str(PdmLine.objects.get(pk=line.pk).narrative)
    assert kept == f"In spring: {first} It is adopted."


def test_a_cell_that_is_too_long_keeps_its_words_and_says_why(
    open_context: OpenContext, transactional_db: None
) -> None:
    project, expert = factories.a_project()
    line = project.pdm_versions.get().lines.get(number="1")
    context = open_context(java_script_enabled=False)
    page = context.new_page()
    cell = page.locator(at_output_1(page, expert, line))

    cell.fill("x" * 5001)
    page.get_by_role("button", name="Save", exact=True).first.click()

    expect(page.get_by_role("alert")).to_contain_text("Not everything is saved")
    expect(cell).to_have_value("x" * 5001)
    expect(page.get_by_text("This is longer than any cell")).to_be_visible()
    box = cell.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= DESKTOP["width"]
