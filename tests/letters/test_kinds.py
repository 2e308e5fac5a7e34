"""What requests, assignments and projects let letters tell of, to whom, and at which stage."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests import factories
from tests.accounts.test_own_organ import of
from tests.experts.posts import sent
from tests.factories.requests import a_request, invited_request

from hoseibi.accounts.actions import record
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.experts.models import Assignment
from hoseibi.letters.queries import KINDS, Matter
from hoseibi.projects.models import Period, Project

pytestmark = pytest.mark.django_db

TODAY = date(2026, 6, 15)


def told(user: User, kind: str, today: date = TODAY) -> list[Matter]:
    """What one kind tells somebody on a day, also what is too far off for a letter."""
    waiting = next(one.waiting for one in KINDS if one.code == kind)
    return list(waiting(User.objects.get(pk=user.pk), today))


@pytest.mark.parametrize(
    ("days", "stage"), [(0, "week 0"), (6, "week 0"), (7, "week 1"), (27, "week 3"), (28, "")]
)
def test_a_request_that_waits_for_screening_is_recalled_each_week(days: int, stage: str) -> None:
    request = a_request(entered_on=TODAY - timedelta(100))
    request.steps.filter(kind="submitted").update(on=TODAY - timedelta(days))

    (matter,) = told(factories.officer(), "requests")

    assert (matter.key, matter.stage) == (f"screening {request.pk}", stage)
    assert "waits for its screening" in matter.lines[0]


def test_a_request_in_screening_waits_for_its_answer_and_an_answered_one_for_nothing() -> None:
    request = a_request(entered_on=TODAY)
    requests = type(request).objects
    requests.update(state="screening")
    assert [one.key for one in told(factories.officer(), "requests")] == [f"answer {request.pk}"]

    requests.update(state="declined")

    assert told(factories.officer(), "requests") == []


def test_only_the_department_is_told_of_requests() -> None:
    a_request(entered_on=TODAY)
    own = of(factories.organ(name="Supreme Court"))

    assert told(own, "requests") == told(factories.reader(), "requests") == []


def test_who_was_invited_is_told_to_finish_writing() -> None:
    own = of(factories.organ(name="Supreme Court"))
    colleague = of(factories.organ(name="Supreme Court"), name="Tola Aren")
    request = invited_request(applicant=own.person, entered_on=TODAY)

    assert [one.key for one in told(own, "own-requests")] == [f"request {request.pk}"]
    assert told(colleague, "own-requests") == []


@pytest.mark.parametrize(
    ("days", "stages"),
    [(91, []), (90, ["90 days"]), (31, ["90 days"]), (30, ["30 days"]), (0, ["30 days"]), (-1, [])],
)
def test_an_assignment_is_told_of_90_and_30_days_before_it_ends(
    days: int, stages: list[str]
) -> None:
    assignment = sent()
    Assignment.objects.update(
        state="under-way", begins_on=date(2024, 1, 1), ends_on=TODAY + timedelta(days)
    )
    manages = factories.seated(assignment.circle, Role.OFFICER)

    assert [one.stage for one in told(manages, "assignments")] == stages


def test_who_gives_no_seats_there_is_told_of_no_assignment() -> None:
    assignment = sent()
    Assignment.objects.update(state="under-way", begins_on=TODAY, ends_on=TODAY)

    for other in (factories.seated(assignment.circle, Role.DRAFTER), factories.officer()):
        assert told(other, "assignments") == []


def test_indicators_are_to_be_reported_by_who_reports_until_the_period_ends() -> None:
    project, expert, _indicator, period = factories.with_indicator()
    Period.objects.update(begins_on=date(2026, 1, 1), ends_on=TODAY + timedelta(5))
    reader = factories.seated(project.circle, Role.READER)

    (matter,) = told(expert, "indicators")

    assert (matter.key, matter.stage) == (f"period {period.pk}", "week")
    assert matter.lines[0].startswith("1 of 1 indicators to report · until ")
    assert told(reader, "indicators") == told(factories.officer(), "indicators") == []
    Period.objects.update(locked_at=timezone.now())
    record(expert, "locked", period)
    assert told(expert, "indicators") == []


def test_a_monitoring_sheet_is_due_a_month_after_its_period() -> None:
    project, expert, _indicator, period = factories.with_indicator()
    Period.objects.update(begins_on=date(2026, 1, 1), ends_on=TODAY - timedelta(25))
    drafter = factories.seated(project.circle, Role.DRAFTER)

    (matter,) = told(expert, "sheets")

    assert (matter.key, matter.stage, matter.days_left) == (f"sheet {period.pk}", "week", 5)
    assert told(drafter, "sheets") == []
    Project.objects.update(stage="completed")
    assert told(expert, "sheets") == []
