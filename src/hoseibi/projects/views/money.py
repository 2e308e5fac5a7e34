"""The budget beside what was paid, by year, purpose and side; and each payment."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.printing.tables import Table, to_csv
from hoseibi.projects import actions, queries
from hoseibi.projects.forms.money import LineForm, PaymentForm
from hoseibi.projects.forms.projects import WhyForm
from hoseibi.projects.models import BudgetLine, Transaction
from hoseibi.projects.permissions import may_plan, may_report
from hoseibi.ui.asked import number_asked, page_asked
from hoseibi.ui.downloads import download
from hoseibi.ui.figures import Drawing, Series, bars
from hoseibi.ui.forms import with_chosen
from hoseibi.ui.languages import by_language

from .asked import (
    allowed,
    answered,
    form_page,
    found_or_404,
    project_or_404,
    tried,
)

PER_PAGE = 50
LINES_PER_PAGE = 100
MILLION = 1_000_000
COLUMNS = ("day", "kind", "amount", "currency", "what", "fiscal year", "for", "side", "paid by",
           "paid to", "reference", "taken back because")  # fmt: skip


@login_required
def money(request: HttpRequest, slug: str) -> HttpResponse:
    found, user = project_or_404(request, slug), request.user
    told = queries.book(user, found)
    by_year = queries.summed_by(found, told, "year")
    lines = Paginator(queries.money.lines(user, found), LINES_PER_PAGE).get_page(
        number_asked(request, "lines") or 1
    )
    page = Paginator(queries.payments(user, found), PER_PAGE).get_page(page_asked(request))
    context = {
        "project": found,
        "here": "money",
        "whole": queries.summed(by_year),
        "by_year": by_year,
        "by_kind": queries.summed_by(found, told, "kind"),
        "by_side": queries.summed_by(found, told, "side"),
        "chart": _chart(by_year, found.currency),
        "lines": lines,
        "rows": [(one, queries.year_name(found, one.year), _spent(one)) for one in lines],
        "unfolded": "lines" in request.GET,
        "page": page,
        "may_plan": may_plan(user, found),
        "may_report": may_report(user, found),
    }  # fmt: skip
    return render(request, "projects/money.html", context)


def _spent(line: BudgetLine) -> queries.Spent:
    return queries.Spent(str(line), line.currency, line.planned, line.spent)  # type: ignore[attr-defined]


def _chart(by_year: list[queries.Spent], currency: str) -> SafeString | str:
    """Plan and spending by year, in the currency of the project."""
    some = [one for one in by_year if one.currency == currency]
    if not some:
        return ""
    large = max(max(one.planned, one.spent) for one in some) >= MILLION
    by = MILLION if large else 1
    series = (
        Series(_("Planned"), tuple(round(float(one.planned / by), 1) for one in some)),
        Series(_("Spent"), tuple(round(float(one.spent / by), 1) for one in some)),
    )
    unit = _("{currency} million").format(currency=currency) if large else currency
    labels = tuple(one.label for one in some)
    drawing = Drawing(_("Plan and spending by fiscal year"), labels, series, _("Year"), unit)
    return bars(drawing, stacked=False)


@login_required
def payments_csv(request: HttpRequest, slug: str) -> HttpResponse:
    """Every movement of money as a line (formulas made harmless)."""
    payments = queries.payments(request.user, project_or_404(request, slug))
    return download(to_csv(Table(COLUMNS, map(_row, payments))), f"{slug}-payments.csv")


def _row(one: Transaction) -> tuple[object, ...]:
    line = one.line
    where = (line.year, line.get_kind_display(), line.get_side_display()) if line else ("",) * 3
    return (
        one.on, one.get_kind_display(), one.value, one.currency, one.description, *where,
        one.provider or "", one.receiver or "", one.reference, one.taken_back_because,
    )  # fmt: skip


@login_required
def budget_line(request: HttpRequest, slug: str, key: int = 0) -> HttpResponse:
    """A line of the budget, new or known."""
    found, user = project_or_404(request, slug), request.user
    allowed(may_plan(user, found))
    known = found_or_404(queries.money.lines(user, found).filter(pk=key).first()) if key else None
    names = ("year", "side", "kind", "planned", "currency", "activity", "note")
    initial = {name: getattr(known, name) for name in names} if known else {}
    initial.setdefault("currency", found.currency)
    acts = with_chosen(queries.activities(user, found), known.activity if known else None)
    form = LineForm(acts, request.POST or None, initial=initial)

    def act() -> None:
        actions.budget(user, found, form.budgeting(), known)

    done = answered(request, form, act, ("projects:money", slug))
    return done or form_page(request, found, form, _("Budget line"), here="money", line=known)


@login_required
@require_POST
def strike_line(request: HttpRequest, key: int) -> HttpResponse:
    line = found_or_404(queries.money.line(request.user, key))
    to = ("projects:money", line.project.slug)
    return tried(request, lambda: actions.strike_line(request.user, line), to)


@login_required
def pay(request: HttpRequest, slug: str) -> HttpResponse:
    """Write down a movement of money."""
    found, user = project_or_404(request, slug), request.user
    allowed(may_report(user, found))
    initial = {"currency": found.currency, "provider": found.home_organ}
    form = PaymentForm(
        queries.money.lines(user, found),
        request.POST or None,
        initial=initial,
        languages=by_language(found.title),
    )

    def act() -> None:
        actions.pay(user, found, form.paying())

    done = answered(request, form, act, ("projects:money", slug))
    return done or form_page(request, found, form, _("Write down a payment"), here="money")


@login_required
def take_back_payment(request: HttpRequest, key: int) -> HttpResponse:
    """Let a payment count no more, with the reason."""
    payment = found_or_404(queries.payment(request.user, key))
    allowed(may_report(request.user, payment.project))
    form = WhyForm(request.POST or None)

    def act() -> None:
        actions.take_back_payment(request.user, payment, form.cleaned_data["reason"])

    done = answered(request, form, act, ("projects:money", payment.project.slug))
    title = _("Take back: {payment}").format(payment=payment)
    return done or form_page(request, payment.project, form, title, here="money")
