"""Registering without an account: a place or the waiting list, one's own link, consents."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client, override_settings
from django.utils import timezone
from tests.factories.seminars import an_event, somebody

from hoseibi.letters.models import Letter
from hoseibi.seminars import actions, queries
from hoseibi.seminars.models import Event, Registration

pytestmark = pytest.mark.django_db
GUEST = {"name": "Sophea Rin", "email": "sophea@example.org", "language": "km"}


def send(event: Event, client: Client | None = None, **more: Any) -> Any:
    return (client or Client()).post(f"/seminars/{event.slug}/register/", GUEST | more)


def states(event: Event) -> list[str]:
    return list(event.registrations.order_by("number").values_list("state", flat=True))


def test_who_registers_gets_a_place_a_letter_in_their_language_and_a_page_of_their_own() -> None:
    event, _officer = an_event()
    client = Client()

    answer = send(event, client, again="on")

    kept, letter = event.registrations.get(), Letter.objects.get()
    key = queries.own_key(event, 1)
    assert answer["Location"] == f"/seminars/{event.slug}/mine/"
    assert (kept.number, kept.state, kept.language) == (1, "confirmed", "km")
    assert (kept.listed_on, kept.again_on) == (None, timezone.localdate())
    assert key in letter.text
    assert (letter.address, letter.language, letter.circle) == (
        "sophea@example.org",
        "km",
        event.circle,
    )
    assert key not in str(Registration.objects.values().get())
    assert key in client.get(f"/seminars/{event.slug}/mine/").content.decode()
    assert key not in Client().get(f"/seminars/{event.slug}/mine/").content.decode()


def test_the_form_ticks_no_consent_and_shows_the_notice() -> None:
    event, _officer = an_event()

    page = Client().get(f"/seminars/{event.slug}/register/").content.decode()

    assert "Names and addresses are used for this event alone." in page
    consents = re.findall(r'<input type="checkbox" name="[^>]*>', page)
    assert len(consents) == 2
    assert not [one for one in consents if "checked" in one]


def test_the_waiting_list_moves_up_in_order_past_a_group_that_is_full() -> None:
    event, officer = an_event(capacity=3)
    judges, others = (
        actions.set_quota(officer, event, actions.Share({"en": name}, seats))
        for name, seats in (("Judges", 1), ("Others", 2))
    )
    made = [
        actions.register(event, somebody(number, quota=quota))
        for number, quota in enumerate((judges, others, others, judges, others))
    ]
    assert states(event) == ["confirmed", "confirmed", "confirmed", "waiting", "waiting"]

    actions.cancel(made[1])

    assert states(event) == ["confirmed", "cancelled", "confirmed", "waiting", "confirmed"]
    told = Letter.objects.filter(address="guest4@example.org").order_by("pk")
    assert [one.subject for one in told] == [
        "On the waiting list: Obligations in practice",
        "You have a place: Obligations in practice",
    ]


def test_more_places_let_those_who_wait_move_up_and_fewer_take_none_away() -> None:
    event, officer = an_event(capacity=1)
    for number in range(3):
        actions.register(event, somebody(number))
    more = _planning(event, capacity=2)

    event = actions.change(officer, event, more)
    actions.change(officer, event, _planning(event, capacity=1))

    assert states(event) == ["confirmed", "confirmed", "waiting"]


def _planning(event: Event, **more: Any) -> actions.Planning:
    names = ("begins_at", "ends_at", "zone", "opens_at", "closes_at")
    known = {name: getattr(event, name) for name in names}
    texts = {"titles": {"en": "Obligations in practice"}, "notices": {"en": "Kept."}}
    return actions.Planning(**(texts | known | {"languages": ("en",)} | more))


def test_one_can_change_and_cancel_by_the_own_link_and_by_no_other() -> None:
    event, _officer = an_event()
    actions.register(event, somebody(1, listed=True))
    client = Client()
    client.get(f"/seminars/own/{queries.own_key(event, 1)}/")

    client.post(f"/seminars/{event.slug}/mine/", GUEST | {"name": "Rin Sophea"})
    changed = event.registrations.get()
    Client().post(f"/seminars/{event.slug}/mine/cancel/")
    before = event.registrations.get().state
    client.post(f"/seminars/{event.slug}/mine/cancel/")

    assert (changed.name, changed.listed_on) == ("Rin Sophea", None)
    assert (before, event.registrations.get().state) == ("confirmed", "cancelled")
    assert Client().get("/seminars/own/nothing/").status_code == 404


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"name": ""}, "This field is required."),
        ({"email": "nobody"}, "Enter a valid email address."),
        ({"website": "http://spam.example"}, "This field is for machines."),
    ],
)
def test_what_cannot_be_taken_is_told_and_what_was_typed_stays(more: Any, told: str) -> None:
    event, _officer = an_event()

    answer = send(event, organ_name="Court of Lanvara", **more)

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "Court of Lanvara" in answer.content.decode()
    assert not event.registrations.exists()


def test_the_same_name_with_the_same_address_registers_once() -> None:
    event, _officer = an_event()
    send(event)

    again = send(event)

    assert again.status_code == 422
    assert "registered with this e-mail address already" in again.content.decode()
    assert event.registrations.count() == 1


@pytest.mark.parametrize(
    "planned",
    [
        {"opens_at": timezone.now() + timedelta(days=1)},
        {"opens_at": None},
        {"closes_at": timezone.now() - timedelta(minutes=1)},
        {"announced": False},
    ],
)
def test_nobody_registers_while_registration_is_not_open(planned: Any) -> None:
    event, _officer = an_event(**planned)

    with pytest.raises(actions.RegistrationClosed):
        actions.register(event, somebody())


def test_an_event_without_a_word_on_personal_data_is_not_announced() -> None:
    with pytest.raises(actions.NoticeNeeded):
        an_event(notices={})


def test_an_invitation_serves_once_and_keeps_its_group() -> None:
    event, officer = an_event(entry="invitation")
    guests = actions.set_quota(officer, event, actions.Share({"en": "Guests"}, 5))
    invitee = actions.invite(officer, event, [actions.Inviting("Sophea Rin", quota=guests)])[0]
    client = Client()
    with pytest.raises(actions.OnlyInvited):
        actions.register(event, somebody(quota=guests))

    client.get(f"/seminars/invited/{queries.invitee_key(invitee)}/")
    send(event, client, quota=guests.pk)
    second = send(event, client, quota=guests.pk, email="other@example.org")

    assert event.registrations.get().quota == guests
    assert "serves once" in second.content.decode()


def test_a_withdrawn_invitation_opens_nothing() -> None:
    event, officer = an_event(entry="invitation")
    invitee = actions.invite(officer, event, [actions.Inviting("Sophea Rin")])[0]
    actions.withdraw_invitee(officer, invitee)

    answer = Client().get(f"/seminars/invited/{queries.invitee_key(invitee)}/")

    assert answer.status_code == 404


def test_invitations_wait_in_the_outbox_and_are_written_once() -> None:
    event, officer = an_event(entry="invitation")
    people = [actions.Inviting("A", "a@example.org", "vi"), actions.Inviting("B")]
    actions.invite(officer, event, people)

    assert actions.write_invitations(officer, event) == 1
    with pytest.raises(actions.NobodyToWriteTo):
        actions.write_invitations(officer, event)
    letter = Letter.objects.get()
    assert (letter.send_after, letter.language) == (None, "vi")


def test_the_link_is_sent_once_more_to_its_own_address_and_nobody_learns_whose_it_is() -> None:
    event, _officer = an_event()
    send(event)
    Letter.objects.all().delete()

    known = Client().post(f"/seminars/{event.slug}/mine/link/", {"email": GUEST["email"]})
    other = Client().post(f"/seminars/{event.slug}/mine/link/", {"email": "x@example.org"})

    assert known["Location"] == other["Location"]
    assert queries.own_key(event, 1) in Letter.objects.get().text


def test_one_address_sends_no_more_in_a_minute_than_people_do() -> None:
    event, _officer = an_event()
    caches["rates"].clear()

    with override_settings(REGISTRATION_RATE=2):
        answers = [send(event, email=f"a{number}@example.org") for number in range(3)]

    assert [one.status_code for one in answers] == [302, 302, 429]
    assert "sophea" in answers[2].content.decode().casefold()
    caches["rates"].clear()


def test_who_is_told_that_an_event_is_called_off_is_told_by_letter_and_every_calendar() -> None:
    event, officer = an_event()
    send(event)

    event = actions.call_off(officer, event, {"en": "The hall is flooded."})

    letter = Letter.objects.order_by("-pk").first()
    assert letter is not None
    assert "The hall is flooded." in letter.text
    assert b"STATUS:CANCELLED" in Client().get(f"/seminars/{event.slug}/event.ics").content
    assert event.sequence == 1
