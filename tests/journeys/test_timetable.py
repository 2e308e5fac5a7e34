"""A timetable: a clash is seen and mended by dragging, it is given out, changed, and told; and a
trainee says by the code in the room that they are there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import factories
from tests.journeys.conftest import PHONE, OpenContext
from tests.journeys.world import PASSWORD, sign_in
from tests.training import hours, world

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.letters.models import Letter
from hoseibi.training.actions import lectures, rooms, sessions
from hoseibi.training.models import Attended, Course, Session
from hoseibi.training.queries.attending import own_key


@pytest.fixture
def planned(transactional_db: None) -> tuple[Course, User]:
    """A course with two sessions in one room, half an hour into one another."""
    circle = factories.circle()
    by = factories.seated(circle, Role.OFFICER)
    by.set_password(PASSWORD)
    by.save()
    course = world.a_course(circle, by)
    room = rooms.keep_room(by, None, {"en": "Room 4"}, seats=20)
    first = hours.a_session(course, by, room=room, kind="discussion")
    begins = hours.at(course, 0, 10, 0)
    more = {"begins_at": begins, "ends_at": begins + timedelta(minutes=90), "room": room}
    hours.a_session(course, by, titles={"en": "Defects"}, kind="discussion", **more)
    lecture = sessions.put_lecturer(by, first, hours.a_person("Wada", "wada@example.org"))
    lectures.answer(by, lecture, "agreed")
    return hours.announced(course), by


def test_a_clash_is_mended_and_what_changes_afterwards_is_told(
    page: Page, planned: tuple[Course, User]
) -> None:
    course, by = planned
    second = Session.objects.get(title__contains="Defects")
    # Where one drags to is to be seen while one drags.
    page.set_viewport_size({"width": 1280, "height": 1800})
    sign_in(page, by)
    page.goto(f"/courses/{course.slug}/timetable/")

    expect(page.locator(".conflict-list")).to_contain_text("Room 4 is taken twice")
    afternoon = f"{course.begins_on.isoformat()}T13:00"
    page.locator(f"#s{second.pk}").drag_to(page.locator(f"td[data-at='{afternoon}']").first)
    expect(page.locator(".conflicts-of")).to_contain_text("Everything fits.")
    page.locator(f"#s{second.pk}").focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(f"#s{second.pk}")).to_contain_text("13:15–14:45")

    page.get_by_role("link", name="Give it out").click()
    expect(page.locator(".notice-list")).to_contain_text("Wada")
    page.get_by_role("button", name="Give it out").click()
    expect(page.locator("main")).to_contain_text("1 letter waits in the outbox")

    first = Session.objects.exclude(pk=second.pk).get()
    page.goto(f"/courses/{course.slug}/sessions/{first.pk}/")
    page.locator("form[action$='move/']").get_by_label("Begins").fill("11:00")
    page.get_by_role("button", name="Move it").click()
    page.get_by_role("link", name="1 change since").click()
    page.get_by_label("Why it changed").fill("The judge comes later.")
    page.get_by_role("button", name="Give it out").click()
    expect(page.locator(".given-list")).to_contain_text("The judge comes later.")
    page.get_by_role("link", name="Timetable 2").click()
    expect(page.locator(".change-list")).to_contain_text("“Non-performance” is now on")

    told = Letter.objects.order_by("pk").last()
    assert told is not None
    assert told.address == "wada@example.org"
    assert "is now on" in told.text


def test_a_trainee_says_on_a_phone_that_they_are_there(
    page: Page, open_context: OpenContext, planned: tuple[Course, User]
) -> None:
    course, by = planned
    now = timezone.now()
    planning = hours.a_planning(
        course, begins_at=now - timedelta(minutes=5), ends_at=now + timedelta(hours=2)
    )
    session, trainee = sessions.add(by, course, planning), hours.a_trainee(course)
    sign_in(page, by)
    page.goto(f"/courses/{course.slug}/sessions/{session.pk}/door/")
    page.get_by_role("button", name="Make the code").click()
    expect(page.locator(".door-code svg")).to_be_visible()
    address = page.locator(".door .address").inner_text()

    phone = open_context(viewport=PHONE, has_touch=True).new_page()
    phone.goto(address)
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    phone.get_by_label("Your key").fill("1-WRONGKEY")
    phone.get_by_role("button", name="I am here").tap()
    expect(phone.get_by_role("alert")).to_contain_text("You are not entered as a trainee")
    phone.get_by_label("Your key").fill(own_key(trainee).lower())
    phone.get_by_role("button", name="I am here").tap()
    expect(phone.get_by_role("status")).to_contain_text("Sok Dara: Present")

    page.goto(f"/courses/{course.slug}/sessions/{session.pk}/attendance/")
    expect(page.locator(".presence-list")).to_contain_text("by the code in the room")
    assert Attended.objects.get().nomination == trainee
