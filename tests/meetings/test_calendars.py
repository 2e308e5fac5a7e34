"""Meetings as calendars read them, read back by the same rules (RFC 5545)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client
from icalendar import Calendar, Event
from tests import factories
from tests.meetings.test_meetings import PLANNING, a_meeting, the_item, writing
from tests.meetings.test_pages import browser

from hoseibi.accounts.actions import close_circle
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User
from hoseibi.meetings import actions
from hoseibi.meetings.models import CalendarAddress

pytestmark = pytest.mark.django_db


def events(content: bytes) -> list[Event]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def feed_of(user: User) -> str:
    return f"/meetings/calendar/{actions.make_calendar_address(user)}.ics"


def test_a_file_tells_the_moment_by_the_clock_of_each_side() -> None:
    meeting, drafter = a_meeting()
    expert = factories.seated(meeting.circle, Role.EXPERT)

    for user, zone, hour in ((drafter, "Asia/Phnom_Penh", 8), (expert, "Asia/Tokyo", 10)):
        answer = browser(user).get(f"/meetings/{meeting.pk}/meeting.ics")
        assert answer["Content-Type"].startswith("text/calendar")
        (event,) = events(answer.content)
        begins = event["DTSTART"].dt
        assert event["DTSTART"].params["TZID"] == zone
        assert begins.hour == hour
        assert begins == datetime(2027, 3, 3, 1, tzinfo=UTC)
        assert event["DTEND"].dt == datetime(2027, 3, 3, 4, 30, tzinfo=UTC)
        zones = Calendar.from_ical(answer.content).walk("VTIMEZONE")
        assert [str(each["TZID"]) for each in zones] == [zone]
        assert str(event["SUMMARY"]) == "Third joint study"
        assert str(event["URL"]).endswith(f"/meetings/{meeting.pk}/")


def test_summer_time_is_in_the_file() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    planning = replace(
        PLANNING,
        partner_zone="Europe/Berlin",
        begins_at=datetime(2027, 7, 1, 7, tzinfo=UTC),
        ends_at=datetime(2027, 7, 1, 8, tzinfo=UTC),
    )
    meeting = actions.plan(drafter, circle, planning)

    content = browser(drafter).get(f"/meetings/{meeting.pk}/meeting.ics").content

    (event,) = events(content)
    assert event["DTSTART"].dt.hour == 9
    zone = Calendar.from_ical(content).walk("VTIMEZONE")[0]
    assert zone.walk("DAYLIGHT")
    assert zone.walk("STANDARD")


def test_nothing_is_in_the_file_that_strict_calendars_refuse() -> None:
    """RFC 5546 wants an organizer wherever a method is named; RFC 5545 has no remark in a zone."""
    meeting, drafter = a_meeting()

    content = browser(drafter).get(f"/meetings/{meeting.pk}/meeting.ics").content

    calendar = Calendar.from_ical(content)
    assert "METHOD" not in calendar
    (zone,) = calendar.walk("VTIMEZONE")
    assert set(zone.keys()) <= {"TZID", "LAST-MODIFIED", "TZURL"}


def test_lines_are_folded_and_ended_as_the_standard_asks() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    titles = {"ja": "合同研究会、債権法；" * 12}
    meeting = actions.plan(drafter, circle, replace(PLANNING, titles=titles))

    content = browser(drafter).get(f"/meetings/{meeting.pk}/meeting.ics").content

    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert str(events(content)[0]["SUMMARY"]) == titles["ja"]


def test_a_change_keeps_the_identity_and_counts_on_and_a_cancelled_meeting_says_so() -> None:
    meeting, drafter = a_meeting()
    address = feed_of(drafter)
    first = events(Client().get(address).content)[0]
    actions.change(drafter, meeting, replace(PLANNING, home_place="Hall 2"))
    second = events(Client().get(address).content)[0]
    actions.cancel(drafter, meeting)
    third = events(Client().get(address).content)[0]

    assert first["UID"] == second["UID"] == third["UID"]
    assert [int(each["SEQUENCE"]) for each in (first, second, third)] == [0, 1, 2]
    assert "Hall 2" in str(second["LOCATION"])
    assert [str(each["STATUS"]) for each in (second, third)] == ["CONFIRMED", "CANCELLED"]


def test_agenda_and_minutes_stay_out_of_calendars() -> None:
    meeting, drafter = a_meeting()
    actions.write_minutes(drafter, the_item(meeting), writing("Secret of the table."))

    content = Client().get(feed_of(drafter)).content.decode()

    assert "Secret" not in content
    assert "Damages" not in content
    assert str(drafter.person) not in content


def test_a_calendar_shows_the_circles_of_its_owner_only() -> None:
    meeting, drafter = a_meeting()
    a_meeting(factories.circle(name="Courts"))

    assert len(events(Client().get(feed_of(drafter)).content)) == 1
    assert events(Client().get(feed_of(factories.officer())).content) == []
    address = feed_of(drafter)
    close_circle(factories.officer(), meeting.circle)
    assert events(Client().get(address).content) == []


def test_an_address_is_shown_once_and_opens_nothing_when_it_is_taken_back() -> None:
    _meeting, drafter = a_meeting()
    client = browser(drafter)

    page = client.post("/meetings/calendar/").content.decode()
    address = next(
        word for word in page.split('"') if word.endswith(".ics") and "/meetings/calendar/" in word
    )
    assert len(events(Client().get(address).content)) == 1
    key = address.rsplit("/", 1)[1].removesuffix(".ics")
    assert len(key) >= 43
    assert key not in client.get("/meetings/calendar/").content.decode()
    assert key not in CalendarAddress.objects.get().key_fingerprint
    client.post("/meetings/calendar/")
    assert Client().get(address).status_code == 404
    newer = feed_of(drafter)
    client.post("/meetings/calendar/", {"do": "withdraw"})
    assert Client().get(newer).status_code == 404
    assert Client().get("/meetings/calendar/wrong.ics").status_code == 404


def test_somebody_who_may_not_sign_in_any_more_has_no_calendar() -> None:
    _meeting, drafter = a_meeting()
    address = feed_of(drafter)
    User.objects.filter(pk=drafter.pk).update(is_active=False)

    assert Client().get(address).status_code == 404


def test_a_calendar_speaks_the_language_of_its_owner() -> None:
    _meeting, drafter = a_meeting()
    address = feed_of(drafter)
    User.objects.filter(pk=drafter.pk).update(language="ja")

    (event,) = events(Client().get(address, headers={"accept-language": "en"}).content)

    assert str(event["SUMMARY"]) == "第三回合同研究会"
