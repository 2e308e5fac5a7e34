"""The page of a country: everything that happened, and how old what is known of it is."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader
from hoseibi.accounts.queries import CHRONICLES, Happening
from hoseibi.partners.models import Country
from hoseibi.printing.tables import Table, to_csv

from ..models import InventoryEntry, Need, SurveyFinding
from ..permissions import reach, readable
from .listed import of_age
from .needs import needs

SHOWN = 100
"""So many happenings are shown at once; a year or a kind shows the rest."""


class Row(NamedTuple):
    """A happening with its kind, by key and the name of a single one."""

    kind: str
    label: Any
    happening: Happening


class Timeline(NamedTuple):
    """What happened: the newest rows, how many there are in all, the kinds, and their counts by
    year."""

    rows: list[Row]
    total: int
    kinds: list[tuple[str, Any]]
    years: list[int]
    counts: dict[str, dict[int, int]]


def countries_known(user: Reader) -> list[Country]:
    """The countries of which the reader may know something, beyond their laws."""
    own = reach(user)
    if own.everywhere:
        return list(Country.objects.all())
    known = Q(pk__in=own.serving | own.partners) | Q(laws__isnull=False)
    return list(Country.objects.filter(known).distinct())


def country(user: Reader, code: str) -> Country | None:
    """One of them by its code."""
    return next((one for one in countries_known(user) if one.code == code), None)


def timeline(user: Reader, country: Country, kind: str = "", year: int | None = None) -> Timeline:
    """Everything that happened, of one kind or year or of all; two questions for each kind."""
    counts = {one.kind: one.years(user, country) for one in CHRONICLES}
    wanted = [one for one in CHRONICLES if kind in ("", one.kind)]
    rows = [
        Row(one.kind, one.single, happening)
        for one in wanted
        for happening in one.told(user, country, year)
    ]
    rows.sort(key=lambda row: row.happening.on, reverse=True)
    years = sorted({each for found in counts.values() for each in found})
    total = sum(
        count for one in wanted for each, count in counts[one.kind].items() if year in (None, each)
    )
    kinds = [(one.kind, one.label) for one in CHRONICLES if counts[one.kind]]
    once = _once(rows)
    return Timeline(once[:SHOWN], total - len(rows) + len(once), kinds, years, counts)


def _once(rows: list[Row]) -> list[Row]:
    """A meeting of a committee is a meeting too; it is told once, as what it is most."""
    last = {(row.happening.on, row.happening.url): row for row in rows if row.kind == "jcc"}
    return [
        row
        for row in rows
        if row.kind == "jcc" or (row.happening.on, row.happening.url) not in last
    ]


def timeline_csv(user: Reader, country: Country, kind: str, year: int | None) -> bytes:
    """The same to take away."""
    shown = timeline(user, country, kind, year)
    lines = (
        (row.happening.on, row.label, row.happening.said, row.happening.note, row.happening.seen_on)
        for row in shown.rows
    )
    head = (_("Day"), _("Kind"), _("What happened"), _("More"), _("Last seen to be so"))
    return to_csv(Table(head, lines))


class Ages(NamedTuple):
    """Of one kind of statement how many are fresh, ageing and old."""

    label: Any
    kind: str
    fresh: int
    ageing: int
    old: int


def ages(user: Reader, country: Country) -> list[Ages]:
    """How old what is known of a country is."""
    today = timezone.localdate()
    findings = SurveyFinding.objects.filter(readable(user), country=country, superseded_by=None)
    laws = InventoryEntry.objects.filter(readable(user), country=country)
    keys = ("fresh", "ageing", "old")
    counted = {key: Count("pk", filter=of_age(key, today)) for key in keys}
    known = (
        (_("Findings of research"), "findings", findings.aggregate(**counted)),
        (_("Legal inventory"), "inventory", laws.aggregate(**counted)),
    )
    return [Ages(label, kind, **count) for label, kind, count in known if any(count.values())]


def oldest(user: Reader, country: Country) -> list[SurveyFinding]:
    """The findings that nobody has seen to be so for the longest time."""
    own = SurveyFinding.objects.filter(readable(user), country=country, superseded_by=None)
    return list(own.order_by("seen_on", "pk")[:5])


def first_needs(user: Reader, country: Country) -> list[Need]:
    """The weightiest needs of a country that are not met or set aside."""
    return list(needs(user).filter(country=country, state__in=("proposed", "accepted"))[:5])
