"""The page of a country: everything that happened, and how old what is known of it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import Reader, rights_of
from hoseibi.accounts.queries import (
    CHRONICLES,
    Chronicle,
    Happening,
    Years,
    by_year,
    journal_states,
    newest_days,
    told,
)
from hoseibi.accounts.queries.journal import States
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.corpus.queries import visible_laws
from hoseibi.partners.models import Country
from hoseibi.printing.tables import Table, to_csv

from ..models import InventoryEntry, Need, SurveyFinding
from ..permissions import reach, readable
from .listed import of_age
from .needs import needs

SHOWN = 100
"""So many happenings are shown at once; a year or a kind shows the rest."""


FIRST = 5
"""So many findings to be seen again and needs that weigh most stand beside them."""


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
    return list(Country.objects.filter(_known(user)))


def _known(user: Reader) -> Q:
    """The condition that somebody may know something of a country: it has a law that they read."""
    own = reach(user)
    read = visible_laws(user).filter(country=OuterRef("pk"))
    return Q(pk__in=own.serving | own.partners) | Exists(read)


def country(user: Reader, code: str) -> Country | None:
    """One of them by its code."""
    found = Country.objects.filter(code=code)
    return found.first() if reach(user).everywhere else found.filter(_known(user)).first()


def timeline(
    user: Reader,
    country: Country,
    kind: str = "",
    year: int | None = None,
    most: int | None = SHOWN,
) -> Timeline:
    """Everything that happened, of one kind or year or of all. Every kind is asked for its years
    and its newest days; what is told is only read for those that are the newest of all. Without
    `most` everything is told."""
    rows_of = Rows(user, country)
    counts = _counted(rows_of)
    wanted = [one for one in CHRONICLES if kind in ("", one.kind)]
    since = None if year or most is None else _since(wanted, counts, 2 * most)
    near = [one for one in wanted if since is None or max(counts[one.kind], default=0) >= since]
    rows = _newest(user, rows_of, near, Years(since or year, year), most)
    years = sorted({each for found in counts.values() for each in found})
    total = sum(
        count for one in wanted for each, count in counts[one.kind].items() if year in (None, each)
    )
    kinds = [(one.kind, one.label) for one in CHRONICLES if counts[one.kind]]
    once = _once(rows)
    return Timeline(once[:most], total - len(rows) + len(once), kinds, years, counts)


class Rows(dict[str, QuerySet[Any]]):
    """What a reader may see of a country, by kind: worked out when it is first asked for, which is
    where it is counted, so that what is read for it is known."""

    def __init__(self, user: Reader, country: Country) -> None:
        super().__init__()
        self.user, self.country = user, country
        self.states = journal_states()

    def __missing__(self, kind: str) -> QuerySet[Any]:
        of = next(one for one in CHRONICLES if one.kind == kind)
        self[kind] = rows = of.rows(self.user, self.country)
        return rows


def _counted(rows_of: Rows) -> dict[str, dict[int, int]]:
    """How many happenings of each kind each year has."""
    states = rows_of.states
    about = (rights_of(rows_of.user), rows_of.country.pk)

    def counted(one: Chronicle) -> dict[int, int]:
        asked = (*about, one.kind)
        return counted_once(_years, asked, lambda: by_year(one, rows_of[one.kind]), states)

    return {one.kind: counted(one) for one in CHRONICLES}


_years: Counted[dict[int, int]] = Counted(most=4096)


def _since(wanted: list[Chronicle], counts: dict[str, dict[int, int]], most: int) -> int | None:
    """The year from which on there are so many happenings; none where there are fewer in all. What
    came before is not looked for, which spares a database the sorting of all years."""
    together: Counter[int] = Counter()
    for one in wanted:
        together.update(counts[one.kind])
    found = 0
    for year in sorted(together, reverse=True):
        found += together[year]
        if found >= most:
            return year
    return None


def _newest(
    user: Reader, rows_of: Rows, wanted: list[Chronicle], years: Years, most: int | None
) -> list[Row]:
    """The newest happenings of some kinds, at least as many as are shown where there are so many.
    A few are told twice, as a meeting and as a committee, or as a law in two languages."""
    days = [(day, one, key) for one in wanted for day, key in _days(rows_of, one, years, most)]
    days.sort(key=lambda each: each[0], reverse=True)
    rows: list[Row] = []
    for some in _whole_days(days):
        if most and len(_once(rows)) >= most:
            break
        rows += _told(user, rows_of, wanted, some)
    return rows


def _days(rows_of: Rows, one: Chronicle, years: Years, most: int | None) -> list[tuple[date, int]]:
    """The days of the newest rows of a kind with their keys; kept where it is not all of them."""
    user, country = rows_of.user, rows_of.country
    if most is None:
        return newest_days(one, rows_of[one.kind], years, None)
    # What the rows hang on is read where they are worked out: here anew, and not with the counts.
    ask = lambda: newest_days(one, one.rows(user, country), years, 2 * most)  # noqa: E731
    asked = (rights_of(user), country.pk, one.kind, years, most)
    return counted_once(_newest_days, asked, ask, rows_of.states)


_newest_days: Counted[list[tuple[date, int]]] = Counted(
    most=200_000, weigh=lambda days: 1 + len(days)
)


Dated = tuple[date, Chronicle, int]
"""The day, the kind and the key of a row."""


def _whole_days(days: list[Dated]) -> Iterator[list[Dated]]:
    """As many as are shown at a time, and all of a day together: what is told twice has one day."""
    start = 0
    while start < len(days):
        end = min(start + SHOWN, len(days))
        while end < len(days) and days[end][0] == days[end - 1][0]:
            end += 1
        yield days[start:end]
        start = end


def _told(user: Reader, rows_of: Rows, wanted: list[Chronicle], some: list[Dated]) -> list[Row]:
    keys: dict[str, list[int]] = {}
    for _day, one, key in some:
        keys.setdefault(one.kind, []).append(key)
    rows = [
        Row(one.kind, one.single, happening)
        for one in wanted
        if one.kind in keys
        for happening in told(one, user, rows_of[one.kind], keys[one.kind])
    ]
    return sorted(rows, key=lambda row: row.happening.on, reverse=True)


def _once(rows: list[Row]) -> list[Row]:
    """A meeting of a committee is a meeting too; it is told once, as what it is most."""
    last = {(row.happening.on, row.happening.url): row for row in rows if row.kind == "jcc"}
    return [
        row
        for row in rows
        if row.kind == "jcc" or (row.happening.on, row.happening.url) not in last
    ]


def timeline_csv(user: Reader, country: Country, kind: str, year: int | None) -> bytes:
    """All of it to take away."""
    shown = timeline(user, country, kind, year, most=None)
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


def ages(user: Reader, country: Country, states: States | None = None) -> list[Ages]:
    """How old what is known of a country is."""
    asked = (rights_of(user), country.pk)
    counts = counted_once(_ages, asked, lambda: _aged(user, country), states)
    labels = {"findings": _("Findings of research"), "inventory": _("Legal inventory")}
    return [Ages(labels[kind], kind, **count) for kind, count in counts if any(count.values())]


_ages: Counted[list[tuple[str, dict[str, int]]]] = Counted(most=256)


def _aged(user: Reader, country: Country) -> list[tuple[str, dict[str, int]]]:
    today = timezone.localdate()
    findings = SurveyFinding.objects.filter(readable(user), country=country, superseded_by=None)
    laws = InventoryEntry.objects.filter(readable(user), country=country)
    keys = ("fresh", "ageing", "old")
    counted = {key: Count("pk", filter=of_age(key, today)) for key in keys}
    return [
        ("findings", findings.aggregate(**counted)),
        ("inventory", laws.aggregate(**counted)),
    ]


def oldest(user: Reader, country: Country, states: States | None = None) -> list[SurveyFinding]:
    """The findings that nobody has seen to be so for the longest time."""

    def asked() -> list[SurveyFinding]:
        own = SurveyFinding.objects.filter(readable(user), country=country, superseded_by=None)
        return list(own.only("claim", "seen_on").order_by("seen_on", "pk")[:FIRST])

    return counted_once(_oldest, (rights_of(user), country.pk), asked, states)


_oldest: Counted[list[SurveyFinding]] = Counted(most=256)


def first_needs(user: Reader, country: Country, states: States | None = None) -> list[Need]:
    """The weightiest needs of a country that are not met or set aside."""

    def asked() -> list[Need]:
        open_ = needs(user).filter(country=country, state__in=("proposed", "accepted"))
        shown = open_.select_related(None).only("number", "title", "total", "state")
        return list(shown[:FIRST])

    return counted_once(_first_needs, (rights_of(user), country.pk), asked, states)


_first_needs: Counted[list[Need]] = Counted(most=256)
