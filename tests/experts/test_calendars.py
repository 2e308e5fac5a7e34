"""Who is where: what is drawn, what clashes, and what calendars read."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar
from tests import factories
from tests.experts.posts import a_post, account_of, sent
from tests.experts.roster import on_roster

from hoseibi.accounts.models import User
from hoseibi.experts import actions, queries
from hoseibi.experts.actions import Days
from hoseibi.experts.choices import PeriodKind
from hoseibi.experts.models import Assignment
from hoseibi.meetings.actions import make_calendar_address

pytestmark = pytest.mark.django_db

YEAR = (date(2026, 4, 1), date(2027, 3, 31))


def drawn(user: User) -> list[tuple[str, list[str]]]:
    found = queries.who_is_where(user, YEAR, None, lambda key: f"/{key}/")
    return [(str(row.expert), [bar.kind for bar in row.bars]) for row in found.rows]


def address(one: Assignment) -> str:
    return f"https://example.org/{one.pk}/"


def give(expert: object, kind: PeriodKind, begins: date, ends: date) -> None:
    days = Days(kind, begins, ends, "Capital")
    actions.enter_period(factories.officer(), expert, days)  # type: ignore[arg-type]


def test_a_row_for_each_person_with_postings_leave_and_travel() -> None:
    asuka = on_roster("Asuka")
    post = sent(asuka)
    a_post()
    give(asuka, PeriodKind.LEAVE, date(2026, 8, 1), date(2026, 8, 14))
    give(asuka, PeriodKind.UNAVAILABLE, date(2026, 9, 1), date(2026, 9, 3))

    assert drawn(factories.officer()) == [("Asuka", ["under-way", "leave", "unavailable"])]
    assert drawn(factories.seated(post.circle, "reader")) == [("Asuka", ["under-way", "leave"])]
    assert drawn(factories.seated(factories.circle(), "reader")) == []


def test_what_clashes_is_told() -> None:
    asuka = on_roster("Asuka")
    sent(asuka)
    sent(asuka, role={"en": "Lecturer"}, begins_on=date(2026, 9, 1), ends_on=date(2026, 9, 14))
    give(asuka, PeriodKind.UNAVAILABLE, date(2026, 12, 1), date(2026, 12, 3))

    found = queries.who_is_where(factories.officer(), YEAR, None, str)

    assert found.rows[0].clashes == [
        "Judge (law of obligations) and Lecturer overlap from 1 September 2026",
        "not available during Judge (law of obligations) from 1 December 2026",
    ]


def test_it_takes_as_many_queries_for_one_as_for_many() -> None:
    officer = factories.officer()
    sent(on_roster("Asuka"))
    with CaptureQueriesContext(connection) as few:
        drawn(officer)
    for number in range(7):
        sent(on_roster(f"Expert {number}"))
    with CaptureQueriesContext(connection) as many:
        drawn(officer)

    assert len(many) == len(few)


def test_the_page_draws_months_and_has_its_table(client: object) -> None:
    sent(on_roster("Asuka <Shirane>"))
    client.force_login(factories.officer())  # type: ignore[attr-defined]

    page = client.get("/experts/calendar/?from=2026-04&months=12")  # type: ignore[attr-defined]

    text = page.content.decode()
    assert text.count('class="month"') + text.count('class="year"') == 12
    assert "Asuka &lt;Shirane&gt;" in text
    assert "<Shirane>" not in text
    assert "style=" not in text


def test_a_calendar_reads_whole_days(client: object) -> None:
    asuka = on_roster("Asuka")
    post = sent(asuka)
    give(asuka, PeriodKind.TRAVEL, date(2026, 6, 1), date(2026, 6, 3))

    found = Calendar.from_ical(queries.calendar(account_of(post), address))

    told = [
        (str(one["summary"]), one.decoded("dtstart"), one.decoded("dtend"))
        for one in found.walk("VEVENT")
    ]
    assert told == [
        ("Asuka: Judge (law of obligations), XL", date(2026, 4, 1), date(2028, 4, 1)),
        ("Asuka: Travel", date(2026, 6, 1), date(2026, 6, 4)),
    ]


def test_the_address_of_a_calendar_tells_of_them_beside_meetings(client: object) -> None:
    post = sent(on_roster("Asuka"))
    key = make_calendar_address(factories.seated(post.circle, "drafter"))
    other = make_calendar_address(factories.seated(factories.circle(), "drafter"))

    def feed(key: str) -> str:
        return client.get(f"/meetings/calendar/{key}.ics").content.decode()  # type: ignore[attr-defined]

    assert "Asuka: Judge" in feed(key)
    assert "Asuka" not in feed(other)


@pytest.mark.parametrize("month", ["0001-01", "9999-12", "2026-13", "x"])
def test_a_month_that_no_calendar_has_leads_to_the_months_of_today(
    client: object, month: str
) -> None:
    client.force_login(factories.officer())  # type: ignore[attr-defined]

    page = client.get(f"/experts/calendar/?from={month}&months=72")  # type: ignore[attr-defined]

    begins = page.context["drawn"].begins_on
    assert begins == queries.month(timezone.localdate(), -2)


def test_a_calendar_keeps_the_newest_postings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoseibi.experts.queries.calendars.MOST", 1)
    sent(on_roster("Asuka"))
    sent(on_roster("Toma"), begins_on=date(2027, 4, 1))

    found = Calendar.from_ical(queries.calendar(factories.officer(), address))

    told = [str(one["summary"]) for one in found.walk("VEVENT")]
    assert told == ["Toma: Judge (law of obligations), XL"]
