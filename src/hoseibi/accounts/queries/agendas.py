"""What is to come in the work with all countries, told by every application for its own part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from ..permissions import Reader

MOST = 500
"""Engagements of one kind in a month."""


class Engagement(NamedTuple):
    """Something that is held: when and where by the clocks of both places (one of them where both
    have the same), with which country, and where one goes from there."""

    begins_at: datetime
    ends_at: datetime
    title: str
    url: str
    country: str
    country_name: str
    zones: tuple[str, ...]
    place: str = ""
    is_off: bool = False

    @property
    def clocks(self) -> list[tuple[str, str]]:
        """The hours at each place, with the city that its time zone is named after."""
        found = []
        for name in dict.fromkeys(self.zones):
            zone = ZoneInfo(name)
            begins, ends = self.begins_at.astimezone(zone), self.ends_at.astimezone(zone)
            over = (ends.date() - begins.date()).days
            hours = f"{begins:%H:%M}–{ends:%H:%M}" + (f" (+{over})" if over else "")
            found.append((name.rsplit("/", 1)[-1].replace("_", " "), hours))
        return found

    @property
    def day(self) -> date:
        """The day by the first of the clocks."""
        return self.begins_at.astimezone(ZoneInfo(self.zones[0])).date()


class Stay(NamedTuple):
    """Somebody who is somewhere from one day until another, without hours: a post."""

    begins_on: date
    ends_on: date
    title: str
    url: str
    country: str
    country_name: str
    place: str = ""


class Agenda(NamedTuple):
    """A kind of what is to come: engagements that a reader may know of and that have a moment
    between two, or stays that have a day between two; at most so many."""

    kind: str
    label: Any
    found: Callable[[Reader, datetime, datetime, int], Iterable[Engagement]] | None = None
    stays: Callable[[Reader, date, date, int], Iterable[Stay]] | None = None


AGENDAS: list[Agenda] = []
"""An application adds its own when it is ready, so that those beside it need not know it."""


class Sieve(NamedTuple):
    """To which country and which kind a calendar is narrowed; empty means all."""

    country: str = ""
    kind: str = ""


class Drawn(NamedTuple):
    """A stay as a bar over the days of a month: from which day on, counted from 0, and how many."""

    agenda: Agenda
    stay: Stay
    first: int
    days: int


class Spread(NamedTuple):
    """A month: its engagements by day, with the kind of each; who stays where; the countries and
    kinds that are there before it is narrowed; and the kinds that have more than are shown."""

    days: list[tuple[date, list[tuple[Any, Engagement]]]]
    stays: list[Drawn]
    countries: list[tuple[str, str]]
    kinds: list[tuple[str, Any]]
    cut: list[Any]


def spread(user: Reader, begins_on: date, ends_on: date, sieve: Sieve) -> Spread:
    """What is held and who stays where between two days, in the order of time."""
    countries: dict[str, str] = {}
    kinds, cut = [], []
    days: dict[date, list[tuple[Any, Engagement]]] = defaultdict(list)
    stays: list[Drawn] = []
    for agenda in AGENDAS:
        held = _held(user, agenda, begins_on, ends_on)
        there = _stays(user, agenda, begins_on, ends_on)
        if held or there:
            kinds.append((agenda.kind, agenda.label))
        if len(held) > MOST or len(there) > MOST:
            cut.append(agenda.label)
        for one in held[:MOST]:
            if begins_on <= one.day <= ends_on and _passes(agenda, one, sieve, countries):
                days[one.day].append((agenda, one))
        for stay in there[:MOST]:
            if _passes(agenda, stay, sieve, countries):
                stays.append(_drawn(agenda, stay, begins_on, ends_on))
    ordered = [
        (day, sorted(own, key=lambda pair: (pair[1].begins_at, pair[1].title)))
        for day, own in sorted(days.items())
    ]
    named = sorted(countries.items(), key=lambda pair: pair[1])
    return Spread(ordered, stays, named, kinds, cut)


def _held(user: Reader, agenda: Agenda, begins_on: date, ends_on: date) -> list[Engagement]:
    """A day is longer by other clocks: what is of the next is left out by who asks."""
    if agenda.found is None:
        return []
    first = datetime(begins_on.year, begins_on.month, begins_on.day, tzinfo=ZoneInfo("UTC"))
    last = datetime(ends_on.year, ends_on.month, ends_on.day, tzinfo=ZoneInfo("UTC"))
    around = first - timedelta(days=1), last + timedelta(days=2)
    return list(agenda.found(user, *around, MOST + 1))


def _stays(user: Reader, agenda: Agenda, begins_on: date, ends_on: date) -> list[Stay]:
    if agenda.stays is None:
        return []
    return list(agenda.stays(user, begins_on, ends_on, MOST + 1))


def _passes(
    agenda: Agenda, one: Engagement | Stay, sieve: Sieve, countries: dict[str, str]
) -> bool:
    """Whether a sieve lets something through; its country is noted either way."""
    if one.country:
        countries[one.country] = one.country_name
    return sieve.kind in ("", agenda.kind) and sieve.country in ("", one.country)


def _drawn(agenda: Agenda, stay: Stay, begins_on: date, ends_on: date) -> Drawn:
    first, last = max(stay.begins_on, begins_on), min(stay.ends_on, ends_on)
    return Drawn(agenda, stay, (first - begins_on).days, (last - first).days + 1)
