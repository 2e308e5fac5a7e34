"""What the data say of the DAC criteria: rates with their reckoning, and where the thresholds lie.

Effectiveness is high from 80 % of the plan on, low below 50 %; efficiency high up to 100 % of the
planned cost and period, low above 150 %: the thresholds in use in ex-post evaluations.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum
from django.utils.translation import gettext

from ..choices import SPENDING, ActualState, Criterion, Grade, RowKind
from ..models import Actual, BudgetLine, Indicator, Project, Transaction
from .indicators import HUNDRED, rate
from .money import fiscal_year

EFFECTIVE, HARDLY_EFFECTIVE = Decimal(80), Decimal(50)
WITHIN, FAR_OVER = Decimal(100), Decimal(150)


@dataclass(frozen=True)
class Part:
    """A rate that goes into a criterion, with how it was reckoned, for people."""

    label: str
    rate: Decimal
    words: str


@dataclass(frozen=True)
class Reckoned:
    """What the data give for a criterion. Without a rate they give nothing, and `words` say why."""

    criterion: str
    rate: Decimal | None
    grade: int | None
    words: str
    parts: tuple[Part, ...] = ()

    @property
    def label(self) -> str:
        return str(Criterion(self.criterion).label)

    @property
    def grade_label(self) -> str:
        return str(Grade(self.grade).label) if self.grade else ""


def reckoned(project: Project, day: date) -> list[Reckoned]:
    """All six criteria, as of a day."""
    found = {
        Criterion.EFFECTIVENESS: _effectiveness(project, day),
        Criterion.EFFICIENCY: _efficiency(project, day),
        Criterion.IMPACT: _impact(project, day),
    }
    silent = gettext("The data reckon nothing here: people judge.")
    return [found.get(each) or Reckoned(each, None, None, silent) for each in Criterion]


def _rates(project: Project, day: date, kinds: tuple[str, ...]) -> list[Part]:
    held = Indicator.objects.filter(project=project, left_on=None, row__kind__in=kinds)
    approved = Actual.objects.filter(
        indicator__in=held, state=ActualState.APPROVED, period__begins_on__lte=day
    )
    last = {one.indicator_id: one for one in approved.order_by("period__begins_on")}
    found = []
    for each in held.order_by("position", "pk"):
        actual = last.get(each.pk)
        share = rate(each, actual.value) if actual else None
        if actual is not None and share is not None:
            words = gettext("from {baseline} to {actual}, target {target}").format(
                baseline=plain(each.baseline), actual=plain(actual.value), target=plain(each.target)
            )
            found.append(Part(str(each), share, words))
    return found


def plain(value: Decimal | None) -> str:
    """A number without needless zeros."""
    return "–" if value is None else f"{value.normalize():f}"


def _mean(parts: list[Part]) -> Decimal:
    return round(sum((min(HUNDRED, one.rate) for one in parts), Decimal(0)) / len(parts), 1)


def _effectiveness(project: Project, day: date) -> Reckoned:
    """The mean of the purpose's indicators; of the outputs' where the purpose has none yet."""
    kinds = (RowKind.PURPOSE, RowKind.OUTPUT)
    parts = next((found for kind in kinds if (found := _rates(project, day, (kind,)))), [])
    return _by_mean(Criterion.EFFECTIVENESS, parts)


def _impact(project: Project, day: date) -> Reckoned:
    return _by_mean(Criterion.IMPACT, _rates(project, day, (RowKind.GOAL,)))


def _by_mean(criterion: str, parts: list[Part]) -> Reckoned:
    if not parts:
        none = gettext("No indicator has an approved actual that could be reckoned.")
        return Reckoned(criterion, None, None, none)
    mean = _mean(parts)
    words = gettext(
        "Mean of {number} indicators, none counted above 100 %. From 80 % on: high;"
        " below 50 %: low."
    ).format(number=len(parts))
    return Reckoned(criterion, mean, grade_of_effect(mean), words, tuple(parts))


def grade_of_effect(share: Decimal) -> int:
    """Where a share of the plan that was reached lies."""
    if share >= EFFECTIVE:
        return Grade.HIGH
    return Grade.FAIR if share >= HARDLY_EFFECTIVE else Grade.LOW


def grade_of_cost(share: Decimal) -> int:
    """Where a share of the planned cost or period lies."""
    if share <= WITHIN:
        return Grade.HIGH
    return Grade.FAIR if share <= FAR_OVER else Grade.LOW


def _efficiency(project: Project, day: date) -> Reckoned:
    parts = [*_period(project, day), *_cost(project, day)]
    if not parts:
        none = gettext(
            "Neither the period nor the cost can be reckoned: days and a budget are missing."
        )
        return Reckoned(Criterion.EFFICIENCY, None, None, none)
    worst = max(one.rate for one in parts)
    words = gettext(
        "The worse of period and cost. Up to 100 % of the plan: high; above 150 %: low."
    )
    return Reckoned(Criterion.EFFICIENCY, worst, grade_of_cost(worst), words, tuple(parts))


def _period(project: Project, day: date) -> list[Part]:
    """The real period beside the planned one; while it goes on, as it is planned to end."""
    begin, end = project.planned_from, project.planned_until
    if begin is None or end is None or project.began_on is None:
        return []
    last = project.ended_on or max(day, end)
    planned, real = (end - begin).days + 1, (last - project.began_on).days + 1
    words = gettext("{real} days, planned {planned}").format(real=real, planned=planned)
    return [Part(gettext("Period"), round(Decimal(real) / planned * 100, 1), words)]


def _cost(project: Project, day: date) -> list[Part]:
    """What was spent beside what was planned for the same fiscal years, by currency."""
    last = fiscal_year(project, day)
    lines = BudgetLine.objects.filter(project=project)
    if project.ended_on is None:
        lines = lines.filter(year__lte=last)
    planned = dict(lines.values_list("currency").annotate(Sum("planned")).order_by())
    paid = Transaction.objects.filter(
        project=project, kind__in=SPENDING, taken_back_because="", on__lte=day
    )
    spent = dict(paid.values_list("currency").annotate(Sum("value")).order_by())
    return [
        Part(
            gettext("Cost in {currency}").format(currency=code),
            round(spent[code] / planned[code] * 100, 1),
            gettext("{spent} spent, planned {planned}").format(
                spent=f"{spent[code]:,.0f}", planned=f"{planned[code]:,.0f}"
            ),
        )
        for code in sorted(planned)
        if planned[code] and spent.get(code)
    ]
