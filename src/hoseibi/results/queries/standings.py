"""How the indicators of all projects stand, in keys and sums: of ten thousand indicators a page
shows a few dozen, and no more of the others is read than what is reckoned with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import F, QuerySet

from hoseibi.accounts.permissions import Reader, rights_of
from hoseibi.accounts.queries.kept import Counted, counted_once
from hoseibi.partners.models import Country
from hoseibi.projects.choices import ActualState
from hoseibi.projects.models import Actual, Milestone, Period, Project
from hoseibi.projects.queries import projects, rate

from .measured import (
    LATE,
    OfCountry,
    OfProject,
    Stood,
    Sum,
    approved_standing,
    distance,
    expected_by,
    of_projects,
    standing,
)


class Summary(NamedTuple):
    """The projects that have indicators, in their order, as keys; what there is by country and in
    all; the indicators that are behind with their projects, the farthest first, as keys; the newest
    period of which something is approved."""

    projects: list[int]
    countries: list[OfCountry]
    sum: Sum
    behind: list[tuple[int, int]]
    last: Period | None


def summary(user: Reader, today: date, country: str = "", project: str = "") -> Summary:
    """What there is to say of all indicators that somebody may see; six queries."""

    def summed() -> Summary:
        own = projects(user)
        if country:
            own = own.filter(country__code=country)
        if project:
            own = own.filter(slug=project)
        return _summed(own)

    return counted_once(_summaries, (rights_of(user), country, project), summed)


_summaries: Counted[Summary] = Counted(most=64)


def projects_standing(user: Reader, keys: Iterable[int], today: date) -> list[OfProject]:
    """Some projects with all their indicators, in the order of the keys."""
    return of_projects(standing(_some(user, keys), today))


def indicators_standing(user: Reader, some: Iterable[tuple[int, int]], today: date) -> list[Stood]:
    """Some indicators, given as of which project and which, in the same order."""
    wanted = list(some)
    known = _some(user, [project for project, _key in wanted])
    found = {one.measured.indicator.pk: one for one in standing(known, today)}
    return [found[key] for _project, key in wanted if key in found]


def _some(user: Reader, keys: Iterable[int]) -> list[Project]:
    wanted = list(dict.fromkeys(keys))
    known = projects(user).select_related(None).select_related("country").in_bulk(wanted)
    return [known[key] for key in wanted if key in known]


# --- all of them ---


class _Last(NamedTuple):
    """An indicator with what was approved of the newest period that has something."""

    begins_on: date
    period: int
    ends_on: date
    value: Decimal | None
    pk: int
    position: int
    project: int
    country: int
    began_on: date | None
    planned_from: date | None
    planned_until: date | None
    kind: str
    direction: str
    baseline: Decimal | None
    target: Decimal | None
    baseline_on: date | None
    target_on: date | None


_READ = (
    *("period__begins_on", "period", "period__ends_on", "value", "indicator"),
    *("indicator__position", "indicator__project"),
    *("indicator__project__country", "indicator__project__began_on"),
    *("indicator__project__planned_from", "indicator__project__planned_until"),
    *("indicator__kind", "indicator__direction", "indicator__baseline", "indicator__target"),
    *("indicator__baseline_on", "indicator__target_on"),
)
"""The fields of an actual from which a `_Last` is made, in its order."""


def _summed(own: QuerySet[Project]) -> Summary:
    measured = _measured(own)
    goals, lasts = _goals(own), _lasts(own)
    by = {key: Counter({"none": sum(held.values())}) for key, held in measured.items()}
    late: list[tuple[Decimal, int, int, int]] = []
    for one in lasts:
        goal = goals.get((one.pk, one.period))
        days = (one.began_on or one.planned_from, one.planned_until)
        expected = expected_by(one, goal, one.ends_on, days)
        now = rate(one, one.value)
        said, gone = approved_standing(one, now, expected), distance(now, expected)
        by[one.country][said] += 1
        by[one.country]["none"] -= 1
        if said in LATE:
            late.append((gone, one.position, one.pk, one.project))
    late.sort()
    newest = max(lasts, key=lambda one: one.ends_on, default=None)
    countries = _countries(measured, {key: +counts for key, counts in by.items()})
    return Summary(
        [key for one in countries for key in measured[one.country.pk]],
        countries,
        Sum(sum((one.sum.counts for one in countries), Counter())),
        [(project, key) for _gone, _position, key, project in late],
        Period.objects.filter(pk=newest.period).order_by().first() if newest else None,
    )


def _measured(own: QuerySet[Project]) -> dict[int, Counter[int]]:
    """By country its projects that have indicators, in their order, with how many of them."""
    found: dict[int, Counter[int]] = defaultdict(Counter)
    # One of a project for each of its indicators: the filters of one call are of the same one.
    rows = own.filter(indicators__isnull=False, indicators__left_on=None)
    ordered = rows.order_by("country_id", "planned_from", "pk")
    for country, project in ordered.values_list("country", "pk"):
        found[country][project] += 1
    return found


def _goals(own: QuerySet[Project]) -> dict[tuple[int, int], Decimal]:
    held = Milestone.objects.filter(indicator__project__in=own.order_by().values("pk"))
    said = held.exclude(value=None).order_by().values_list("indicator", "period", "value")
    return {(indicator, period): value for indicator, period, value in said}


def _lasts(own: QuerySet[Project]) -> list[_Last]:
    approved = Actual.objects.filter(
        indicator__project__in=own.order_by().values("pk"),
        indicator__left_on=None,
        period__project=F("indicator__project"),
        state=ActualState.APPROVED,
    )
    found: dict[int, _Last] = {}
    for said in approved.order_by().values_list(*_READ):
        last = _Last(*said)
        if last.pk not in found or last[:2] > found[last.pk][:2]:
            found[last.pk] = last
    return list(found.values())


def _countries(measured: dict[int, Counter[int]], by: dict[int, Counter[str]]) -> list[OfCountry]:
    """The countries by code, with how many projects of theirs are measured, and how they stand."""
    known = Country.objects.in_bulk(list(by))
    keys = sorted(known, key=lambda key: known[key].code)
    return [OfCountry(known[key], len(measured[key]), Sum(by[key])) for key in keys]
