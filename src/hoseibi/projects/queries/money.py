"""The budget beside what was paid: by year and purpose, with rates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext

from hoseibi.accounts.choices import Side
from hoseibi.accounts.permissions import Reader
from hoseibi.ui.languages import reader_language

from ..choices import SPENDING, CostKind
from ..models import BudgetLine, Project, Transaction
from .projects import projects

ZERO = Decimal(0)


def fiscal_year(project: Project, day: date) -> int:
    """The year in which the fiscal year of a day begins."""
    return day.year if day.month >= project.year_begins else day.year - 1


def days_of_year(project: Project, year: int) -> tuple[date, date]:
    """The first day of a fiscal year, and that of the next one."""
    return date(year, project.year_begins, 1), date(year + 1, project.year_begins, 1)


def lines(user: Reader, project: Project) -> QuerySet[BudgetLine]:
    """The budget of a project, each line with what was spent against it (`spent`)."""
    own = BudgetLine.objects.filter(project=project, project__in=projects(user))
    counts = Q(transactions__kind__in=SPENDING, transactions__taken_back_because="")
    spent = Coalesce(Sum("transactions__value", filter=counts), ZERO)
    return (
        own.annotate(spent=spent).select_related("activity").order_by("year", "side", "kind", "pk")
    )


def line(user: Reader, key: int) -> BudgetLine | None:
    """A budget line by its key."""
    own = BudgetLine.objects.filter(pk=key, project__in=projects(user))
    return own.select_related("project__circle").first()


def payments(user: Reader, project: Project) -> QuerySet[Transaction]:
    """The movements of money of a project, the newest first."""
    own = Transaction.objects.filter(project=project, project__in=projects(user))
    related = ("line", "provider", "receiver", "recorded_by")
    return own.select_related(*related).order_by("-on", "-pk")


def payment(user: Reader, key: int) -> Transaction | None:
    """A movement of money by its key."""
    own = Transaction.objects.filter(pk=key, project__in=projects(user))
    return own.select_related("project__circle", "line").first()


@dataclass(frozen=True)
class Spent:
    """What was planned and what was spent, in one currency. `words` say whether that is more or
    less than planned; less only where the time it was planned for is `well_on`."""

    label: str
    currency: str
    planned: Decimal
    spent: Decimal
    well_on: bool = True

    @property
    def rate(self) -> Decimal | None:
        """The share of the plan that is spent, in per cent."""
        return round(self.spent / self.planned * 100, 1) if self.planned else None

    @property
    def left(self) -> Decimal:
        return self.planned - self.spent

    @property
    def over(self) -> bool:
        return self.spent > self.planned

    @property
    def words(self) -> str:
        if self.over:
            return gettext("over the plan")
        under = self.well_on and self.spent * 2 < self.planned
        return gettext("under half of the plan") if under else ""


Book = dict[tuple[int, str, str, str], list[Decimal]]
"""Planned and spent by year, purpose, side and currency."""


def book(user: Reader, project: Project) -> Book:
    """Plan and spending of a project, everything at once; three queries. What was spent on no line
    counts for its day's year, and stands under other costs of our side."""
    found: Book = {}
    own = BudgetLine.objects.filter(project=project, project__in=projects(user))
    planned = own.values_list("year", "kind", "side", "currency").annotate(Sum("planned"))
    for *place, value in planned.order_by():
        found.setdefault(tuple(place), [ZERO, ZERO])[0] += value
    paid = payments(user, project).filter(kind__in=SPENDING, taken_back_because="").order_by()
    bound = paid.filter(line__isnull=False)
    places = bound.values_list("line__year", "line__kind", "line__side", "currency")
    for *place, value in places.annotate(Sum("value")):
        found.setdefault(tuple(place), [ZERO, ZERO])[1] += value
    for on, currency, value in (
        paid.filter(line=None).values_list("on", "currency").annotate(Sum("value"))
    ):
        place = (fiscal_year(project, on), CostKind.OTHER.value, Side.HOME.value, currency)
        found.setdefault(place, [ZERO, ZERO])[1] += value
    return found


def _well_on(project: Project, year: int, today: date) -> bool:
    """Whether three quarters of a fiscal year are over."""
    first, after = days_of_year(project, year)
    return (today - first) * 4 >= (after - first) * 3


def summed_by(project: Project, told: Book, by: str, today: date | None = None) -> list[Spent]:
    """Plan and spending by `year`, `kind` or `side`, per currency."""
    today = today or timezone.localdate()
    early: set[tuple[object, str]] = set()
    at = ("year", "kind", "side").index(by)
    found: dict[tuple[object, str], list[Decimal]] = {}
    for place, (planned, spent) in told.items():
        sums = found.setdefault((place[at], place[3]), [ZERO, ZERO])
        sums[0], sums[1] = sums[0] + planned, sums[1] + spent
        if not _well_on(project, place[0], today):
            early.add((place[at], place[3]))
    keys = sorted(found, key=lambda key: (_rank(by, key[0]), key[1]))
    return [
        Spent(_label(project, by, key[0]), key[1], *found[key], key not in early) for key in keys
    ]


def totals(user: Reader, project: Project, by: str) -> list[Spent]:
    """Plan and spending by `year`, `kind` or `side`, per currency; three queries."""
    return summed_by(project, book(user, project), by)


def _rank(by: str, group: object) -> object:
    order = {"kind": CostKind.values, "side": Side.values}
    return order[by].index(str(group)) if by in order else group


def _label(project: Project, by: str, group: object) -> str:
    if by == "kind":
        return str(CostKind(str(group)).label)
    if by == "side":
        return str(Side(str(group)).label)
    return year_name(project, int(str(group)))


def year_name(project: Project, year: int) -> str:
    """How a fiscal year of a project is written."""
    return year_words(project.year_begins, year)


def year_words(begins: int, year: int) -> str:
    """How a fiscal year that begins in a month is written: `2024`, or `2024/25` where it crosses
    into the next. Japanese offices call it by the year in which it begins: `2024年度`."""
    if begins == 1:
        return str(year)
    if reader_language() == "ja":
        return f"{year}年度"
    return f"{year}/{(year + 1) % 100:02d}"


def summed(by_year: list[Spent]) -> list[Spent]:
    """Plan and spending of all years, per currency."""
    found: dict[str, list[Decimal]] = {}
    for one in by_year:
        sums = found.setdefault(one.currency, [ZERO, ZERO])
        sums[0], sums[1] = sums[0] + one.planned, sums[1] + one.spent
    return [Spent("", code, planned, paid) for code, (planned, paid) in sorted(found.items())]


def whole(user: Reader, project: Project) -> list[Spent]:
    """Plan and spending of the whole project, per currency; three queries."""
    return summed(totals(user, project, "year"))
