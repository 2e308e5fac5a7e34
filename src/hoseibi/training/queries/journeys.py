"""Who comes when, and where they stay: the list that those go by who meet trainees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from hoseibi.accounts.permissions import Reader
from hoseibi.printing import Grid, Paper, Row
from hoseibi.printing.tables import Table
from hoseibi.ui.languages import reader_language
from hoseibi.ui.templatetags.reading import day_words

from ..choices import NominationState
from ..models import Course, Journey, Nomination
from .nominations import nominations

HOUR = "%H:%M"


@dataclass(frozen=True)
class Travels:
    """A trainee and their journey, moments by the clock of the place of the course."""

    nomination: Nomination
    journey: Journey | None
    arrives: datetime | None
    departs: datetime | None


def travellers(user: Reader, course: Course) -> QuerySet[Nomination]:
    """The trainees of a course, who arrives first before the others."""
    own = nominations(user, course).filter(state=NominationState.SELECTED)
    found = own.select_related("target__organ", "person", "course", "journey")
    return found.order_by(F("journey__arrives_at").asc(nulls_last=True), "name", "pk")


def travels(found: Iterable[Nomination], course: Course) -> list[Travels]:
    """The same with their journeys, all of them or a page."""
    return [_travels(one, ZoneInfo(course.zone)) for one in found]


def _travels(one: Nomination, zone: ZoneInfo) -> Travels:
    journey = getattr(one, "journey", None)
    arrives = journey.arrives_at if journey else None
    departs = journey.departs_at if journey else None
    return Travels(
        one,
        journey,
        arrives.astimezone(zone) if arrives else None,
        departs.astimezone(zone) if departs else None,
    )


def _heads() -> tuple[str, ...]:
    return (
        pgettext("person", "Name"), _("Organ"), _("Arrives"), _("By"), _("Departs"), _("By"),
        _("Stays at"), _("Met by"), _("Note"),
    )  # fmt: skip


def _cells(one: Travels) -> tuple[str, ...]:
    journey = one.journey
    return (
        one.nomination.name,
        str(one.nomination.target.organ),
        _moment(one.arrives),
        journey.arrives_by if journey else "",
        _moment(one.departs),
        journey.departs_by if journey else "",
        journey.lodging if journey else "",
        journey.met_by if journey else "",
        journey.note if journey else "",
    )


def _moment(at: datetime | None) -> str:
    return f"{day_words(at.date())} {at.strftime(HOUR)}" if at else ""


def journeys_table(user: Reader, course: Course) -> Table:
    """The list for a spreadsheet."""
    return Table(_heads(), [_cells(one) for one in travels(travellers(user, course), course)])


def journeys_paper(user: Reader, course: Course) -> Paper:
    """The list on paper, across."""
    found = travels(travellers(user, course), course)
    rows: list[Row] = [_heads(), *(_cells(one) for one in found)]
    grid = Grid((2.6, 3, 2.2, 1.4, 2.2, 1.4, 2.4, 2, 2.2), tuple(rows), heads=1, size=8.5)
    title = _("Arrival and logistics")
    note = f"{course.title} · {day_words(course.begins_on)} – {day_words(course.ends_on)}"
    return Paper(title, reader_language(), (grid,), landscape=True, note=note)
