"""Who is where and when, for a page that draws it and for calendars (RFC 5545)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, timedelta
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vUri

from hoseibi.accounts.permissions import Reader
from hoseibi.ui.templatetags.reading import day_words

from ..choices import KNOWN_TO_ALL, AssignmentState, PeriodKind
from ..models import Assignment, Expert, Period
from ..permissions import is_own, may_see_roster
from .posts import assignments, own_assignments

PEOPLE = 40
"""Rows of the drawing on a page."""

MOST = 500
"""Postings in a calendar, the newest."""

PRODUCT = "-//Hoseibi//Experts//EN"
SHOWN = (*KNOWN_TO_ALL, AssignmentState.PROPOSED)


class Bar(NamedTuple):
    """Days in a row of the drawing: of which kind, what it says, where it leads."""

    kind: str
    begins_on: date
    ends_on: date
    text: str
    path: str


class Row(NamedTuple):
    """A person with their days, and what clashes among them."""

    expert: Expert
    bars: list[Bar]
    clashes: list[str]


class Drawn(NamedTuple):
    """The days between two of the people of a page."""

    begins_on: date
    ends_on: date
    page: Page[int]
    rows: list[Row]


def month(day: date, later: int = 0) -> date:
    """The first day of the month so many months later, or earlier."""
    years, place = divmod(day.month - 1 + later, 12)
    return date(day.year + years, place + 1, 1)


def months_from(day: date, count: int) -> tuple[date, date]:
    """The first day of a month, and the last of so many months from there."""
    return month(day), month(day, count) - timedelta(days=1)


def who_is_where(
    user: Reader, days: tuple[date, date], number: str | None, path: Callable[[int], str]
) -> Drawn:
    """The people who are somewhere between two days, by name, with their days; always the same
    number of queries. `path` tells the address of an assignment."""
    begins, ends = days
    over = Q(begins_on__lte=ends, ends_on__gte=begins)
    known = assignments(user).filter(over, expert__isnull=False, state__in=SHOWN)
    keys = known.order_by("expert__person__name", "expert").values_list("expert", flat=True)
    page = Paginator(keys.distinct(), PEOPLE).get_page(number)
    people = list(page)
    sent: dict[int, list[Assignment]] = {}
    for one in known.filter(expert__in=people).order_by("begins_on"):
        sent.setdefault(one.expert_id or 0, []).append(one)
    said: dict[int, list[Period]] = {}
    for days_of in _periods(user, people).filter(over):
        said.setdefault(days_of.expert_id, []).append(days_of)
    rows = [_row(user, sent[key], said.get(key, []), path) for key in people if key in sent]
    return Drawn(begins, ends, page, rows)


def _periods(user: Reader, people: Iterable[int]) -> QuerySet[Period]:
    """Leave and travel of people; what else they said of their days is for officers and
    themselves."""
    kinds = Q(kind__in=(PeriodKind.LEAVE, PeriodKind.TRAVEL))
    if may_see_roster(user):
        kinds |= Q(kind=PeriodKind.UNAVAILABLE)
    return Period.objects.filter(kinds, expert__in=list(people)).order_by("begins_on")


def _row(
    user: Reader, sent: list[Assignment], said: list[Period], path: Callable[[int], str]
) -> Row:
    expert = sent[0].expert
    assert expert is not None
    inside = [one for one in said if may_see_roster(user) or _is_within(one, sent)]
    bars = [
        Bar(one.state, one.begins_on, one.ends_on, f"{one.role}, {one.country}", path(one.pk))
        for one in sent
    ]
    for one in inside:
        text = " · ".join(filter(None, (str(one.get_kind_display()), one.place)))
        bars.append(Bar(one.kind, one.begins_on, one.ends_on, text, ""))
    return Row(expert, bars, _clashes(sent, inside))


def _is_within(one: Period, sent: Iterable[Assignment]) -> bool:
    return any(a.begins_on <= one.ends_on and a.ends_on >= one.begins_on for a in sent)


def _clashes(sent: list[Assignment], said: list[Period]) -> list[str]:
    """Two assignments on the same days, and days on an assignment that are not available."""
    found = []
    for place, one in enumerate(sent):
        for other in sent[place + 1 :]:
            if other.begins_on <= one.ends_on:
                day = day_words(other.begins_on)
                told = _("{role} and {other} overlap from {day}")
                found.append(told.format(role=one.role, other=other.role, day=day))
        for days in said:
            is_off = days.kind == PeriodKind.UNAVAILABLE
            if is_off and days.begins_on <= one.ends_on and days.ends_on >= one.begins_on:
                day = day_words(max(days.begins_on, one.begins_on))
                told = _("not available during {role} from {day}")
                found.append(told.format(role=one.role, day=day))
    return found


# --- as calendars read it ---


def events(user: Reader, address: Callable[[Assignment], str]) -> list[Event]:
    """Where somebody is sent themselves, and those posted to their circles, with leave and travel;
    `address` tells the page of an assignment."""
    known = assignments(user).filter(state__in=KNOWN_TO_ALL, expert__isnull=False)
    mine = known.filter(pk__in=own_assignments(user).order_by().values("pk"))
    of = mine if may_see_roster(user) and mine.exists() else known
    rows = list(of[:MOST])
    found = [_posting(one, address(one)) for one in rows]
    people = {one.expert_id for one in rows if one.expert_id}
    sent: dict[int, list[Assignment]] = {}
    for one in rows:
        sent.setdefault(one.expert_id or 0, []).append(one)
    for days in _periods(user, people).select_related("expert__person"):
        if is_own(user, days.expert) or _is_within(days, sent.get(days.expert_id, [])):
            found.append(_days(days))
    return found


def calendar(user: Reader, address: Callable[[Assignment], str]) -> bytes:
    """The same as a calendar of its own."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", _("Experts (Hoseibi)"))
    for one in events(user, address):
        made.add_component(one)
    return bytes(made.to_ical())


def _posting(one: Assignment, address: str) -> Event:
    event = _whole_days(f"assignment-{one.pk}", one)
    event.add("summary", f"{one.expert}: {one.role}, {one.country}")
    event.add("url", vUri(address))
    if one.post_organ:
        event.add("location", str(one.post_organ))
    return event


def _days(one: Period) -> Event:
    event = _whole_days(f"days-{one.pk}", one)
    event.add("summary", f"{one.expert}: {one.get_kind_display()}")
    if one.place:
        event.add("location", one.place)
    return event


def _whole_days(name: str, one: Assignment | Period) -> Event:
    """An event of whole days, which a calendar does not take for busy hours."""
    event = Event()
    event.add("uid", f"{name}@hoseibi")
    event.add("dtstamp", one.changed_at.astimezone(UTC))
    event.add("dtstart", one.begins_on)
    event.add("dtend", one.ends_on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "CONFIDENTIAL")
    return event
