"""Indicators with all that was reported for them: what counts, what waits, how far they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, QuerySet

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where

from ..choices import ActualState, Direction, RowKind
from ..models import Actual, Indicator, Milestone, PdmLine, Period, Project
from .projects import projects

HUNDRED = Decimal(100)


def rate(indicator: Indicator, value: Decimal | None) -> Decimal | None:
    """How much of the way from the baseline to the target is gone, in per cent; never below 0.
    Without a baseline, the share of the target. None where it cannot be reckoned."""
    start, goal = indicator.baseline, indicator.target
    if value is None or goal is None:
        return None
    if start is None:
        return _share(indicator, value, goal)
    if goal == start:
        met = value <= goal if indicator.direction == Direction.DOWN else value >= goal
        return HUNDRED if met else Decimal(0)
    return max(Decimal(0), round((value - start) / (goal - start) * HUNDRED, 1))


def _share(indicator: Indicator, value: Decimal, goal: Decimal) -> Decimal | None:
    up = indicator.direction == Direction.UP
    above, below = (value, goal) if up else (goal, value)
    if below <= 0:
        # No share of nothing can be reckoned, but whether the target is met is known.
        return HUNDRED if (value >= goal if up else value <= goal) else None
    return max(Decimal(0), round(above / below * HUNDRED, 1))


def coded(lines: Iterable[PdmLine], held: Iterable[Indicator]) -> list[Indicator]:
    """Indicators in the order and with the codes that follow the rows of a version: `2-1` is the
    first of output 2, `P-1` that of the purpose. Those whose row it does not have are left out."""
    order = {line.row_id: (position, _prefix(line)) for position, line in enumerate(lines)}
    known = (one for one in held if one.row_id in order)
    found = sorted(known, key=lambda one: (order[one.row_id][0], one.position, one.pk))
    counted: Counter[int] = Counter()
    for one in found:
        counted[one.row_id] += 1
        place, prefix = order[one.row_id]
        one.code = f"{prefix}-{counted[one.row_id]}"
        one.position = place * 100 + counted[one.row_id]
    return found


def _prefix(line: PdmLine) -> str:
    return {RowKind.GOAL: "G", RowKind.PURPOSE: "P"}.get(RowKind(line.row.kind), line.number)


@dataclass(frozen=True)
class Reached:
    """What an indicator has in a period: its milestone, what counts, what waits or came back."""

    period: Period
    milestone: Milestone | None
    counts: Actual | None
    waits: Actual | None


@dataclass(frozen=True)
class Measured:
    """An indicator with its periods in order. `last` is what counts of the newest period that has
    something; `rate` how far that is, in per cent."""

    indicator: Indicator
    reached: tuple[Reached, ...]

    @property
    def last(self) -> Actual | None:
        held = [one.counts for one in self.reached if one.counts is not None]
        return held[-1] if held else None

    @property
    def waits(self) -> Actual | None:
        """What waits for approval in the newest period."""
        held = [one.waits for one in self.reached if one.waits is not None]
        return held[-1] if held else None

    @property
    def rate(self) -> Decimal | None:
        return rate(self.indicator, self.last.value if self.last else None)


def indicators(user: Reader, project: Project, *, left: bool = False) -> QuerySet[Indicator]:
    """The indicators of a project; `left` are those that left the plan."""
    own = Indicator.objects.filter(project=project, project__in=projects(user))
    own = own.filter(left_on__isnull=not left)
    return own.select_related("row", "project").order_by("position", "pk")


def indicator(user: Reader, key: int) -> Indicator | None:
    """An indicator by its key."""
    own = Indicator.objects.filter(pk=key, project__in=projects(user))
    return own.select_related("row", "project__circle", "project__country").first()


def periods(user: Reader, project: Project) -> QuerySet[Period]:
    """The periods of a project, the first one first."""
    own = Period.objects.filter(project=project, project__in=projects(user))
    return own.select_related("adopted_at", "locked_by").order_by("begins_on", "pk")


def period(user: Reader, key: int) -> Period | None:
    """A period by its key."""
    own = Period.objects.filter(pk=key, project__in=projects(user))
    return own.select_related("project__circle", "adopted_at").first()


def actual(user: Reader, key: int) -> Actual | None:
    """An actual by its key."""
    own = Actual.objects.filter(pk=key, indicator__project__in=projects(user))
    return own.select_related("indicator__project__circle", "period", "reported_by").first()


def measured(
    user: Reader, project: Project, some: Iterable[Indicator], until: date | None = None
) -> list[Measured]:
    """Indicators with all their periods, up to those that begin until a day; four queries."""
    wanted = list(some)
    times = [each for each in periods(user, project) if until is None or each.begins_on <= until]
    reached = _reached(wanted, times)
    return [Measured(one, tuple(reached[one.pk])) for one in wanted]


def _reached(wanted: list[Indicator], times: list[Period]) -> dict[int, list[Reached]]:
    keys, known = [one.pk for one in wanted], {each.pk: each for each in times}
    goals = {
        (one.indicator_id, one.period_id): one
        for one in Milestone.objects.filter(indicator__in=keys)
    }
    counts: dict[tuple[int, int], Actual] = {}
    waits: dict[tuple[int, int], Actual] = {}
    said = Actual.objects.filter(indicator__in=keys).exclude(state=ActualState.REPLACED)
    for one in (
        said.select_related("reported_by", "judged_by", "document")
        .prefetch_related("shares")
        .order_by("number")
    ):
        place = (one.indicator_id, one.period_id)
        if one.period_id in known:
            one.period = known[one.period_id]
        if one.state == ActualState.APPROVED:
            counts[place] = one
            waits.pop(place, None)
        else:
            waits[place] = one
    return {
        key: [
            Reached(each, goals.get((key, each.pk)), counts.get((key, each.pk)),
                    waits.get((key, each.pk)))
            for each in times
        ]
        for key in keys
    }  # fmt: skip


def waiting_for_approval(user: Reader, project: Project | None = None) -> QuerySet[Actual]:
    """What others reported and somebody may approve or return, the oldest first."""
    found = Actual.objects.filter(
        state=ActualState.REPORTED,
        period__locked_at=None,
        indicator__project__circle__in=circles_where(user, Act.CONFIRM),
    ).exclude(reported_by=user.pk)
    if project is not None:
        found = found.filter(indicator__project=project)
    related = ("indicator__project", "indicator__row", "period", "reported_by", "document")
    return found.select_related(*related).order_by("reported_at", "pk")


def returned_to(user: Reader) -> QuerySet[Actual]:
    """What came back to who reported it, while nothing newer was reported."""
    found = Actual.objects.filter(
        state=ActualState.RETURNED,
        reported_by=user.pk,
        period__locked_at=None,
        indicator__left_on=None,
        indicator__project__circle__in=circles_where(user, Act.REPORT),
    )
    newer = Actual.objects.filter(
        indicator=OuterRef("indicator"), period=OuterRef("period"), number__gt=OuterRef("number")
    )
    found = found.filter(~Exists(newer))
    return found.select_related("indicator__project", "period", "judged_by").order_by("pk")


def history(user: Reader, indicator: Indicator) -> QuerySet[Actual]:
    """All that was ever reported for an indicator, the newest first."""
    own = Actual.objects.filter(indicator=indicator, indicator__project__in=projects(user))
    return (
        own.select_related("period", "reported_by", "judged_by", "document")
        .prefetch_related("shares")
        .order_by("-period__begins_on", "-number")
    )


def mean(rates: Iterable[Decimal | None]) -> Decimal | None:
    """The mean of the rates that could be reckoned, none counting above 100."""
    known = [min(HUNDRED, one) for one in rates if one is not None]
    return round(sum(known, Decimal(0)) / len(known), 1) if known else None


def rates_by_row(user: Reader, project: Project) -> dict[int, list[Decimal | None]]:
    """How far the indicators of each row of the plan are, as `measured` reckons it of more; two
    queries."""
    approved = Actual.objects.filter(
        indicator__project=project, period__project=project, state=ActualState.APPROVED
    )
    ordered = approved.order_by("period__begins_on", "period_id")
    last = dict(ordered.values_list("indicator", "value"))
    own = indicators(user, project).select_related(None)
    found: dict[int, list[Decimal | None]] = {}
    for one in own.only("row", "direction", "baseline", "target"):
        found.setdefault(one.row_id, []).append(rate(one, last.get(one.pk)))
    return found


SHOWN = 6
"""For how many projects the first page says what waits there."""


class Waits(NamedTuple):
    """What waits for somebody in a project: actuals to approve, and those that came back."""

    project: Project
    to_approve: int
    returned: int


def waits_in(user: Reader) -> list[Waits]:
    """What waits for somebody, by project; nothing for who neither reports nor approves."""
    group = "indicator__project"
    approve = dict(_counted(waiting_for_approval(user), group))
    returned = dict(_counted(returned_to(user), group))
    most = sorted({*approve, *returned}, key=lambda key: -approve.get(key, 0))[:SHOWN]
    held = projects(user).filter(pk__in=most).order_by("pk") if most else ()
    return [Waits(one, approve.get(one.pk, 0), returned.get(one.pk, 0)) for one in held]


def _counted(found: QuerySet[Actual], group: str) -> QuerySet:
    plain = Actual.objects.filter(pk__in=found.order_by().values("pk"))
    return plain.order_by().values_list(group).annotate(Count("pk"))
