"""An event from plan to clone: who knows of it, what is told where, what comes along."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests import factories
from tests.factories.seminars import an_event, somebody

from hoseibi.accounts.choices import Role
from hoseibi.accounts.queries import CHRONICLES
from hoseibi.corpus.actions import anchor
from hoseibi.experts.queries import contributions
from hoseibi.experts.queries.contributions import Wish
from hoseibi.seminars import actions, queries
from hoseibi.seminars.choices import EventState
from hoseibi.seminars.models import Event

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("away", "more", "state"),
    [
        (timedelta(days=-10), {}, EventState.ENDED),
        (timedelta(hours=-1), {}, EventState.UNDER_WAY),
        (timedelta(days=30), {}, EventState.OPEN),
        (timedelta(days=30), {"opens_at": None}, EventState.PLANNED),
    ],
)
def test_where_an_event_stands_is_told_alike_by_the_row_and_by_the_database(
    away: timedelta, more: dict[str, object], state: EventState
) -> None:
    event, _officer = an_event(**more)
    now = timezone.now()
    event.begins_at, event.ends_at = now + away, now + away + timedelta(hours=6)
    event.save()

    found = [one for one in EventState if Event.objects.filter(Event.standing(one, now)).exists()]

    assert (event.state(now), found) == (state, [state])


def test_a_clone_has_everything_but_people_as_far_from_its_beginning() -> None:
    event, officer = an_event()
    actions.set_quota(officer, event, actions.Share({"en": "Judges"}, 2))
    actions.set_channel(officer, event, actions.Tuning("ja", "2", interpreter=officer.person))
    begins = event.begins_at
    item = actions.add_item(
        officer, event, actions.Item({"en": "Talk"}, begins, begins + timedelta(hours=1))
    )
    law = factories.a_law()
    item.anchors.add(anchor(law.language_version.law, "art_1", "Article 1"))
    actions.add_speech(officer, item, actions.Speaking(officer.person))
    actions.register(event, somebody(quota=event.quotas.get()))

    made = actions.clone(officer, event, begins + timedelta(days=365))

    copy = made.programme.get()
    assert made.slug != event.slug
    assert (made.announced_at, made.cloned_from, made.sequence) == (None, event, 0)
    assert copy.begins_at - made.begins_at == item.begins_at - event.begins_at
    assert list(copy.anchors.all()) == list(item.anchors.all())
    assert (made.quotas.get().seats, made.channels.get().interpreter) == (2, None)
    assert not made.registrations.exists()
    assert not copy.speeches.exists()
    assert event.programme.get().speeches.count() == 1


def test_an_item_lies_within_its_event_and_keeps_its_place() -> None:
    event, officer = an_event()
    begins = event.begins_at

    def item(title: str, hours: int) -> actions.Item:
        at = begins + timedelta(hours=hours)
        return actions.Item({"en": title}, at, at + timedelta(hours=1))

    for title, hours in (("Second", 2), ("First", 0), ("Last", 4)):
        actions.add_item(officer, event, item(title, hours))
    actions.move_item(officer, event.programme.get(position=3))

    assert [str(one) for one in event.programme.all()] == ["First", "Last", "Second"]
    with pytest.raises(actions.OutsideOfTheEvent):
        actions.add_item(officer, event, item("Too late", 6))


def test_addresses_are_for_who_plans_and_names_for_who_agreed() -> None:
    event, officer = an_event()
    actions.register(event, somebody(1, listed=True))
    actions.register(event, somebody(2))
    reader = factories.seated(event.circle, Role.READER)

    def page(user: object, path: str) -> str:
        client = Client()
        if user is not None:
            client.force_login(user)  # type: ignore[arg-type]
        return client.get(f"/seminars/{event.slug}/{path}").content.decode()

    assert "guest2@example.org" in page(officer, "people/")
    assert "guest2@example.org" in page(officer, "people.csv")
    assert "Guest 2" in page(reader, "people/")
    assert "@example.org" not in page(reader, "people/") + page(reader, "people.csv")
    assert "Guest 1" in page(None, "participants/")
    assert "Guest 2" not in page(None, "participants/") + page(None, "participants/?form=csv")


def test_the_code_of_the_own_link_leads_who_receives_people_to_the_person() -> None:
    event, officer = an_event()
    made = actions.register(event, somebody())
    client = Client()
    client.force_login(officer)

    answer = client.get(f"/seminars/own/{queries.own_key(event, made.number)}/")
    client.post(answer["Location"], {"came": "yes"})
    came = event.registrations.get().came_at
    client.post(answer["Location"], {"came": "no"})

    assert answer["Location"] == f"/seminars/{event.slug}/door/1/"
    assert came is not None
    assert event.registrations.get().came_at is None


def test_a_speech_counts_as_a_contribution_and_an_event_stands_on_the_timeline() -> None:
    event, officer = an_event()
    event.begins_at -= timedelta(days=60)
    event.save()
    item = actions.add_item(
        officer,
        event,
        actions.Item({"en": "Good faith"}, event.begins_at, event.begins_at + timedelta(hours=1)),
    )
    actions.add_speech(officer, item, actions.Speaking(officer.person))

    (said,) = contributions(officer, Wish("faith"), "speech")
    chronicle = next(one for one in CHRONICLES if one.kind == "event")
    told = chronicle.tell(officer, chronicle.rows(officer, event.circle.country))

    assert (said.person, said.path) == (
        officer.person_id,
        f"/seminars/{event.slug}/#item-{item.pk}",
    )
    assert [one.said for one in told] == ["Obligations in practice"]


def test_badges_and_programme_leave_as_files() -> None:
    event, officer = an_event()
    actions.register(event, somebody(1, own_name="រិន សុភា"))
    begins = event.begins_at
    actions.add_item(
        officer, event, actions.Item({"en": "Talk"}, begins, begins + timedelta(hours=1))
    )
    client = Client()
    client.force_login(officer)

    files = {
        name: client.get(f"/seminars/{event.slug}/{name}").content[:4]
        for name in ("badges.pdf", "programme.pdf", "programme.docx", "people.xlsx", "event.ics")
    }

    assert files == {
        "badges.pdf": b"%PDF",
        "programme.pdf": b"%PDF",
        "programme.docx": b"PK\x03\x04",
        "people.xlsx": b"PK\x03\x04",
        "event.ics": b"BEGI",
    }


@pytest.mark.parametrize("path", ["", "people/", "door/", "speakers/", "invitees/"])
def test_a_page_asks_as_often_for_many_as_for_few(path: str) -> None:
    event, officer = an_event(capacity=50)
    client = Client()
    client.force_login(officer)

    def asked() -> int:
        client.get(f"/seminars/{event.slug}/{path}")
        with CaptureQueriesContext(connection) as seen:
            assert client.get(f"/seminars/{event.slug}/{path}").status_code == 200
        return len(seen)

    def more(first: int) -> None:
        for number in range(first, first + 3):
            begins = event.begins_at + timedelta(minutes=number)
            item = actions.Item({"en": f"Talk {number}"}, begins, begins + timedelta(minutes=1))
            kept = actions.add_item(officer, event, item)
            actions.add_speech(officer, kept, actions.Speaking(officer.person))
            actions.register(event, somebody(number))
            actions.invite(officer, event, [actions.Inviting(f"Guest {number}")])

    more(1)
    few = asked()
    more(10)

    assert asked() == few


def test_names_are_taken_out_once_it_is_over_but_of_those_who_agreed() -> None:
    event, officer = an_event()
    for number in (1, 2):
        actions.register(event, somebody(number, country="Lanvara", again=number == 2))
    with pytest.raises(actions.NotOver):
        actions.forget(officer, event)
    event = actions.call_off(officer, event, {})

    assert actions.forget(officer, event) == 1
    kept = event.registrations.order_by("number").values_list("name", "email", "country")
    assert list(kept) == [("–", "", "Lanvara"), ("Guest 2", "guest2@example.org", "Lanvara")]
    assert queries.registration_by_key(queries.own_key(event, 1)) is None


def test_who_interprets_finds_the_terms_of_the_articles_on_the_programme(client: Client) -> None:
    event, officer = an_event()
    item = actions.Item({"en": "Talk"}, event.begins_at, event.begins_at + timedelta(hours=1))
    kept = actions.add_item(officer, event, item)
    before = client.get(f"/seminars/{event.slug}/").content.decode()
    law = factories.a_law().language_version.law
    kept.anchors.add(anchor(law, "art_1", "Article 1"), anchor(law, "art_3", "Article 3"))

    page = client.get(f"/seminars/{event.slug}/").content.decode()
    query = f"law={law.slug}&amp;articles=art_1%2C+art_3"
    pack = client.get(f"/terms/pack/?law={law.slug}&articles=art_1%2C+art_3")

    assert "/terms/pack/" not in before
    assert f'href="/terms/pack/?{query}"' in page
    assert pack.status_code == 200


def test_no_term_pack_names_a_law_that_is_closed(client: Client) -> None:
    event, officer = an_event()
    item = actions.Item({"en": "Talk"}, event.begins_at, event.begins_at + timedelta(hours=1))
    kept = actions.add_item(officer, event, item)
    version = factories.a_law()
    version.circle, version.released_at = factories.circle(), None
    version.save()
    kept.anchors.add(anchor(version.language_version.law, "art_1", "Article 1"))

    assert "/terms/pack/" not in client.get(f"/seminars/{event.slug}/").content.decode()
