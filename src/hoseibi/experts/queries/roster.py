"""Experts who may be found, what they know, and when they are free. Only who looks for experts
asks, and nobody finds who has not consented or took it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone

from hoseibi.accounts.permissions import Reader
from hoseibi.partners.models import Organ, Person

from ..choices import TAKEN, AssignmentState, Matter, PeriodKind
from ..models import Assignment, Expert, Knowledge, Period
from ..permissions import is_own, may_open, may_see_roster
from .vocabulary import called, vocabulary

A_PAGE = 40


@dataclass(frozen=True)
class Sieve:
    """By what the roster is narrowed: words of a name or sentence, a key for each matter, at least
    a level of the language, a home organ, days that must be free."""

    words: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    level: int = 0
    organ: int | None = None
    begins_on: date | None = None
    ends_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it lets everybody through."""
        return not (self.words or any(self.keys.values()) or self.organ or self.days)

    @property
    def days(self) -> tuple[date, date] | None:
        """The days that must be free: from one until another however they were given, or one."""
        said = [day for day in (self.begins_on, self.ends_on) if day]
        return (min(said), max(said)) if said else None


class Known(NamedTuple):
    """An expert as the roster shows them: what they know by matter, and where they are."""

    expert: Expert
    by_matter: dict[str, list[str]]
    now: Assignment | None


def roster(user: Reader, sieve: Sieve | None = None) -> QuerySet[Expert]:
    """The experts who consent, by name."""
    today = timezone.localdate()
    found = Expert.objects.filter(Expert.consenting(today), Person.staying(today, "person__"))
    found = found if may_see_roster(user) else found.none()
    return _narrowed(found, sieve or Sieve()).select_related("person__organ__country")


def _narrowed(found: QuerySet[Expert], sieve: Sieve) -> QuerySet[Expert]:
    for matter, key in sieve.keys.items():
        if key:
            found = found.filter(pk__in=_knowing(matter, key, sieve.level))
    if sieve.words:
        said = Q(person__name__icontains=sieve.words) | Q(about__icontains=sieve.words)
        found = found.filter(said | Q(person__own_name__icontains=sieve.words))
    if sieve.organ:
        found = found.filter(person__organ=sieve.organ)
    if sieve.days:
        for each in _busy(*sieve.days):
            found = found.exclude(pk__in=each)
    return found


def _knowing(matter: str, key: str, level: int) -> QuerySet[Knowledge]:
    own = Knowledge.objects.filter(matter=matter, key=key)
    own = own.filter(level__gte=level) if matter == Matter.LANGUAGE and level else own
    return own.values("expert")


def _busy(begins_on: date, ends_on: date) -> tuple[QuerySet[Assignment], QuerySet[Period]]:
    """Whose days between two are taken, by an assignment or by their own word; as subqueries."""
    over = {"begins_on__lte": ends_on, "ends_on__gte": begins_on}
    sent = Assignment.objects.filter(expert__isnull=False, state__in=TAKEN, **over)
    said = Period.objects.filter(kind=PeriodKind.UNAVAILABLE, **over)
    return sent.values("expert"), said.values("expert")


def roster_page(user: Reader, sieve: Sieve, number: str | None) -> Page[Expert]:
    """One page of the roster."""
    return Paginator(roster(user, sieve), A_PAGE).get_page(number)


def described(user: Reader, experts: Iterable[Expert]) -> list[Known]:
    """Experts with what they know in words and the assignment they are on, in three queries
    whatever their number."""
    rows = list(experts)
    names, keys = vocabulary(user), [one.pk for one in rows]
    known: dict[int, dict[str, list[str]]] = {}
    order = Matter.values.index
    for one in sorted(Knowledge.objects.filter(expert__in=keys), key=lambda row: order(row.matter)):
        said = called(names, one.matter, one.key)
        said = f"{said} ({one.get_level_display()})" if one.level else said
        known.setdefault(one.expert_id, {}).setdefault(one.matter, []).append(said)
    now = {one.expert_id: one for one in _under_way(keys)}
    return [Known(one, known.get(one.pk, {}), now.get(one.pk)) for one in rows]


def _under_way(keys: list[int]) -> QuerySet[Assignment]:
    on = Assignment.objects.filter(expert__in=keys, state=AssignmentState.UNDER_WAY)
    return on.select_related("country", "post_organ").order_by("-begins_on")


def organs_on_roster(user: Reader) -> QuerySet[Organ]:
    """The home organs of those on the roster."""
    return Organ.objects.filter(pk__in=roster(user).values("person__organ")).order_by("pk")


def without_consent(user: Reader, number: int) -> Page[Expert]:
    """One page of those who were put on the roster and have not yet been asked, or have not
    answered."""
    waiting = Expert.objects.filter(consented_on__isnull=True).select_related("person__organ")
    found = waiting if may_see_roster(user) else waiting.none()
    return Paginator(found, A_PAGE).get_page(number)


def expert(user: Reader, key: int) -> Expert | None:
    """An entry of the roster: one's own, and for officers those that may be found or that wait for
    consent."""
    found = Expert.objects.select_related("person__organ__country", "person__user")
    one = found.filter(pk=key).first()
    return one if one is not None and may_open(user, one) else None


def own_entry(user: Reader) -> Expert | None:
    """One's own entry, if one has any."""
    person = getattr(user, "person_id", None)
    found = Expert.objects.select_related("person__organ__country")
    return found.filter(person=person).first() if person else None


def knowledge(user: Reader, expert: Expert) -> list[Knowledge]:
    """What an expert knows, as it was entered."""
    return list(expert.knowledge.all()) if may_see_roster(user) or is_own(user, expert) else []


def periods(user: Reader, expert: Expert) -> list[Period]:
    """The days that an expert gave, those that are over last."""
    if not (may_see_roster(user) or is_own(user, expert)):
        return []
    today = timezone.localdate()
    return sorted(expert.periods.all(), key=lambda one: (one.ends_on < today, one.begins_on))


def by_matter(known: Known) -> list[tuple[str, list[str]]]:
    """What an expert knows, each matter by its name."""
    found = ((str(one.label), known.by_matter.get(one.value, [])) for one in Matter)
    return [(name, said) for name, said in found if said]
