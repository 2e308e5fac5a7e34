"""A course is opened to everybody part by part, looked at before, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.training import hours, world
from tests.training.opened import SHOWING, WHO, a_full_course, an_open_course, opened

from hoseibi.accounts.actions import Releasing, releases
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle, JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.training.actions import courses, material, releasing, sessions, states
from hoseibi.training.choices import CourseState, Rights
from hoseibi.training.models import Course, Material
from hoseibi.training.queries import public as queries
from hoseibi.training.queries.public import PublicCoursePage

pytestmark = pytest.mark.django_db
STRANGER = AnonymousUser()


def shown(course: Course) -> PublicCoursePage:
    found = queries.public_course(STRANGER, course.slug)
    assert found is not None
    return found


def test_a_course_is_public_from_its_release_until_it_is_taken_back() -> None:
    course = a_full_course()
    assert queries.public_course(STRANGER, course.slug) is None

    opened(course)
    assert str(shown(course).course.title) == "Law of obligations in practice"

    releasing.take_back(world.teaching(course.circle), course, "A mistake.")
    assert queries.public_course(STRANGER, course.slug) is None
    verbs = JournalLine.objects.order_by("number").exclude(verb="gave seat")
    assert list(verbs.values_list("verb", flat=True))[-3:] == [
        "changed the public page of course", "released", "withdrew the release of",
    ]  # fmt: skip


def test_it_can_be_opened_again() -> None:
    course = an_open_course()
    by = world.teaching(course.circle)
    releasing.take_back(by, course, "A mistake.")

    releasing.release(by, course, WHO)

    assert shown(course).trainees == 2


def test_a_part_that_is_not_chosen_is_not_shown() -> None:
    course = opened(a_full_course(), shows=("programme",), host={}, about={}, field_of_law="")

    found = shown(course)
    one = found.course
    assert [bool(each) for each in (one.place, one.purpose, one.host, one.about)] == [False] * 4
    assert (one.field, found.trainees, found.material) == ("", None, ())
    assert [len(titles) for _day, titles in found.programme] == [1, 1]


def test_the_programme_is_the_one_that_was_given_out() -> None:
    course = an_open_course()
    session = course.sessions.order_by("begins_at")[0]
    planning = hours.a_planning(course, titles={"en": "Not yet said to anybody"})

    sessions.change(world.teaching(course.circle), session, planning)

    said = [str(title) for _day, titles in shown(course).programme for title in titles]
    assert said == ["Non-performance", "Visit to a court"]


def test_trainees_are_counted_only_once_they_are_settled() -> None:
    course = an_open_course()
    assert shown(course).trainees == 2

    Course.objects.filter(pk=course.pk).update(state=CourseState.SELECTING)

    assert shown(course).trainees is None


def test_material_is_shown_where_it_may_be_published_and_its_newest_file_only() -> None:
    course = an_open_course()
    first = Material.objects.get(course=course, rights=Rights.PUBLIC)

    newer = material.replace(world.teaching(course.circle), first, (b"newer", "newer.txt"))

    assert [one.key for one in shown(course).material] == [newer.pk]


def test_in_a_closed_circle_nothing_is_opened_and_the_reason_is_told() -> None:
    outer = factories.circle(name="Cooperation")
    officer = factories.seated(outer, Role.OFFICER)
    course = a_full_course(circle=factories.circle(outer, "Working group"))
    Circle.objects.filter(pk=course.circle_id).update(closed_on=timezone.localdate())

    with pytest.raises(releasing.CircleIsClosed, match="circle of this course is closed"):
        releasing.release(officer, course, WHO)

    client = Client()
    client.force_login(officer)
    page = client.get(reverse("training:public", args=(course.slug,))).content.decode()
    assert "The circle of this course is closed" in page


def test_organs_hear_of_a_course_before_everybody() -> None:
    course = world.a_course()

    with pytest.raises(releasing.OrgansFirst):
        releasing.release(world.teaching(course.circle), course, WHO)


def test_a_course_that_everybody_sees_does_not_go_back_to_its_plan() -> None:
    course = an_open_course()
    Course.objects.filter(pk=course.pk).update(state=CourseState.CALLING)
    course.nominations.all().delete()
    by = world.teaching(course.circle)
    moving = states.Moving(CourseState.PLANNED, "Too early.")

    with pytest.raises(states.StillPublic):
        states.move(by, course, moving)

    releasing.take_back(by, course, "Too early.")
    assert states.move(by, course, moving).state == CourseState.PLANNED


def test_a_course_that_is_called_off_says_so_and_cannot_be_opened() -> None:
    course, other = an_open_course(), a_full_course()
    for one in (course, other):
        by = world.teaching(one.circle)
        states.move(by, one, states.Moving(CourseState.CANCELLED, "Flood."))

    assert shown(course).course.is_called_off
    with pytest.raises(courses.CourseIsCalledOff):
        releasing.release(world.teaching(other.circle), other, WHO)


def test_it_is_opened_once() -> None:
    course = an_open_course()

    with pytest.raises(releasing.IsPublicAlready):
        releasing.release(world.teaching(course.circle), course, WHO)


def test_a_day_to_come_and_nobody_who_decided_are_refused() -> None:
    course = a_full_course()
    by = world.teaching(course.circle)

    with pytest.raises(releases.DayAhead):
        releasing.release(by, course, Releasing("X", timezone.localdate() + timedelta(days=1)))
    with pytest.raises(releases.WhoReleased):
        releasing.release(by, course, Releasing(" "))
    with pytest.raises(releases.NotReleased):
        releasing.take_back(by, course, "Why not.")


@pytest.mark.parametrize("role", [Role.READER, Role.INTERPRETER, Role.DRAFTER, Role.PROFESSOR])
def test_only_who_plans_a_course_opens_it(role: Role) -> None:
    course, other = a_full_course(), an_open_course()
    by = factories.seated(course.circle, role)

    with pytest.raises(NotAllowed):
        releasing.show(by, course, SHOWING)
    with pytest.raises(NotAllowed):
        releasing.release(by, course, WHO)
    with pytest.raises(NotAllowed):
        releasing.take_back(factories.seated(other.circle, role), other, "No.")


def test_the_countries_of_a_course_for_several_are_those_of_its_organs() -> None:
    course = a_full_course()
    Course.objects.filter(pk=course.pk).update(country=None)
    course.refresh_from_db()
    world.invited(course, world.teaching(course.circle), organ=factories.organ("xm", "Court"))
    opened(course)

    assert [one.code for one in shown(course).course.countries] == ["xl", "xm"]
    asked = [queries.Sieve(country=code) for code in ("xl", "xm", "jp")]
    assert [queries.public_courses(STRANGER, one).count() for one in asked] == [1, 1, 0]


def of(user: User, course: Course, name: str = "public", **asked: str) -> str:
    client = Client()
    client.force_login(user)
    answer = client.get(reverse(f"training:{name}", args=(course.slug,)), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_shows_before_what_everybody_will_see() -> None:
    course = a_full_course()
    by = world.teaching(course.circle)
    releasing.show(by, course, replace(SHOWING, shows=("programme",)))

    before = of(by, course)

    assert "Nothing of this course is public" in before
    assert "Visit to a court" in before
    assert "2 trainees" not in before
    assert "裁判所見学" in of(by, course, language="ja")


def test_the_page_says_since_when_and_by_whom_it_is_public() -> None:
    course = an_open_course()
    by = world.teaching(course.circle)

    page = of(by, course)

    assert "decided by Director of the department" in page
    assert f"/public/en/courses/{course.slug}/" in page
    assert "everybody sees at once" in of(by, course, "public-change")
    assert "everybody sees at once" in of(by, course, "change")
    assert "since" in of(by, course, "course").split("For everybody</dt>")[1][:200]


def test_it_is_opened_and_taken_back_on_its_page() -> None:
    course = a_full_course()
    client = Client()
    client.force_login(world.teaching(course.circle))
    said = {"shows": ["place", "purpose"], "field_of_law": "civil", "about_en": "For judges."}

    client.post(reverse("training:public-change", args=(course.slug,)), said)
    decided = {"released_by": "The director", "on": timezone.localdate().isoformat()}
    done = client.post(reverse("training:public-open", args=(course.slug,)), decided, follow=True)

    assert "Public since" in done.content.decode()
    assert str(shown(course).course.about) == "For judges."
    assert shown(course).course.shows == {"place", "purpose"}
    back = reverse("training:public-back", args=(course.slug,))
    assert client.post(back, {"reason": ""}).status_code == 422
    gone = client.post(back, {"reason": "Too early."}, follow=True)
    assert "Too early." in gone.content.decode()
    assert queries.public_course(STRANGER, course.slug) is None
