"""A counterpart is invited, writes a request and learns that it was adopted; a project begins."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests import factories
from tests.intake.test_files import LINES, word
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import sign_in

from hoseibi.accounts.actions import Opening, Place, give_seat, open_circle
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.intake.models import Request
from hoseibi.partners.actions import country, person
from hoseibi.projects.models import Project

PASSWORD = "three-green-boats-9"
REASON = "As the files of the court show."


def a_department(officer: User) -> None:
    """The officer has a seat in a circle of the country, and somebody of its court is known."""
    merovia = country("xm", {"en": "Merovia"})
    circle = open_circle(officer, Opening({"en": "Merovia, courts"}, country=merovia))
    officer.person = person("Hikari Hoshino", factories.organ("xh", "Ministry of Justice"))
    officer.save()
    give_seat(officer, circle, Place(officer.person, Role.OFFICER, Side.HOME))
    person("Lena Hovat", factories.organ("xm", "Supreme Court"))


def test_from_an_invitation_to_a_project(
    officer: User, page: Page, open_context: OpenContext
) -> None:
    a_department(officer)
    sign_in(page, officer)
    link = _invites(page)

    phone = open_context(viewport=PHONE, has_touch=True).new_page()
    _writes(phone, link)
    reference = Request.objects.get().reference

    _screens(page, reference)
    _decides_and_answers(page, reference)
    phone.goto(f"/requests/{reference}/")
    expect(phone.get_by_text("Adopted").first).to_be_visible()
    expect(phone.get_by_text("We are glad to tell you").first).to_be_visible()
    _begins_the_project(page, reference)
    assert Project.objects.get().request == Request.objects.get()


def _invites(page: Page) -> str:
    page.goto("/requests/")
    page.get_by_role("link", name="Invite a partner").click()
    page.get_by_label("Who writes it").select_option(label="Merovia · Supreme Court · Lena Hovat")
    page.get_by_label("E-mail address").fill("lena@example.org")
    page.get_by_label("Title").fill("Case management")
    page.get_by_label("Main field of law").select_option("civil-procedure")
    page.get_by_role("button", name="Invite").click()
    return page.locator("[data-copy]").inner_text().split()[0]


def _writes(phone: Page, link: str) -> None:
    phone.goto(link)
    phone.locator("[name=username]").fill("lena")
    phone.locator("[name=password]").fill(PASSWORD)
    phone.locator("[name=again]").fill(PASSWORD)
    phone.locator("main button").first.click()
    phone.goto("/")
    phone.get_by_role("link", name="Request to write").click()
    phone.get_by_label("6 (3) Issues").fill("One hearing in three is put off.")
    phone.get_by_role("button", name="Save", exact=True).click()
    phone.get_by_role("link", name="Fill in the form").click()
    expect(phone.get_by_label("6 (3) Issues")).to_have_value("One hearing in three is put off.")
    phone.get_by_label("7 (2) Purpose").fill("Courts manage cases by schedule.")
    phone.get_by_role("button", name="Save and submit").click()
    expect(phone.get_by_text("Received").first).to_be_visible()


def _screens(page: Page, reference: str) -> None:
    page.goto("/")
    page.get_by_role("link", name="Request that came in").click()
    page.get_by_role("link", name="Begin the screening").click()
    page.locator("[name=screeners]").first.check()
    page.get_by_role("button", name="Begin the screening").click()
    for field in page.locator("form[action$='/score/'] .score-field").all():
        field.get_by_label("2 largely").check()
        field.get_by_label("Reason").fill(REASON)
    page.get_by_role("button", name="Save your scores").click()
    expect(page.get_by_text("67 %").first).to_be_visible()
    page.get_by_text("Mark it", exact=True).click()
    for field in page.locator("form[action$='/mark/'] .score-field").all():
        field.get_by_role("radio").nth(3).check()
        field.get_by_label("Reason").fill(REASON)
    page.get_by_role("button", name="Save the marks").click()
    expect(page.get_by_text("15 / 15")).to_be_visible()


def _decides_and_answers(page: Page, reference: str) -> None:
    page.goto(f"/requests/{reference}/screening/")
    page.get_by_label("Adopted", exact=True).check()
    page.get_by_label("Decided by").fill("Cooperation Committee")
    page.get_by_label("Reason (English)").fill("Two courts began by themselves.")
    page.get_by_role("button", name="Write the decision down").click()
    expect(page.get_by_label("Text")).to_contain_text("Two courts began by themselves.")
    page.get_by_role("button", name="Save the reply").click()
    page.get_by_label("on paper").check()
    page.get_by_role("button", name="Answer the applicant").click()
    expect(page.get_by_text("Answered by letter")).to_be_visible()


def _begins_the_project(page: Page, reference: str) -> None:
    page.goto(f"/requests/{reference}/")
    page.get_by_role("link", name="Begin the project").click()
    page.locator("select[name=circle]").select_option(label="Merovia, courts")
    page.locator("[name=slug]").fill("merovia-case-management")
    page.get_by_role("button", name="Begin the project").click()
    page.wait_for_url("**/projects/merovia-case-management/")
    page.goto(f"/requests/{reference}/")
    expect(page.get_by_role("heading", name="What became of it")).to_be_visible()


def test_a_word_file_is_taken_in_and_like_ones_show(officer: User, page: Page) -> None:
    country("xl", {"en": "Lanvara"})
    sign_in(page, officer)
    for times in (1, 2):
        page.goto("/requests/import/")
        file = {"name": f"form-{times}.docx", "mimeType": "", "buffer": word(*LINES, str(times))}
        page.locator("[type=file]").set_input_files(file)  # type: ignore[arg-type]
        page.get_by_role("button", name="Read it").click()
        expect(page.get_by_label("7 (2) Purpose")).to_have_value("Organs apply the law themselves.")
        page.get_by_label("Implementing agency, if").fill("Ministry of Justice of Lanvara")
        if times == 2:
            expect(page.locator(".similar").get_by_text("XL-2021-01")).to_be_visible()
        page.get_by_role("button", name="Save and submit").click()
        expect(page.get_by_text(f"XL-2021-0{times}").first).to_be_visible()
