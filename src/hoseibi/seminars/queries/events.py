"""Events that somebody may know of, and what is to come and was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.choices import Act
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.partners.models import Country
from hoseibi.projects.models import Activity
from hoseibi.projects.queries import projects
from hoseibi.ui.languages import saying

from ..choices import EventKind, EventState, RegistrationState
from ..models import Channel, Event, ProgrammeItem, Quota, Speech


def events(user: Reader) -> QuerySet[Event]:
    """The events that are announced, and those of the circles in which somebody reads; those that
    begin last stand first."""
    own = Q(circle__in=circles_where(user, Act.READ))
    found = Event.objects.filter(own | Q(announced_at__isnull=False))
    return found.select_related("circle__country", "activity__project")


def event(user: Reader, slug: str) -> Event | None:
    """One event by its name in addresses."""
    return events(user).filter(slug=slug).first()


def own_events(user: Reader) -> QuerySet[Event]:
    """The events of the circles in which somebody reads."""
    return events(user).filter(circle__in=circles_where(user, Act.READ))


def circles_to_plan(user: Reader) -> QuerySet[Circle]:
    """The circles for which somebody may plan an event."""
    return Circle.objects.filter(pk__in=circles_where(user, Act.PLAN), closed_on=None)


def activities_for(user: Reader, circle: Circle) -> QuerySet[Activity]:
    """The activities that an event of a circle may belong to: of the projects of the circle and of
    those around it."""
    around, inside = [], circle
    while inside is not None:
        around.append(inside.pk)
        inside = inside.parent
    of = projects(user).filter(circle__in=around).order_by()
    found = Activity.objects.filter(project__in=of, left_on=None)
    return found.select_related("project").order_by("project", "position", "pk")


@dataclass(frozen=True)
class Sieve:
    """By what the list is narrowed: words, kind, state, country code and year."""

    words: str = ""
    kind: str = ""
    state: str = ""
    country: str = ""
    year: int = 0


def narrowed(user: Reader, sieve: Sieve) -> QuerySet[Event]:
    """The events that a sieve lets through."""
    found = events(user)
    if sieve.words:
        found = found.filter(
            saying("title", sieve.words)
            | saying("theme", sieve.words)
            | saying("place", sieve.words)
        )
    if sieve.kind in EventKind.values:
        found = found.filter(kind=sieve.kind)
    if sieve.state in EventState.values:
        found = found.filter(Event.standing(sieve.state, timezone.now()))
    if sieve.country:
        found = found.filter(circle__country__code=sieve.country)
    return found.filter(begins_at__year=sieve.year) if sieve.year else found


def countries_of_events(user: Reader) -> QuerySet[Country]:
    """The countries with which there are events."""
    return Country.objects.filter(circles__in=events(user).order_by().values("circle")).distinct()


def years_of_events(user: Reader) -> list[int]:
    """The years in which there are events, the last first."""
    return [day.year for day in events(user).datetimes("begins_at", "year", order="DESC")]


def programme(user: Reader, found: Event) -> list[ProgrammeItem]:
    """The programme in its order, with who speaks and the articles."""
    own = ProgrammeItem.objects.filter(event=found, event__in=events(user).order_by())
    speeches = Prefetch("speeches", Speech.objects.select_related("person__organ"))
    related = own.select_related("event").prefetch_related(speeches, "anchors__law__names")
    return list(related)


def item(user: Reader, found: Event, key: int) -> ProgrammeItem | None:
    """One item of a programme."""
    return next((one for one in programme(user, found) if one.pk == key), None)


def channels(user: Reader, found: Event) -> list[Channel]:
    """In which languages an event can be heard."""
    own = Channel.objects.filter(event=found, event__in=events(user).order_by())
    return list(own.select_related("interpreter"))


class Places(NamedTuple):
    """How many of the places of an event, or of a quota, are taken, and how many wait."""

    seats: int
    taken: int
    waiting: int
    quota: Quota | None = None

    @property
    def free(self) -> int:
        return max(0, self.seats - self.taken)


def places(user: Reader, found: Event) -> tuple[Places, list[Places]]:
    """The places of an event in all, and by quota."""
    if not events(user).filter(pk=found.pk).exists():
        return Places(0, 0, 0), []
    counted = found.registrations.order_by().values_list("quota", "state")
    number = {(quota, state): count for quota, state, count in counted.annotate(Count("pk"))}
    taken, waiting = (
        {quota: count for (quota, state), count in number.items() if state == wanted}
        for wanted in (RegistrationState.CONFIRMED, RegistrationState.WAITING)
    )
    by_quota = [
        Places(one.seats, taken.get(one.pk, 0), waiting.get(one.pk, 0), one)
        for one in found.quotas.all()
    ]
    return Places(found.capacity, sum(taken.values()), sum(waiting.values())), by_quota


class Hours(NamedTuple):
    """When something is, by the clock of a zone."""

    begins: datetime
    ends: datetime
    zone: str

    @property
    def hours(self) -> str:
        """From when to when; the day too where it ends on another."""
        over = (self.ends.date() - self.begins.date()).days
        return f"{self.begins:%H:%M}–{self.ends:%H:%M}" + (f" (+{over})" if over else "")

    @property
    def city(self) -> str:
        """The zone as people read it: its last word."""
        return self.zone.rsplit("/", 1)[-1].replace("_", " ")


def hours(of: Event | ProgrammeItem) -> Hours:
    """When an event or an item of its programme is, by the clock of its place."""
    zone = of.zone if isinstance(of, Event) else of.event.zone
    here = ZoneInfo(zone)
    return Hours(of.begins_at.astimezone(here), of.ends_at.astimezone(here), zone)
