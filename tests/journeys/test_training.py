"""A course from an activity to nominations by an organ and a selection with its reasons, in a
browser."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import OpenContext
from tests.journeys.world import PASSWORD, sign_in
from tests.training import world

from hoseibi.accounts.models import User
from hoseibi.projects.models import Activity
from hoseibi.training.models import Course, Nomination


def with_password(user: User) -> User:
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def activity(transactional_db: None) -> tuple[Activity, User]:
    """An activity of a project, and the expert who plans it."""
    project, expert = factories.a_project()
    made = project.activities.create(number="1-1", title="Train the judges.")
    return made, with_password(expert)


def test_a_course_from_an_activity_to_a_selection(
    page: Page, open_context: OpenContext, activity: tuple[Activity, User]
) -> None:
    of, expert = activity
    sign_in(page, expert)
    begin(page, of)
    course = Course.objects.get()
    assert course.activity == of

    sender = with_password(world.sending(factories.organ()))
    theirs = open_context().new_page()
    sign_in(theirs, sender)
    nominate(theirs)
    assert Nomination.objects.get().state == "sent"

    select(page, course)
    theirs.goto("/partners/own/")
    theirs.get_by_role("link", name="Train the judges.").click()
    expect(theirs.get_by_text("Tries contract cases daily.")).to_be_visible()


def begin(page: Page, activity: Activity) -> None:
    """From the activity to the call."""
    first = timezone.localdate() + timedelta(days=60)
    page.goto(f"/projects/activities/{activity.pk}/")
    page.get_by_role("link", name="Begin a course").click()
    expect(page.get_by_label("Title (English)")).to_have_value("Train the judges.")
    page.get_by_label("First day").fill(str(first))
    page.get_by_label("Last day").fill(str(first + timedelta(days=11)))
    page.get_by_label("Nominations until").fill(str(first - timedelta(days=30)))
    page.get_by_label("Objective of the course: for what? (English)").fill("To judge.")
    page.get_by_label("Who may be nominated (English)").fill("Judges.")
    page.get_by_role("button", name="Begin the course").click()
    page.get_by_role("link", name="Organs", exact=True).click()
    page.get_by_label("Organ *").select_option(label="Ministry of Justice")
    page.get_by_label("Nominees at most").fill("2")
    page.get_by_role("button", name="Add the organ").click()
    page.get_by_role("link", name="The course", exact=True).click()
    page.get_by_role("button", name="Open the call for nominations").click()
    expect(page.locator(".page-head")).to_contain_text("Nominations are open")


def nominate(page: Page) -> None:
    """What an organ does on its own page, until nothing is wanting."""
    page.goto("/partners/own/")
    page.get_by_role("link", name="Train the judges.").click()
    page.get_by_role("link", name="Nominate somebody").click()
    page.get_by_label("Name as in the passport").fill("TEVAN Dara")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".wanting")).to_contain_text("signed endorsement")
    expect(page.get_by_text("Please send no medical papers")).to_be_visible()
    for label, words in (
        ("Post", "Judge"),
        ("Years of practice", "7"),
        ("Education", "Faculty of Law"),
        ("Present duties", "Tries civil cases."),
        ("Languages, and how well", "Khmer"),
        ("What they want to learn and use it for", "To write judgments."),
        ("Who endorses the nomination: name and office", "The president"),
    ):
        page.get_by_label(label, exact=True).fill(words)
    page.get_by_role("button", name="Save").click()
    file = {"name": "signed.pdf", "mimeType": "application/pdf", "buffer": world.SIGNED}
    page.locator("#id_file").set_input_files(files=[file])
    page.get_by_role("button", name="Add the file").click()
    page.get_by_role("button", name="Send the nomination").click()
    expect(page.get_by_text("The nomination is sent.")).to_be_visible()


def select(page: Page, course: Course) -> None:
    """From the end of the call to trainees that are settled."""
    page.goto(f"/courses/{course.slug}/")
    page.get_by_role("button", name="Close the call, and select").click()
    page.goto(f"/courses/{course.slug}/criteria/")
    page.get_by_role("link", name="Add a criterion").click()
    page.get_by_label("Criterion (English)").fill("Tries contract cases")
    page.get_by_role("button", name="Save").click()
    page.goto(f"/courses/{course.slug}/selection/")
    page.get_by_role("link", name="TEVAN Dara").click()
    page.get_by_text("My points", exact=True).click()
    page.get_by_label("Points, of 5").fill("4")
    page.get_by_role("button", name="Save my points").click()
    page.get_by_label("Selected", exact=True).check()
    page.get_by_label("Reason *").fill("Tries contract cases daily.")
    page.get_by_role("button", name="Decide").click()
    page.goto(f"/courses/{course.slug}/")
    page.get_by_role("button", name="The trainees are settled").click()
    expect(page.locator(".page-head")).to_contain_text("Trainees are selected")
