"""An officer sees what keeps a project from being published, mends it, and a stranger reads it."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import factories
from tests.factories.projects import with_indicator
from tests.iati.samples import NOW, PROJECT
from tests.journeys.conftest import OpenContext
from tests.journeys.world import PASSWORD, sign_in

from hoseibi import iati
from hoseibi.accounts.models import User
from hoseibi.partners import actions as partners
from hoseibi.projects.models import Project

IATI = "/projects/lanvara-obligations/iati/"


@pytest.fixture
def expert(transactional_db: None) -> User:
    """The expert of a project in which an indicator has a baseline without its day."""
    project, expert, _indicator, _period = with_indicator()
    partners.organ(project.country, {"en": "Ministry of Justice"}, "ministry")
    expert.set_password(PASSWORD)
    expert.save()
    return expert


@pytest.fixture
def officer(transactional_db: None) -> User:
    """An officer of the department, who is a person and so sits in what they begin."""
    officer = User.objects.get(pk=factories.officer().pk)
    officer.person = partners.person("Aoi Minase")
    officer.set_password(PASSWORD)
    officer.save()
    return officer


def test_a_project_is_repaired_until_it_is_valid_and_published(
    open_context: OpenContext, expert: User, officer: User
) -> None:
    department = open_context().new_page()
    sign_in(department, officer)
    department.goto("/iati/publisher/")
    department.get_by_label("Name (English)").fill("Hoshima Institute")
    department.get_by_label("Identifier").fill("XH-HOS")
    department.get_by_role("button", name="Save").click()
    expect(department.get_by_text("Published by Hoshima Institute (XH-HOS).")).to_be_visible()

    page = open_context().new_page()
    sign_in(page, expert)
    page.goto(IATI)
    expect(page.get_by_text("Not yet:")).to_be_visible()
    page.get_by_role("link", name="Write what is told").click()
    page.get_by_label("Description for everybody (English)").fill("Judges apply the code.")
    page.get_by_label("Identifier").fill("LANVARA 1")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("An identifier has no spaces")).to_be_visible()
    page.get_by_label("Identifier").fill("LANVARA-1")
    page.get_by_role("button", name="Save").click()

    _mend_organ(page)
    _mend_baseline(page)

    page.goto(IATI)
    expect(page.get_by_text("Yes: there is nothing left to mend.")).to_be_visible()
    page.get_by_label("Who released it").fill("Minister of Justice")
    page.get_by_role("button", name="Publish as it is today").click()
    expect(page.get_by_text("Published as state 1")).to_be_visible()
    _is_valid(open_context().new_page())


def _mend_organ(page: Page) -> None:
    """A participating organisation is missing: the way leads to the facts."""
    organ = page.get_by_role("listitem").filter(has_text="participating organisation")
    if organ.count():
        organ.get_by_role("link", name="Mend it").first.click()
        page.get_by_label("Implementing agency").select_option(label="Ministry of Justice")
        page.get_by_role("button", name="Save").click()
        page.goto(IATI)


def _mend_baseline(page: Page) -> None:
    """The day of a baseline is missing: the way leads to its indicator."""
    mend = page.get_by_role("listitem").filter(has_text="baseline · year")
    mend.get_by_role("link", name="Mend it").click()
    page.get_by_label("Baseline of").fill("2022-04-01")
    page.get_by_role("button", name="Save").first.click()


def _is_valid(stranger: Page) -> None:
    """The public file needs no account, and nothing in it is to be mended."""
    answer = stranger.request.get("/iati/activities.xml")
    assert answer.ok
    report = iati.check(answer.body(), timezone.localdate())
    assert report.activities == 1
    assert report.valid
    assert b"XH-HOS-LANVARA-1" in answer.body()


def test_a_file_is_looked_into_before_its_project_begins(page: Page, officer: User) -> None:
    sign_in(page, officer)
    page.goto("/iati/")
    page.get_by_role("link", name="Begin from an IATI file").click()
    law = {"name": "law.xml", "mimeType": "application/xml", "buffer": b"<law/>"}
    page.get_by_label("IATI file").set_input_files(law)  # type: ignore[arg-type]
    page.get_by_role("button", name="Look into it").click()
    expect(page.get_by_text("The file begins with <law>")).to_be_visible()

    told = {"name": "a.xml", "mimeType": "application/xml", "buffer": iati.written([PROJECT], NOW)}
    page.get_by_label("IATI file").set_input_files(told)  # type: ignore[arg-type]
    page.get_by_role("button", name="Look into it").click()
    expect(page.get_by_text("Nothing is begun yet.")).to_be_visible()
    page.get_by_text("things are not taken").click()
    expect(page.get_by_text("planned disbursements: 1")).to_be_visible()
    assert not Project.objects.exists()

    page.get_by_role("button", name="Begin the chosen projects").click()
    page.get_by_role("link", name="Civil Code of Lanvara").click()
    expect(page.get_by_role("heading", name="Civil Code of Lanvara")).to_be_visible()
    assert Project.objects.get().began_on == date(2024, 5, 7)
