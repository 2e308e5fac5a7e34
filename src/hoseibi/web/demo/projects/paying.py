"""The budget of the project in Lanvara by fiscal year, and what was paid against it."""

from __future__ import annotations

from decimal import Decimal

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.projects import actions
from hoseibi.projects.choices import TransactionKind
from hoseibi.projects.models import Project

from . import lanvara_money as told
from .telling import both


def pay_for(by: User, project: Project) -> None:
    """A line for each purpose of a year and side, what was paid against it, and the commitment."""
    day, agreed = told.AGREED
    words = both("Commitment of the record of discussions", "R/Dに基づく約束額")
    _pay(by, project, actions.Paying("commitment", day, _yen(agreed), "JPY", words))
    for (year, side), parts in told.BUDGET.items():
        for kind, planned in parts.items():
            budgeting = actions.Budgeting(year, side, kind, _yen(planned), "JPY")
            line = actions.budget(by, project, budgeting, origin=Origin.COMMAND)
            spent = told.SPENT.get((year, side), {}).get(kind)
            if spent:
                paying = actions.Paying(
                    TransactionKind.EXPENDITURE, told.paid_on(year), _yen(spent), "JPY",
                    told.WORDS[kind], line,
                    provider=project.home_organ if side == "home" else project.organ,
                    reference=f"{project.slug}-{year}-{side}-{kind}",
                )  # fmt: skip
                _pay(by, project, paying)


def _yen(thousands: int) -> Decimal:
    return Decimal(thousands) * 1000


def _pay(by: User, project: Project, paying: actions.Paying) -> None:
    actions.pay(by, project, paying, origin=Origin.COMMAND)
