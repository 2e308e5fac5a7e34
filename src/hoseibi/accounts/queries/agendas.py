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


class Agenda(NamedTuple):
    """A kind of engagements: those that a reader may know of and that have a moment between two,
    at most so many."""

    kind: str
    label: Any
    found: Callable[[Reader, datetime, datetime, int], Iterable[Engagement]]


AGENDAS: list[Agenda] = []
"""An application adds its own when it is ready, so that those beside it need not know it."""


class Sieve(NamedTuple):
    """To which country and which kind a calendar is narrowed; empty means all."""

    country: str = ""
    kind: str = ""


class Spread(NamedTuple):
    """A month: its engagements by day, with the kind of each; the countries and kinds that are
    there before it is narrowed; and the kinds that have more than are shown."""

    days: list[tuple[date, list[tuple[Any, Engagement]]]]
    countries: list[tuple[str, str]]
    kinds: list[tuple[str, Any]]
    cut: list[Any]


def spread(user: Reader, begins_on: date, ends_on: date, sieve: Sieve) -> Spread:
    """What is held between two days, in the order of time."""
    # A day is longer by other clocks: what is of the next is left out below.
    first = datetime(begins_on.year, begins_on.month, begins_on.day, tzinfo=ZoneInfo("UTC"))
    last = datetime(ends_on.year, ends_on.month, ends_on.day, tzinfo=ZoneInfo("UTC"))
    around = first - timedelta(days=1), last + timedelta(days=2)
    countries: dict[str, str] = {}
    kinds, cut = [], []
    days: dict[date, list[tuple[Any, Engagement]]] = defaultdict(list)
    for agenda in AGENDAS:
        found = list(agenda.found(user, *around, MOST + 1))
        if found:
            kinds.append((agenda.kind, agenda.label))
        if len(found) > MOST:
            cut.append(agenda.label)
        for one in found[:MOST]:
            if not begins_on <= one.day <= ends_on:
                continue
            if one.country:
                countries[one.country] = one.country_name
            if sieve.kind in ("", agenda.kind) and sieve.country in ("", one.country):
                days[one.day].append((agenda, one))
    ordered = [
        (day, sorted(own, key=lambda pair: (pair[1].begins_at, pair[1].title)))
        for day, own in sorted(days.items())
    ]
    return Spread(ordered, sorted(countries.items(), key=lambda pair: pair[1]), kinds, cut)
