"""What applications show on the page of one's own organ, and nothing of it to another's."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests import factories
from tests.accounts.test_own_organ import of, page_of
from tests.experts.posts import sent
from tests.factories.requests import a_request, invited_request
from tests.factories.seminars import an_event

from hoseibi.accounts.actions import Place, give_seat
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import User
from hoseibi.accounts.queries import panels
from hoseibi.projects.models import Activity, Project
from hoseibi.seminars.models import Event

pytestmark = pytest.mark.django_db

COURT, MINISTRY = "Supreme Court", "Ministry of Justice"


def shown(user: User, code: str) -> list[str]:
    """The titles in one panel of somebody's page."""
    found = panels(User.objects.get(pk=user.pk))
    return [line.title for panel, one in found if panel.code == code for line in one.lines]


def in_project(organ: str) -> tuple[User, Project]:
    """Somebody of an organ with a seat in a planned project that their organ implements."""
    project, _expert, _indicator, _period = factories.with_indicator()
    user = of(factories.organ(name=organ), name=f"Of the {organ}")
    place = Place(user.person, Role.DRAFTER, Side.PARTNER)
    give_seat(factories.officer(), project.circle, place)
    Project.objects.update(organ=user.person.organ)
    Activity.objects.update(partner_organ=user.person.organ)
    return User.objects.get(pk=user.pk), project


def test_an_organ_sees_its_requests_and_no_others() -> None:
    request = a_request()
    own, other = of(factories.organ(name=COURT)), of(factories.organ(name=MINISTRY), name="Bo Aren")

    assert shown(own, "requests") == [str(request.title)]
    assert shown(other, "requests") == []
    assert request.reference not in page_of(other)


def test_who_was_invited_is_led_to_the_form_and_who_waits_is_told_no_inner_step() -> None:
    own = of(factories.organ(name=COURT))
    writing = invited_request(applicant=own.person)
    waiting = a_request()
    type(waiting).objects.filter(pk=waiting.pk).update(state="screening")

    page = page_of(own)

    assert f'href="/requests/{writing.reference}/write/"' in page
    assert "Being screened" not in page
    assert "Received" in page


def test_an_organ_sees_its_projects_with_what_it_is_to_report() -> None:
    user, project = in_project(COURT)

    page = page_of(user)

    assert f'href="/projects/{project.slug}/"' in page
    assert "PDM version 0 of 15 July 2022" in page
    assert "/pdm/0/" in page
    assert "Share of articles drafted without help" in page
    assert "Draft the articles." in page
    assert "1 of 1 indicators to report" in page


def test_an_organ_without_a_seat_sees_that_its_project_is_and_no_more() -> None:
    _user, project = in_project(COURT)
    colleague = of(factories.organ(name=COURT), name="Tola Aren")

    page = page_of(colleague)

    assert str(project) in page
    assert "You have no seat in its circle" in page
    assert f"/projects/{project.slug}/" not in page
    assert "Share of articles drafted without help" not in page


def test_another_organ_sees_nothing_of_a_project() -> None:
    _user, project = in_project(COURT)
    other = of(factories.organ(name=MINISTRY), name="Bo Aren")

    page = page_of(other)

    assert shown(other, "projects") == []
    for told in (str(project), "Share of articles", "Draft the articles", "Of the Supreme Court"):
        assert told not in page


def test_an_organ_sees_who_was_sent_to_it() -> None:
    assignment = sent()
    type(assignment).objects.update(post_organ=factories.organ(name=COURT))
    own, other = of(factories.organ(name=COURT)), of(factories.organ(name=MINISTRY), name="Bo Aren")
    name = str(assignment.expert.person)

    assert shown(own, "experts") == [name]
    assert name not in page_of(other)


def test_the_panels_ask_a_fixed_number_of_questions() -> None:
    user, project = in_project(COURT)
    a_request()
    shown(user, "projects")
    a_request(entered_on=date(2024, 9, 20))
    with CaptureQueriesContext(connection) as few:
        shown(user, "projects")
    for number in range(5):
        a_request(entered_on=date(2024, 9, number + 1))
        Activity.objects.create(
            project=project, number=f"9-{number}", title="More", partner_organ=project.organ
        )
        Project.objects.create(
            slug=f"more-{number}",
            title="More",
            country=project.country,
            circle=project.circle,
            changed_at=project.changed_at,
        )

    with CaptureQueriesContext(connection) as many:
        shown(user, "projects")

    assert len(many) == len(few)


def test_an_event_is_over_at_its_minute_though_nothing_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    event, officer = an_event()
    Event.objects.filter(pk=event.pk).update(ends_at=event.begins_at + timedelta(minutes=20))
    states = []

    for minute in (10, 30):
        now = event.begins_at + timedelta(minutes=minute)
        monkeypatch.setattr(timezone, "now", lambda at=now: at)
        found = panels(User.objects.get(pk=officer.pk))
        states += [
            line.state for panel, one in found if panel.code == "events" for line in one.lines
        ]

    assert states == ["under way", "ended"]
