"""The pages of a full course ask no more queries than those of a small one, and show fifty rows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.training.trainees import a_past_course, a_session, a_trainee

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Role
from hoseibi.training.actions import certificates
from hoseibi.training.choices import Presence
from hoseibi.training.models import Attended, Course, Nomination, Session
from hoseibi.training.queries.attended_hours import tally
from hoseibi.training.queries.notices import Notice, Told, together

pytestmark = pytest.mark.django_db

PAGES = (
    *("course", "trainees", "selection", "journeys", "tests", "afterwards", "hours", "timetable"),
    "timetables",
)


def more(course: Course, first: int, last: int) -> list[Nomination]:
    """Trainees who were in every session of a course, and hold a certificate."""
    people = [a_trainee(course, f"Trainee {number:03}")[1] for number in range(first, last)]
    Attended.objects.bulk_create(
        Attended(
            session=session,
            nomination=one,
            presence=Presence.LATE if place == 0 else Presence.PRESENT,
            marked_at=timezone.now(),
        )
        for session in course.sessions.all()
        for place, one in enumerate(people)
    )
    by = factories.seated(course.circle, Role.OFFICER)
    certificates.issue(
        by, course, people, certificates.Issuing({"en": "Director"}, timezone.localdate())
    )
    return people


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_as_many_queries_for_many_trainees_as_for_few(name: str) -> None:
    course = a_past_course()
    a_session(course, hours=2)
    more(course, 0, 3)
    client = Client()
    client.force_login(factories.seated(course.circle, Role.OFFICER))
    address = reverse(f"training:{name}", args=(course.slug,))
    client.get(address)

    counts = []
    for last in (3, 60):
        if last > 3:
            more(course, 3, last)
        record(None, "measured", "a page")
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(address)
        counts.append(len(captured))

    assert answer.status_code == 200
    assert counts[0] == counts[1]


def test_a_list_of_people_is_shown_by_fifty() -> None:
    course = a_past_course()
    more(course, 0, 60)
    client = Client()
    client.force_login(factories.seated(course.circle, Role.OFFICER))
    address = reverse("training:hours", args=(course.slug,))

    first, second = (client.get(address, {"page": page}).content.decode() for page in (1, 2))

    assert ("Trainee 049" in first, "Trainee 050" in first) == (True, False)
    assert ("Trainee 049" in second, "Trainee 050" in second) == (False, True)


def the_timetable(course: Course, **asked: str) -> str:
    client = Client()
    client.force_login(factories.seated(course.circle, Role.OFFICER))
    return client.get(reverse("training:timetable", args=(course.slug,)), asked).content.decode()


def test_of_many_sessions_those_of_the_week_are_listed_unless_all_are_asked_for() -> None:
    course = a_past_course()
    for number in range(41):
        day = course.begins_on + timedelta(days=number % 2 * 7)
        session = a_session(course, hours=1, on=day)
        Session.objects.filter(pk=session.pk).update(title={"en": f"Hour {number:02}"})

    first = course.begins_on.isoformat()
    week = the_timetable(course, day=first).partition('class="days-part"')[2]
    whole = the_timetable(course, day=first, days="all").partition('class="days-part"')[2]

    assert [f"Hour {number:02}" in week for number in (0, 1, 2)] == [True, False, True]
    assert [f"Hour {number:02}" in whole for number in (0, 1, 2)] == [True, True, True]
    assert ("Show all days" in week, "Show all days" in whole) == (True, False)


def test_of_much_that_does_not_fit_the_first_is_said_unless_all_is_asked_for() -> None:
    course = a_past_course()
    for _number in range(11):
        a_session(course, hours=1)

    pages = the_timetable(course), the_timetable(course, lines="all")
    lists = [one.partition('class="conflict-list"')[2].partition("</ul>")[0] for one in pages]

    # Every two of them are at a time, and nobody teaches in any.
    assert [one.count("<li ") for one in lists] == [40, 66]
    assert "Show all 66 lines" in pages[0]
    assert "Show all 66 lines" not in pages[1]


def test_hours_are_summed_over_sessions_of_any_length() -> None:
    course = a_past_course()
    a_session(course, hours=2)
    a_session(course, hours=3)
    late, early = more(course, 0, 2)
    a_session(course, hours=4)

    found = tally(course)

    assert (found.held, found.attended) == (300, {late.pk: 300, early.pk: 300})
    assert found.late == {late.pk: 2, early.pk: 0}


def test_those_who_are_told_the_same_are_told_together() -> None:
    user = factories.officer()
    found = [
        Notice(user, "Lecturer", "teaches", []),
        Notice(user, "Dara", "trainee", []),
        Notice(user, "Mira", "trainee", []),
        Notice(user, "Ministry", "organ", []),
    ]

    assert together(found) == [
        Told(["Lecturer"], "teaches", []),
        Told(["Dara", "Mira"], "trainee", []),
        Told(["Ministry"], "organ", []),
    ]
