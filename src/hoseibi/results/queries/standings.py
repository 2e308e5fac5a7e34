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
from hoseibi.projects.models import Actual, Indicator, Milestone, Period, Project
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
    known = projects(user).in_bulk(wanted)
    return [known[key] for key in wanted if key in known]


# --- all of them ---


class _Row(NamedTuple):
    """What is read of an indicator."""

    pk: int
    project: int
    kind: str
    direction: str
    baseline: Decimal | None
    target: Decimal | None
    baseline_on: date | None
    target_on: date | None


class _Last(NamedTuple):
    """What was approved of the newest period that has something."""

    begins_on: date
    period: int
    ends_on: date
    value: Decimal | None


def _summed(own: QuerySet[Project]) -> Summary:
    days = ("country", "began_on", "planned_from", "planned_until")
    ordered = own.order_by("country__code", "planned_from", "pk")
    known = {key: rest for key, *rest in ordered.values_list("pk", *days)}
    held = Indicator.objects.filter(project__in=own.order_by().values("pk"), left_on=None)
    rows = [_Row(*one) for one in held.order_by("position", "pk").values_list(*_Row._fields)]
    goals, lasts = _goals(own), _lasts(own)
    by: dict[int, Counter[str]] = defaultdict(Counter)
    measured: set[int] = set()
    late: list[tuple[Decimal, int, int]] = []
    for one in rows:
        country, began, planned, until = known[one.project]
        said, gone = "none", Decimal(0)
        if last := lasts.get(one.pk):
            goal = goals.get((one.pk, last.period))
            expected = expected_by(one, goal, last.ends_on, (began or planned, until))
            now = rate(one, last.value)
            said, gone = approved_standing(one, now, expected), distance(now, expected)
        by[country][said] += 1
        measured.add(one.project)
        if said in LATE:
            late.append((gone, one.project, one.pk))
    late.sort(key=lambda each: each[0])
    newest = max((one for key, one in lasts.items()), key=lambda one: one.ends_on, default=None)
    return Summary(
        [key for key in known if key in measured],
        _countries(Counter(known[key][0] for key in measured), by),
        Sum(sum(by.values(), Counter())),
        [(project, key) for _gone, project, key in late],
        Period.objects.filter(pk=newest.period).first() if newest else None,
    )


def _goals(own: QuerySet[Project]) -> dict[tuple[int, int], Decimal]:
    held = Milestone.objects.filter(indicator__project__in=own.order_by().values("pk"))
    said = held.exclude(value=None).order_by().values_list("indicator", "period", "value")
    return {(indicator, period): value for indicator, period, value in said}


def _lasts(own: QuerySet[Project]) -> dict[int, _Last]:
    approved = Actual.objects.filter(
        indicator__project__in=own.order_by().values("pk"),
        indicator__left_on=None,
        period__project=F("indicator__project"),
        state=ActualState.APPROVED,
    )
    found: dict[int, _Last] = {}
    names = ("indicator", "period__begins_on", "period", "period__ends_on", "value")
    for key, *said in approved.order_by().values_list(*names):
        last = _Last(*said)
        if key not in found or last[:2] > found[key][:2]:
            found[key] = last
    return found


def _countries(projects: Counter[int], by: dict[int, Counter[str]]) -> list[OfCountry]:
    """The countries by code, with how many projects of theirs are measured, and how they stand."""
    known = Country.objects.in_bulk(list(by))
    keys = sorted(known, key=lambda key: known[key].code)
    return [OfCountry(known[key], projects[key], Sum(by[key])) for key in keys]
