"""Three hundred people register in the same moments: no place is given twice, nobody is lost."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from tests.factories.seminars import an_event, somebody

from hoseibi.seminars import actions
from hoseibi.seminars.choices import RegistrationState
from hoseibi.seminars.models import Event, Quota, Registration

PEOPLE, PLACES = 300, 200
SHARES = {"Judges": 90, "Lawyers": 60, "Public": 80}
"""Together more than there are places: both bounds are met."""


def everybody(event: Event, quotas: list[Quota]) -> list[Registration]:
    """All of them, sixteen at a time, each group in its turn."""

    def register(number: int) -> Registration:
        try:
            registering = somebody(number, quota=quotas[number % len(quotas)] if quotas else None)
            return actions.register(event, registering)
        finally:
            connection.close()

    with ThreadPoolExecutor(16) as threads:
        return list(threads.map(register, range(PEOPLE)))


@pytest.mark.django_db(transaction=True)
def test_three_hundred_at_once_get_two_hundred_places_within_their_quotas() -> None:
    event, officer = an_event(capacity=PLACES)
    quotas = [
        actions.set_quota(officer, event, actions.Share({"en": name}, seats))
        for name, seats in SHARES.items()
    ]

    made = everybody(event, quotas)

    kept = event.registrations.all()
    placed = Counter(kept.filter(state="confirmed").values_list("quota__seats", flat=True))
    assert len(made) == kept.count() == PEOPLE
    assert sorted(kept.values_list("number", flat=True)) == list(range(1, PEOPLE + 1))
    assert sum(placed.values()) == PLACES
    assert all(count <= seats for seats, count in placed.items())
    assert set(kept.values_list("state", flat=True)) == {"confirmed", "waiting"}
    assert len(set(kept.values_list("key_fingerprint", flat=True))) == PEOPLE


@pytest.mark.django_db(transaction=True)
def test_who_cancels_and_who_registers_at_once_leave_every_place_taken_once() -> None:
    event, _officer = an_event(capacity=20)
    before = [actions.register(event, somebody(number)) for number in range(30)]

    def act(number: int) -> None:
        try:
            if number % 2:
                actions.cancel(before[number // 2])
            else:
                actions.register(event, somebody(100 + number))
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(act, range(40)))

    states = Counter(event.registrations.values_list("state", flat=True))
    assert states == {
        RegistrationState.CONFIRMED: 20,
        RegistrationState.CANCELLED: 20,
        RegistrationState.WAITING: 10,
    }
    waiting = event.registrations.filter(state="waiting").values_list("number", flat=True)
    moved = event.registrations.exclude(moved_up_at=None).values_list("number", flat=True)
    assert max(moved) < min(waiting)
