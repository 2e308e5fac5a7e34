"""What a course leaves, in a browser: from the nomination by an organ to a certificate and to what
a trainee did with it, shown at the indicator of the project; and a certificate that a stranger
verifies."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.test_training import begin, nominate, select, with_password
from tests.journeys.world import sign_in
from tests.training import world
from tests.training.trainees import a_past_course, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.letters import actions as letters
from hoseibi.projects.models import Activity, Indicator
from hoseibi.training.actions import certificates, learning
from hoseibi.training.choices import CourseState
from hoseibi.training.models import Certificate, Course, Nomination, Objective, PlannedStep
from hoseibi.training.queries.certificates import paper_of, signed

OPTIONS = ({"en": "The debtor"}, {"en": "The creditor"})


@pytest.fixture
def planned(transactional_db: None) -> tuple[Activity, User, Indicator]:
    """An activity of a project with an indicator, and the expert who plans it."""
    project, expert, indicator, _period = factories.with_indicator()
    made = project.activities.create(number="1-1", title="Train the judges.")
    return made, with_password(expert), indicator


def test_a_course_from_a_nomination_to_a_step_that_stands_at_the_indicator(
    page: Page, open_context: OpenContext, planned: tuple[Activity, User, Indicator]
) -> None:
    activity, expert, indicator = planned
    sign_in(page, expert)
    begin(page, activity)
    sender = with_password(world.sending(factories.organ()))
    theirs = open_context().new_page()
    sign_in(theirs, sender)
    nominate(theirs)
    course = Course.objects.get()
    select(page, course)
    _until_the_last_day(course, expert)

    phone = open_context(viewport=PHONE, has_touch=True).new_page()
    trainee = _with_account(Nomination.objects.get())
    sign_in(phone, trainee)
    _takes_the_test(phone, course)
    _plans(phone)
    _is_certified(page, phone, course)
    _until_a_step_is_due()
    _is_reminded(trainee)
    _tells_what_was_done(phone, course)
    _is_followed(page, course, indicator)


def _until_the_last_day(course: Course, expert: User) -> None:
    """As if weeks had gone by: the course ends today, and its test was written."""
    today = timezone.localdate()
    course.state, course.begins_on, course.ends_on = (
        CourseState.UNDER_WAY, today - timedelta(days=11), today,
    )  # fmt: skip
    course.save()
    objective = Objective.objects.create(course=course, text={"en": "Who bears the loss"})
    asking = learning.Asking({"en": "Who pays interest?"}, OPTIONS, 0, objective)
    learning.ask(expert, course, asking)


def _with_account(nomination: Nomination) -> User:
    user = factories.UserFactory(role=Role.TRAINEE)
    user.person = nomination.person
    return with_password(user)


def _takes_the_test(phone: Page, course: Course) -> None:
    phone.goto("/courses/own/")
    phone.get_by_role("link", name="Train the judges.").tap()
    phone.get_by_role("link", name="Test: After the course").tap()
    phone.get_by_label("The debtor").check()
    phone.get_by_role("button", name="Hand it in").tap()
    expect(phone.get_by_text("1 of 1 right")).to_be_visible()


def _plans(phone: Page) -> None:
    phone.get_by_role("link", name="Action plan").tap()
    phone.get_by_label("Title").fill("Exercises at the court")
    phone.get_by_role("button", name="Save").tap()
    phone.get_by_label("What is to be done").fill("Write six cases")
    phone.get_by_role("button", name="Add the step").tap()
    phone.get_by_role("button", name="Hand the plan in").tap()
    expect(phone.locator(".page-head")).to_contain_text("Handed in")


def _is_certified(page: Page, phone: Page, course: Course) -> None:
    page.goto(f"/courses/{course.slug}/afterwards/")
    page.get_by_label("Who signs: post and organ (English)").fill("Director-General")
    page.get_by_role("button", name="Issue them").click()
    code = Certificate.objects.get().code
    expect(page.get_by_role("link", name=code)).to_be_visible()
    phone.goto(f"/courses/own/{course.slug}/")
    with phone.expect_download() as taken:
        phone.get_by_role("link", name="Certificate", exact=True).tap()
    assert taken.value.suggested_filename == f"{code}.pdf"
    assert taken.value.path().read_bytes().startswith(b"%PDF")


def _until_a_step_is_due() -> None:
    """As if three months less a week had gone by."""
    PlannedStep.objects.update(due_on=timezone.localdate() + timedelta(days=7))


def _is_reminded(trainee: User) -> None:
    (letter,) = letters.remind(trainee)
    assert "Action plan" in letter.text
    assert "Write six cases" not in letter.text


def _tells_what_was_done(phone: Page, course: Course) -> None:
    phone.goto("/courses/own/")
    phone.get_by_role("link", name="Write six cases").tap()
    phone.get_by_label("What was done, or why not").fill("Six cases are written.")
    phone.get_by_label("State").select_option(label="Done")
    phone.get_by_role("button", name="Save").tap()
    expect(phone.get_by_role("alert")).to_contain_text("Add a link or a file that shows it")
    proof = {"name": "cases.txt", "mimeType": "text/plain", "buffer": b"Case 1"}
    phone.get_by_label("File that shows it").set_input_files(files=[proof])
    phone.get_by_role("button", name="Save").tap()
    expect(phone.get_by_text("Saved.")).to_be_visible()
    phone.get_by_role("link", name="Action plan").tap()
    expect(phone.get_by_text("Six cases are written.")).to_be_visible()


def _is_followed(page: Page, course: Course, indicator: Indicator) -> None:
    page.goto(f"/courses/{course.slug}/afterwards/")
    page.get_by_role("link", name="Exercises at the court").click()
    with page.expect_download() as proof:
        page.get_by_role("link", name="cases.txt").click()
    assert proof.value.path().read_bytes() == b"Case 1"
    page.get_by_text("Indicator that it serves", exact=True).first.click()
    page.get_by_label("Indicator that it serves").select_option(value=str(indicator.pk))
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Agree").click()
    page.goto(f"/projects/indicators/{indicator.pk}/")
    expect(page.get_by_role("link", name="Write six cases")).to_be_visible()
    expect(page.locator("main")).to_contain_text("TEVAN Dara")


@pytest.fixture
def issued(transactional_db: None) -> tuple[Certificate, User]:
    """A certificate that was issued today, and who may withdraw it."""
    course = a_past_course()
    by = factories.seated(course.circle, Role.OFFICER)
    _user, nomination = a_trainee(course)
    issuing = certificates.Issuing({"en": "Director-General"}, timezone.localdate())
    (made,) = certificates.issue(by, course, [nomination], issuing)
    return made, by


def test_a_stranger_verifies_a_certificate(
    open_context: OpenContext, issued: tuple[Certificate, User]
) -> None:
    made, by = issued
    stranger = open_context(viewport=PHONE, has_touch=True).new_page()

    _types(stranger, "not a code")
    expect(stranger.get_by_role("alert")).to_contain_text("This is no code of a certificate")
    _types(stranger, signed("ABCDEFGHJKL"))
    expect(stranger.get_by_role("heading", level=1)).to_have_text("No such certificate")
    _types(stranger, made.code.lower().replace("-", " "))
    _holds(stranger, made)
    scanned = open_context(viewport=PHONE, locale="vi-VN").new_page()
    scanned.goto(urlsplit(paper_of(made, made.nomination.course).verify).path)
    expect(scanned.get_by_role("heading", level=1)).to_have_text("Chứng chỉ này có hiệu lực")
    certificates.withdraw_certificate(by, made, "It was issued by mistake.")
    scanned.reload()
    expect(scanned.get_by_role("heading", level=1)).to_have_text("Chứng chỉ này không còn hiệu lực")
    expect(scanned.get_by_text("issued by mistake")).to_have_count(0)


def _types(stranger: Page, code: str) -> None:
    stranger.goto("/certificates/")
    stranger.get_by_label("Verification code").fill(code)
    stranger.get_by_role("button", name="Verify").tap()


def _holds(stranger: Page, made: Certificate) -> None:
    expect(stranger.get_by_role("heading", level=1)).to_have_text("This certificate holds")
    expect(stranger.locator(".facts-list")).to_contain_text(made.name)
    expect(stranger.locator(".facts-list")).to_contain_text("Director-General")
    assert stranger.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
