"""Indicators of all projects that somebody may see, with what was approved, and how they stand.

Only what somebody else approved counts. How an indicator stands is what it reached of what it was
to reach by then: by the milestone of the period approved last or, where none was set, by the time
gone between baseline and target. The bounds are those of evaluations: 80 and 50 per cent of the
plan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from django.utils.translation import gettext_lazy

from hoseibi.partners.models import Country
from hoseibi.projects.choices import MEASURED, ActualState, IndicatorKind, PdmState
from hoseibi.projects.models import (
    Actual,
    Indicator,
    Milestone,
    PdmLine,
    PdmVersion,
    Period,
    Project,
)
from hoseibi.projects.queries import Measured, Reached, rate

STANDINGS = {
    "reached": gettext_lazy("Target reached"),
    "on": gettext_lazy("On track"),
    "behind": gettext_lazy("Behind"),
    "far": gettext_lazy("Far behind"),
    "words": gettext_lazy("Not in numbers"),
    "none": gettext_lazy("Nothing approved yet"),
}
"""How an indicator stands, the best first; the last two cannot be reckoned."""
GOOD, LATE = ("reached", "on"), ("behind", "far")
ON_TRACK, BEHIND = Decimal(80), Decimal(50)
WHOLE = Decimal(100)


class Way(Protocol):
    """What is reckoned with of an indicator."""

    kind: str
    direction: str
    baseline: Decimal | None
    target: Decimal | None
    baseline_on: date | None
    target_on: date | None


class Stood(NamedTuple):
    """An indicator of a project: how far it is, how far it was to be at the end of the period
    approved last (both in per cent of its way), how it stands, and how many periods ended since
    of which nothing is approved."""

    project: Project
    measured: Measured
    expected: Decimal | None
    standing: str
    silent: int

    @property
    def label(self) -> str:
        return str(STANDINGS[self.standing])


class Sum(NamedTuple):
    """How many indicators stand how."""

    counts: Counter[str]

    @property
    def all(self) -> int:
        return sum(self.counts.values())

    @property
    def good(self) -> int:
        return sum(self.counts[one] for one in GOOD)

    @property
    def late(self) -> int:
        return sum(self.counts[one] for one in LATE)

    @property
    def reckoned(self) -> int:
        return self.good + self.late

    @property
    def share(self) -> int | None:
        """Of those that can be reckoned, how many are on track, in per cent."""
        return round(100 * self.good / self.reckoned) if self.reckoned else None


class Objective(NamedTuple):
    """A goal, purpose or output of the plan that counts, with its indicators; no line for those
    whose row the plan does not have any more."""

    line: PdmLine | None
    stood: list[Stood]


class OfProject(NamedTuple):
    """A project with how its indicators stand; `last` is the newest period of which something is
    approved."""

    project: Project
    stood: list[Stood]
    sum: Sum
    last: Period | None


class OfCountry(NamedTuple):
    """The same of a country."""

    country: Country
    projects: int
    sum: Sum


def of_projects(some: Iterable[Stood]) -> list[OfProject]:
    """Indicators by their projects, in the order in which they come."""
    stood: dict[int, list[Stood]] = defaultdict(list)
    for one in some:
        stood[one.project.pk].append(one)
    return [_of_project(held) for held in stood.values()]


def distance(now: Decimal | None, expected: Decimal | None) -> Decimal:
    """How near something is to where it was to be; the farthest has the least."""
    return (now or Decimal(0)) / (expected or WHOLE)


def _of_project(held: list[Stood]) -> OfProject:
    periods = (each.period for one in held for each in one.measured.reached if each.counts)
    return OfProject(held[0].project, held, summed(held), _newest(periods))


def _newest(periods: Iterable[Period | None]) -> Period | None:
    return max((one for one in periods if one), key=lambda one: one.ends_on, default=None)


def summed(stood: Iterable[Stood]) -> Sum:
    return Sum(Counter(one.standing for one in stood))


def standing(known: list[Project], today: date, until: date | None = None) -> Iterator[Stood]:
    """The indicators of some projects, in their order, with what was approved, of all periods or of
    those that ended until a day; four queries."""
    by_key = {one.pk: one for one in known}
    own = Indicator.objects.filter(project__in=by_key, left_on=None)
    held = list(own.select_related("row").order_by("position", "pk"))
    place = {key: at for at, key in enumerate(by_key)}
    held.sort(key=lambda one: place[one.project_id])
    periods: dict[int, list[Period]] = defaultdict(list)
    times = Period.objects.filter(project__in=by_key)
    if until is not None:
        times = times.filter(ends_on__lte=until)
    for each in times.order_by("begins_on", "pk"):
        periods[each.project_id].append(each)
    goals = {
        (one.indicator_id, one.period_id): one
        for one in Milestone.objects.filter(indicator__project__in=by_key).order_by()
    }
    approved = Actual.objects.filter(indicator__project__in=by_key, state=ActualState.APPROVED)
    counts = {(one.indicator_id, one.period_id): one for one in approved.order_by()}
    for one in held:
        project = by_key[one.project_id]
        reached = tuple(
            _reached(each, goals.get((one.pk, each.pk)), counts.get((one.pk, each.pk)))
            for each in periods[project.pk]
        )
        yield _stood(project, Measured(one, reached), today)


def _reached(period: Period, goal: Milestone | None, counts: Actual | None) -> Reached:
    if counts is not None:
        counts.period = period
    return Reached(period, goal, counts, None)


def _stood(project: Project, one: Measured, today: date) -> Stood:
    last = next((each for each in reversed(one.reached) if each.counts), None)
    expected = _expected(project, one.indicator, last) if last else None
    ended = [each for each in one.reached if each.period.ends_on < today]
    silent = sum(1 for each in ended if last is None or each.period.ends_on > last.period.ends_on)
    return Stood(project, one, expected, _standing(one, expected), silent)


def _expected(project: Project, one: Indicator, last: Reached) -> Decimal | None:
    goal = last.milestone.value if last.milestone is not None else None
    days = (project.began_on or project.planned_from, project.planned_until)
    return expected_by(one, goal, last.period.ends_on, days)


def expected_by(
    one: Way, goal: Decimal | None, on: date, days: tuple[date | None, date | None]
) -> Decimal | None:
    """How far an indicator was to be at the end of a period, in per cent of its way; `days` are
    those of its project."""
    if goal is not None:
        return rate(one, goal)
    begins, ends = one.baseline_on or days[0], one.target_on or days[1]
    if begins is None or ends is None or begins >= ends:
        return None
    gone = Decimal((on - begins).days) / (ends - begins).days * WHOLE
    return round(max(Decimal(0), min(WHOLE, gone)), 1)


def _standing(one: Measured, expected: Decimal | None) -> str:
    return "none" if one.last is None else approved_standing(one.indicator, one.rate, expected)


def approved_standing(one: Way, now: Decimal | None, expected: Decimal | None) -> str:
    """How an indicator stands of which something is approved."""
    if one.kind == IndicatorKind.QUALITATIVE or now is None:
        return "words"
    return standing_of(now, expected)


def standing_of(now: Decimal, expected: Decimal | None) -> str:
    """How something stands that is so far and was to be so far, in per cent of its way."""
    if now >= WHOLE:
        return "reached"
    if expected is None:
        return "words"
    if expected <= 0 or now >= expected * ON_TRACK / WHOLE:
        return "on"
    return "behind" if now >= expected * BEHIND / WHOLE else "far"


def objectives(some: Iterable[OfProject]) -> dict[int, list[Objective]]:
    """By project its goal, purpose and outputs as the plan that counts has them, with their
    indicators; two queries."""
    held = list(some)
    adopted = PdmVersion.objects.filter(
        project__in=[one.project.pk for one in held], state=PdmState.ADOPTED
    ).order_by("number")
    plans = dict(adopted.values_list("project", "pk"))
    lines: dict[int, list[PdmLine]] = defaultdict(list)
    rows = PdmLine.objects.filter(version__in=plans.values(), row__kind__in=MEASURED)
    for line in rows.select_related("row").order_by("position", "pk"):
        lines[line.row.project_id].append(line)
    return {one.project.pk: _objectives(one, lines[one.project.pk]) for one in held}


def _objectives(found: OfProject, lines: list[PdmLine]) -> list[Objective]:
    by_row: dict[int, list[Stood]] = defaultdict(list)
    for one in found.stood:
        by_row[one.measured.indicator.row_id].append(one)
    made = [Objective(line, by_row.pop(line.row_id)) for line in lines if line.row_id in by_row]
    rest = [one for held in by_row.values() for one in held]
    return [*made, *([Objective(None, rest)] if rest else [])]
