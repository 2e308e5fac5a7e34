"""The public site in a browser: read on a phone, taken to where no network is, and open to all."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.commentary.test_material import an_exercise
from tests.commentary.world import WHO as OUT
from tests.commentary.world import a_commentary, an_entry, released
from tests.courts.world import a_table
from tests.factories import CODE, CODE_JA, a_law
from tests.factories import officer as officer_of_the_department
from tests.factories.seminars import an_event
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in
from tests.projects.test_publishing import WHO, a_public_project
from tests.training.opened import a_full_course, an_open_course
from tests.training.world import BEGINS_ON, teaching

from hoseibi.commentary.actions import material
from hoseibi.courts.actions import releasing
from hoseibi.projects import actions

COURSE = f"/public/en/courses/xl-law-of-obligations-in-practice-{BEGINS_ON.year}/"
PAGES = (
    *("/public/en/", "/public/ja/", "/public/en/countries/xl/", "/public/en/projects/"),
    *("/public/en/projects/lanvara-obligations/", "/public/en/products/", "/public/en/events/"),
    *("/public/en/search/?text=good+faith", "/eli/xl/xl-sample-code/en/"),
    *("/eli/xl/xl-sample-code/ja/art_2", "/public/km/", "/public/en/indicators/"),
    *("/public/en/commentary/", "/public/en/commentary/xl-sample-code/"),
    *("/public/en/commentary/xl-sample-code/art_3/", "/public/en/material/"),
    *("/public/en/courts/", "/public/vi/courts/xl/", "/public/en/events/obligations-in-practice/"),
    *("/public/en/courses/", "/public/ja/courses/?country=xl", COURSE, f"/public/km{COURSE[10:]}"),
)


@pytest.fixture
def opened(transactional_db: None) -> None:
    """A code in two languages, a project, an event, commentary with an exercise, and figures of
    courts, all of them released."""
    a_law(CODE, in_force_from="2020-04-01")
    a_law(CODE_JA, convention="jp-ja", in_force_from="2020-04-01")
    project, expert = a_public_project()
    actions.publish(expert, project, WHO)
    an_event(slug="obligations-in-practice")
    commentary, by = a_commentary()
    released(an_entry(commentary, by, text="# What it means\n\nThe damage is meant."), by)
    material.release_material(by, an_exercise(commentary, by), OUT)
    officer = officer_of_the_department()
    releasing.release(officer, a_table(officer), "Chief Justice")
    an_open_course()


def test_a_stranger_finds_an_article_on_a_phone(open_context: OpenContext, opened: None) -> None:
    page = open_context(viewport=PHONE).new_page()
    page.goto("/public/")
    page.get_by_label("Search the laws").fill("good faith")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Article 2").first.click()

    expect(page.get_by_text("Every person must act in good faith.")).to_be_visible()
    page.get_by_role("link", name="日本語").first.click()
    expect(page.get_by_text("すべての人は、信義に従い誠実に行わなければならない。")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    stays = page.locator("#eli").input_value()
    assert stays.endswith("/eli/xl/xl-sample-code/2020-04-01/ja/art_2")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_course_is_opened_found_by_a_stranger_and_taken_back(
    open_context: OpenContext, transactional_db: None
) -> None:
    course = a_full_course()
    officer = teaching(course.circle)
    officer.set_password(PASSWORD)
    officer.save()
    page, stranger = open_context().new_page(), open_context(viewport=PHONE).new_page()
    assert stranger.goto(COURSE).status == 404  # type: ignore[union-attr]

    sign_in(page, officer)
    page.goto(f"/courses/{course.slug}/")
    page.get_by_role("link", name="For everybody").click()
    page.get_by_role("link", name="Change what it shows").click()
    page.get_by_label("Programme: days and titles").check()
    page.get_by_label("Number of trainees").check()
    page.get_by_label("Description for everybody (English)").fill("For judges who teach.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="日本語").last.click()
    expect(page.get_by_text("裁判所見学")).to_be_visible()
    assert Axe().run(page).violations_count == 0
    page.get_by_label("Who decided it").fill("The director")
    page.get_by_role("button", name="Open it to everybody").click()
    expect(page.get_by_text("decided by The director")).to_be_visible()

    stranger.goto("/public/en/")
    stranger.get_by_role("link", name="Training courses").first.click()
    stranger.get_by_role("link", name="Law of obligations in practice").click()
    expect(stranger.get_by_text("Visit to a court")).to_be_visible()
    expect(stranger.get_by_text("2 trainees")).to_be_visible()
    expect(stranger.get_by_text("Sok Dara")).to_have_count(0)
    stranger.get_by_role("link", name="Language of this page").click()
    stranger.get_by_role("link", name="日本語", exact=True).click()
    expect(stranger.get_by_text("裁判所見学")).to_be_visible()
    assert stranger.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    stranger.goto("/public/en/search/?text=judges+teach")
    expect(stranger.get_by_role("link", name="Law of obligations in practice")).to_be_visible()

    page.get_by_label("Why it is taken back").fill("Too early.")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Nothing of this course is public.")).to_be_visible()
    another = open_context().new_page()
    another.wait_for_timeout(1_100)  # so long the site may keep what was taken back
    assert another.goto(COURSE).status == 404  # type: ignore[union-attr]
    another.goto("/public/en/courses/")
    expect(another.get_by_text("No course was released yet.")).to_be_visible()


def test_nothing_keeps_people_out_of_a_page(page: Page, opened: None) -> None:
    axe, found = Axe(), {}
    for url in PAGES:
        answer = page.goto(url)
        assert answer is not None
        assert answer.ok, url
        result = axe.run(page)
        if result.violations_count:
            found[url] = result.generate_report()

    assert found == {}


def test_a_country_is_read_without_a_network(
    page: Page, browser: Browser, opened: None, tmp_path: Path
) -> None:
    page.goto("/public/en/countries/xl/")
    with page.expect_download() as taken:
        page.get_by_role("link", name="All laws in force as one file").click()
    taken.value.save_as(tmp_path / "laws.zip")
    zipfile.ZipFile(tmp_path / "laws.zip").extractall(tmp_path / "laws")

    alone = browser.new_context(offline=True, java_script_enabled=False).new_page()
    asked: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto((tmp_path / "laws" / "index.html").as_uri())
    alone.get_by_role("link", name="見本法典").click()

    expect(alone.get_by_text("権利の濫用は、これを許さない。")).to_be_visible()
    assert all(one.startswith(("file:", "data:")) for one in asked)
