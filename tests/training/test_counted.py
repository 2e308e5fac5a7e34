"""What courses count for an indicator: proposed to whoever reports, and approved like any other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.training.trainees import a_past_course, a_session, a_trainee

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.models import Actual, Indicator, Period
from hoseibi.projects.queries.counted import counted
from hoseibi.training.actions import certificates
from hoseibi.training.choices import CourseState, Presence
from hoseibi.training.models import Attended, Course, Nomination

pytestmark = pytest.mark.django_db

ENDS = date(2025, 10, 20)


def measured(code: str = "trained-people") -> tuple[Indicator, User, list[Period]]:
    """An indicator of the purpose that counts courses, and two periods of its project."""
    project, expert, indicator, second = factories.with_indicator()
    measuring = actions.Measuring({"en": "Judges trained"}, "number", counted_by=code)
    indicator = actions.change_indicator(expert, indicator, measuring)
    first = actions.open_period(
        expert, project, actions.Stretch("2025H1", date(2025, 1, 1), date(2025, 6, 30))
    )
    return indicator, expert, [first, second]


def a_course(indicator: Indicator, ends: date = ENDS) -> Course:
    """A course of an activity of the project, that ended on a day."""
    project = indicator.project
    activity, _new = project.activities.get_or_create(number="1-1", defaults={"title": "Train"})
    course = a_past_course(project.circle, (timezone.localdate() - ends).days)
    course.activity, course.state = activity, CourseState.ENDED
    course.save()
    return course


def test_people_are_counted_once_until_the_end_of_a_period_and_by_sex_where_given() -> None:
    indicator, expert, periods = measured()
    spring, autumn = a_course(indicator, date(2025, 5, 9)), a_course(indicator)
    _user, first = a_trainee(spring, "Mira")
    a_trainee(autumn, "Dara")
    again = a_trainee(autumn, "Chenda")[1]
    Nomination.objects.filter(pk=again.pk).update(person=first.person)
    Nomination.objects.filter(pk=first.pk).update(sex="woman")

    until_june, until_december = (counted(expert, indicator, periods)[one.pk] for one in periods)

    assert (until_june.value, until_december.value) == (Decimal(1), Decimal(2))
    assert until_december.parts == (("sex", "women", Decimal(1)),)
    assert [count for _said, count, _url in until_december.lines] == [Decimal(1), Decimal(2)]
    assert until_december.source == "2 training courses that ended until 2025-12-31"


def test_hours_and_certificates_are_counted_as_they_hold_on_the_last_day() -> None:
    indicator, expert, periods = measured("trained-hours")
    course = a_course(indicator)
    session = a_session(course, hours=3)
    people = [a_trainee(course, name)[1] for name in ("Mira", "Dara", "Chenda")]
    for one, presence in zip(
        people, (Presence.PRESENT, Presence.LATE, Presence.ABSENT), strict=True
    ):
        Attended.objects.create(
            session=session, nomination=one, presence=presence, marked_at=timezone.now()
        )
    issuing = certificates.Issuing({"en": "Director"}, ENDS)
    officer = factories.seated(course.circle, Role.OFFICER)
    made = certificates.issue(officer, course, people, issuing)
    made[0].withdrawn_on = date(2025, 11, 1)
    made[0].save()

    assert counted(expert, indicator, periods)[periods[1].pk].value == 6
    indicator.counted_by = "trained-certificates"
    assert [counted(expert, indicator, periods)[one.pk].value for one in periods] == [0, 2]


def test_an_indicator_of_an_output_counts_the_courses_of_its_activities() -> None:
    indicator, expert, periods = measured()
    course = a_course(indicator)
    a_trainee(course)
    row = indicator.project.pdm_rows.filter(kind="output").order_by("pk").first()
    measuring = actions.Measuring({"en": "Trained"}, "number", counted_by="trained-people")
    of_output = actions.set_indicator(expert, row, measuring)

    number = of_output.code.partition("-")[0]
    course.activity.number = f"{number}-4"
    course.activity.save()
    inside = counted(expert, of_output, periods)[periods[1].pk].value
    course.activity.number = "9-1"
    course.activity.save()

    assert inside == 1
    assert counted(expert, of_output, periods)[periods[1].pk].value == 0
    assert counted(expert, indicator, periods)[periods[1].pk].value == 1


def test_who_does_not_read_in_the_circle_of_a_course_counts_none_of_it() -> None:
    indicator, _expert, periods = measured()
    a_trainee(a_course(indicator))

    assert counted(factories.officer(), indicator, periods)[periods[1].pk].value == 0


def test_what_is_counted_is_proposed_reported_and_then_approved_by_somebody_else() -> None:
    indicator, expert, (_first, period) = measured()
    course = a_course(indicator)
    user, nomination = a_trainee(course)
    Nomination.objects.filter(pk=nomination.pk).update(sex="woman")
    client = Client()
    client.force_login(expert)
    address = reverse("projects:report-actual", args=(indicator.pk, period.pk))

    page = client.get(address)
    shown = client.get(reverse("projects:indicator", args=(indicator.pk,))).content.decode()
    form = page.context["form"]
    client.post(address, {one.html_name: one.value() or "" for one in form.visible_fields()})

    assert "Law of obligations" in page.content.decode()
    assert "People who completed a training course" in shown
    actual = Actual.objects.get()
    assert (actual.value, actual.state) == (1, "reported")
    assert [(one.dimension, one.name, one.value) for one in actual.shares.all()] == [
        ("sex", "women", 1)
    ]
    assert user.person_id


def test_only_numbers_are_counted() -> None:
    indicator, expert, _periods = measured()

    with pytest.raises(actions.indicators.OnlyNumbersCounted):
        actions.change_indicator(
            expert,
            indicator,
            actions.Measuring({"en": "Share"}, "percent", counted_by="trained-people"),
        )
    with pytest.raises(actions.indicators.NotCounted):
        actions.change_indicator(
            expert, indicator, actions.Measuring({"en": "Judges"}, "number", counted_by="else")
        )


def test_more_periods_ask_no_more_queries(django_assert_num_queries) -> None:
    indicator, expert, periods = measured()
    for number in range(3):
        a_trainee(a_course(indicator), f"Trainee {number}")

    with django_assert_num_queries(3):
        counted(expert, indicator, periods)
