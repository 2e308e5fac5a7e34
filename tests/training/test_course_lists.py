"""Every list of a course leaves as CSV and as a workbook, whole, for who reads what it says."""

from __future__ import annotations

import csv
import io
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from tests import factories
from tests.training.trainees import a_past_course, a_session, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.training.actions import evaluations, plans
from hoseibi.training.choices import Asked, Presence
from hoseibi.training.models import Attended, Course, Holiday, Room
from hoseibi.training.queries.course_lists import LISTS

pytestmark = pytest.mark.django_db


def rows(client: Client, address: str) -> list[list[str]]:
    content = client.get(address).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(content)))


def of(course: Course, name: str, to: str = "csv") -> str:
    return reverse(f"training:{name}-list", args=(course.slug, to))


@pytest.fixture
def officer_of() -> tuple[Client, Course]:
    course = a_past_course()
    client = Client()
    client.force_login(factories.seated(course.circle, Role.OFFICER))
    return client, course


def test_hours_and_who_was_there_are_told_of_every_trainee(officer_of: tuple) -> None:
    client, course = officer_of
    session = a_session(course, hours=2)
    for number in range(60):
        one = a_trainee(course, f"Trainee {number:02}")[1]
        Attended.objects.create(
            session=session, nomination=one, presence=Presence.LATE, marked_at=timezone.now()
        )

    hours = rows(client, of(course, "hours"))
    there = rows(client, reverse("training:attendance-file", args=(course.slug, session.pk, "csv")))

    assert len(hours) == len(there) == 61
    assert (hours[1][0], hours[1][2:]) == ("Trainee 00", ["120", "120", "100", "1"])
    assert (there[60][0], there[60][2]) == ("Trainee 59", "Late")


def test_steps_and_an_evaluation_are_told_whole(officer_of: tuple) -> None:
    client, course = officer_of
    by = factories.seated(course.circle, Role.OFFICER)
    evaluations.wonder(by, course, evaluations.Wondering({"en": "How was it?"}, Asked.GRADE))
    evaluations.wonder(by, course, evaluations.Wondering({"en": "What else?"}, Asked.WORDS))
    grade, words = course.evaluation_questions.values_list("pk", flat=True)
    for number in range(55):
        user, one = a_trainee(course, f"Trainee {number:02}")
        evaluations.give(user, one, {grade: "4", words: f"Words {number:02}"}, "en")
        if number == 4:
            assert len(rows(client, of(course, "evaluation"))) == 1 + 5 + 5
    made = plans.write_plan(user, one, "Plan", "", "en")
    plans.plan_step(user, made, plans.Planning("Teach", 3))
    plans.hand_in_plan(user, made)

    told = rows(client, of(course, "evaluation"))
    steps = rows(client, of(course, "plans"))

    assert ["How was it?", "", "4", "55"] in told
    assert {row[2] for row in told if row[0] == "What else?"} == {
        f"Words {n:02}" for n in range(55)
    }
    assert [(row[0], row[3]) for row in steps[1:]] == [("Trainee 54", "Teach")]


def test_an_evaluation_of_four_leaves_with_its_head_alone(officer_of: tuple) -> None:
    client, course = officer_of
    by = factories.seated(course.circle, Role.OFFICER)
    evaluations.wonder(by, course, evaluations.Wondering({"en": "How was it?"}, Asked.GRADE))
    for number in range(4):
        user, one = a_trainee(course, f"Trainee {number}")
        evaluations.give(user, one, {course.evaluation_questions.get().pk: "1"}, "en")

    assert len(rows(client, of(course, "evaluation"))) == 1


@pytest.mark.parametrize("name", LISTS)
def test_each_leaves_as_a_workbook_too_and_in_no_other_form(name: str, officer_of: tuple) -> None:
    client, course = officer_of

    book = load_workbook(BytesIO(client.get(of(course, name, "xlsx")).content))

    assert book.active.max_row == 1
    assert client.get(of(course, name, "odt")).status_code == 404


def test_rooms_and_the_holidays_of_a_year_leave_too(officer_of: tuple) -> None:
    client, course = officer_of
    Room.objects.create(name={"en": "Room 4"}, place="Third floor", seats=20)
    Holiday.objects.create(country=course.country, day="2027-05-01", name={"en": "May Day"})

    rooms = rows(client, reverse("training:rooms-file", args=("csv",)))
    holidays = reverse("training:holidays-file", args=("csv",))

    assert rooms[1:] == [["Room 4", "Third floor", "20"]]
    assert [row[0] for row in rows(client, f"{holidays}?year=2027")[1:]] == ["2027-05-01"]
    assert rows(client, f"{holidays}?year=2026")[1:] == []
