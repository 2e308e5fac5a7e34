"""A course is begun, says what it is, and is known to those whom it concerns."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from tests import factories
from tests.training import world

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.training.actions import courses
from hoseibi.training.choices import CourseState
from hoseibi.training.models import Course, Target
from hoseibi.training.queries import courses as queries

pytestmark = pytest.mark.django_db


def test_a_course_is_begun_in_a_circle_and_named_after_its_title_and_year() -> None:
    course = world.a_course(fiscal_year=2026)
    second = world.a_course(course.circle, fiscal_year=2026)

    assert course.state == CourseState.PLANNED
    assert course.slug == "xl-law-of-obligations-in-practice-2026"
    assert second.slug == "xl-law-of-obligations-in-practice-2026-2"
    assert course.country == course.circle.country


@pytest.mark.parametrize(
    ("other", "refusal"),
    [
        ({"titles": {}}, courses.CourseTitleNeeded),
        ({"ends_on": date(2020, 1, 1)}, courses.CourseEndsBeforeItBegins),
        ({"places": 0}, courses.NoPlaces),
        ({"nominate_until": world.BEGINS_ON}, courses.DeadlineTooLate),
        ({"zone": "Asia/Nowhere"}, courses.NoSuchZone),
    ],
)
def test_a_course_that_cannot_be_is_refused(
    other: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        world.a_course(**other)

    assert not Course.objects.exists()


def test_who_does_not_plan_in_the_circle_begins_no_course() -> None:
    circle = factories.circle()

    with pytest.raises(NotAllowed):
        world.a_course(circle, factories.seated(circle, Role.PROFESSOR))


def test_an_activity_of_another_circle_is_refused() -> None:
    project, expert = factories.a_project()
    activity = project.activities.create(number="1-1", title="Compare the codes.")
    other = factories.circle(name="Another")
    own = courses.Belonging(project.circle, activity)

    made = courses.begin(expert, own, world.DESCRIBING)
    inner = factories.circle(factories.circle(project.circle, "Inside"), "Inside that")
    project.circle = inner
    project.save()
    activity = type(activity).objects.get(pk=activity.pk)
    courses.hang_on(world.teaching(made.circle), made, activity)
    elsewhere, by = courses.Belonging(other, activity), world.teaching(other)
    with pytest.raises(courses.ActivityElsewhere):
        courses.begin(by, elsewhere, world.DESCRIBING)

    assert made.activity == activity


def test_an_organ_knows_of_a_course_from_its_call_on() -> None:
    course = world.a_course()
    user = factories.seated(factories.circle(name="Another"), Role.READER)
    Target.objects.create(course=course, organ=user.person.organ)

    before = list(queries.courses(user))
    Course.objects.update(state=CourseState.CALLING)

    assert before == []
    assert list(queries.courses(user)) == [course]


def test_the_form_of_a_course_of_an_activity_has_what_the_activity_says(client: Client) -> None:
    project, expert = factories.a_project()
    activity = project.activities.create(number="1-1", title="Compare the codes.")
    client.force_login(expert)

    form = client.get(reverse("training:begin") + f"?activity={activity.pk}").context["form"]

    assert form["title_en"].value() == "Compare the codes."
    assert form["country"].value() == project.country_id


def test_the_list_is_narrowed_and_taken_away_as_it_is_narrowed(client: Client) -> None:
    course = world.a_course(fiscal_year=2026)
    world.a_course(course.circle, titles={"en": "Insolvency"}, fiscal_year=2025)
    client.force_login(world.teaching(course.circle))
    wanted = "?year=2026"

    page = client.get(reverse("training:courses") + wanted)
    listed = client.get(reverse("training:courses-csv") + wanted).content.decode("utf-8-sig")

    assert page.context["courses"] == [course]
    assert len(listed.splitlines()) == 2
    assert "Insolvency" not in listed


def test_what_a_course_says_is_changed_and_calendars_hear_of_other_days(client: Client) -> None:
    course = world.a_course(titles={"en": "Obligations", "km": "កាតព្វកិច្ច"})
    by = world.teaching(course.circle)
    later = world.BEGINS_ON + timedelta(days=7)

    client.force_login(by)
    sent = {
        "title_en": "Obligations in practice",
        "fiscal_year": "2027",
        "begins_on": str(later),
        "ends_on": str(later),
        "zone": "Asia/Tokyo",
        "language": "ja",
        "places": "3",
        "background_km": "ប្រវត្តិ",
    }
    answer = client.post(reverse("training:change", args=(course.slug,)), sent)

    course.refresh_from_db()
    assert answer.status_code == 302
    assert (str(course.title), course.places, course.sequence) == ("Obligations in practice", 3, 1)
    assert course.background.data == {"km": "ប្រវត្តិ"}
