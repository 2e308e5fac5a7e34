"""Events and posts in the calendar of all countries, by the clocks of their places."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.utils import timezone
from tests.factories.seminars import an_event

from hoseibi.accounts.models import User
from hoseibi.accounts.queries import Sieve, spread
from hoseibi.seminars import actions
from hoseibi.seminars.models import Event

pytestmark = pytest.mark.django_db
EVENING = datetime(2027, 3, 31, 23, 0, tzinfo=UTC)
"""The first of April in Tokyo."""


def lines(user: User | AnonymousUser, month: int, **more: str) -> list[tuple[date, str, list[str]]]:
    first = date(2027, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    found = spread(user, first, last, Sieve(**more))
    return [
        (day, one.title, [f"{hours} {city}" for city, hours in one.clocks])
        for day, own in found.days
        for _agenda, one in own
    ]


def held(hours: int = 3, **more: object) -> tuple[Event, User]:
    return an_event(begins_at=EVENING, ends_at=EVENING + timedelta(hours=hours), **more)


def test_an_event_stands_on_the_day_that_it_is_at_its_place() -> None:
    _event, officer = held()

    with timezone.override("UTC"):
        april, march = lines(officer, 4), lines(officer, 3)

    title = "Obligations in practice (Seminar)"
    hours = ["08:00–11:00 Tokyo", "23:00–02:00 (+1) UTC"]
    assert (april, march) == ([(date(2027, 4, 1), title, hours)], [])


def test_an_event_of_several_days_has_a_line_for_each_by_its_programme() -> None:
    event, officer = held(56)
    for number in (0, 24, 48):
        begins = EVENING + timedelta(hours=number + 1)
        item = actions.Item({"en": f"Day {number}"}, begins, begins + timedelta(hours=2))
        actions.add_item(officer, event, item)

    with timezone.override("Asia/Tokyo"):
        found = lines(officer, 4)

    assert [(day.day, hours) for day, _title, hours in found] == [
        (1, ["09:00–11:00 Tokyo"]),
        (2, ["09:00–11:00 Tokyo"]),
        (3, ["09:00–11:00 Tokyo"]),
    ]


def test_who_may_not_know_of_an_event_does_not_see_it_there() -> None:
    held(announced=False)

    assert lines(AnonymousUser(), 4) == []


def test_a_calendar_is_narrowed_to_events() -> None:
    _event, officer = held()

    assert len(lines(officer, 4, kind="event")) == 1
    assert lines(officer, 4, kind="meeting") == []
    client = Client()
    client.force_login(officer)
    assert "Obligations in practice" in client.get("/calendar/?month=2027-04").content.decode()
