"""Who may speak, and what those who do said elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.models import Circle, Seat
from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import known_people
from hoseibi.experts.queries import contributions, roster
from hoseibi.experts.queries.contributions import Said, Wish
from hoseibi.partners.models import Person

from ..models import Event, ProgrammeItem, Speech
from .events import programme

OFFERED, ELSEWHERE = 200, 5


class Speaker(NamedTuple):
    """Somebody on a programme: under which items, and what they said and did elsewhere, the newest
    first; no more than a few."""

    person: Person
    speeches: list[tuple[ProgrammeItem, Speech]]
    elsewhere: list[Said]


def people_to_name(user: Reader) -> QuerySet[Person]:
    """Whom somebody may put on a programme: people whom they know of, and those of the roster whom
    they may see."""
    on_roster = roster(user).values("person")
    known = known_people(user).order_by().values("pk")
    found = Person.objects.filter(Person.staying(timezone.localdate()))
    either = found.filter(Q(pk__in=known) | Q(pk__in=on_roster))
    return either.select_related("organ").order_by("name", "pk")


def names_offered(user: Reader, circle: Circle) -> list[Person]:
    """Names to choose from while typing: those with a seat in the circle first."""
    seated = Seat.objects.filter(Seat.held(timezone.localdate()), circle=circle)
    own = list(people_to_name(user).filter(pk__in=seated.values("person"))[:OFFERED])
    others = people_to_name(user).exclude(pk__in=[one.pk for one in own])
    return [*own, *others[: OFFERED - len(own)]]


def people_named(user: Reader, name: str) -> list[Person]:
    """Who bears a name, in Latin letters or in their own script; a few when several do."""
    said = " ".join(name.split())
    found = people_to_name(user).filter(Q(name__iexact=said) | Q(own_name__iexact=said))
    return list(found[:5])


def speakers(user: Reader, found: Event) -> list[Speaker]:
    """Everybody on the programme, by first appearance. What they said elsewhere is told within
    what the reader may see."""
    by_person: dict[int, Speaker] = {}
    for item in programme(user, found):
        for speech in item.speeches.all():
            person = speech.person
            entry = by_person.setdefault(person.pk, Speaker(person, [], []))
            entry.speeches.append((item, speech))
    for said in _elsewhere(user, found, by_person):
        own = by_person[said.person].elsewhere
        if len(own) < ELSEWHERE:
            own.append(said)
    return list(by_person.values())


def _elsewhere(user: Reader, found: Event, people: Iterable[int]) -> Iterable[Said]:
    wanted = frozenset(people)
    if not wanted:
        return []
    here = f"/seminars/{found.slug}/"
    return [one for one in contributions(user, Wish(people=wanted)) if here not in one.path]
