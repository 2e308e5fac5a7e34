"""What was reached: reported, approved or returned; and the periods that are locked."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.projects import actions, queries
from hoseibi.projects.forms.indicators import LockForm, MilestoneForm, PeriodForm, ReportForm
from hoseibi.projects.permissions import may_confirm, may_plan, may_report
from hoseibi.projects.queries.counted import counted
from hoseibi.ui.asked import page_asked
from hoseibi.ui.languages import by_language

from .asked import (
    allowed,
    answered,
    form_page,
    found_or_404,
    project_or_404,
    stored,
    tried,
)

PER_PAGE = 50


@login_required
def report_actual(request: HttpRequest, key: int, period: int) -> HttpResponse:
    """Report what an indicator reached in a period."""
    indicator = found_or_404(queries.indicator(request.user, key))
    when = found_or_404(queries.period(request.user, period))
    allowed(may_report(request.user, indicator.project))
    languages = by_language(indicator.project.title)
    proposed = counted(request.user, indicator, [when]).get(when.pk)
    form = ReportForm(
        indicator,
        request.POST or None,
        request.FILES or None,
        languages=languages,
        initial=ReportForm.initial_of(proposed),
    )

    def act() -> None:
        said = replace(form.reporting(), document=stored(request))
        actions.report(request.user, indicator, when, said)

    done = answered(request, form, act, ("projects:indicator", key))
    title = _("Report for {period}").format(period=when)
    lede = _("{indicator}. It counts once somebody else has approved it.").format(
        indicator=indicator
    )
    more = {"above": "projects/parts/counted.html", "counted": proposed, "when": when}
    return done or form_page(
        request,
        indicator.project,
        form,
        title,
        here="indicators",
        lede=lede,
        **(more if proposed else {}),
    )


@login_required
def waiting(request: HttpRequest, slug: str) -> HttpResponse:
    """What waits for approval, each with its buttons."""
    found, user = project_or_404(request, slug), request.user
    held = queries.waiting_for_approval(user, found).prefetch_related("shares")
    page = Paginator(held, PER_PAGE).get_page(page_asked(request))
    context = {
        "project": found,
        "here": "indicators",
        "page": page,
        "may_confirm": may_confirm(user, found),
    }
    return render(request, "projects/waiting.html", context)


@login_required
@require_POST
def approve(request: HttpRequest, key: int) -> HttpResponse:
    actual = found_or_404(queries.actual(request.user, key))
    to = ("projects:waiting", actual.indicator.project.slug)
    return tried(request, lambda: actions.approve(request.user, actual), to)


@login_required
@require_POST
def send_back(request: HttpRequest, key: int) -> HttpResponse:
    actual = found_or_404(queries.actual(request.user, key))
    to = ("projects:waiting", actual.indicator.project.slug)
    note = request.POST.get("note", "")
    return tried(request, lambda: actions.send_back(request.user, actual, note), to)


@login_required
def periods(request: HttpRequest, slug: str) -> HttpResponse:
    """The periods of a project; another one is opened here."""
    found, user = project_or_404(request, slug), request.user
    form = PeriodForm(request.POST or None)

    def act() -> None:
        actions.open_period(user, found, form.stretch())

    done = answered(request, form, act, ("projects:periods", slug))
    context = {
        "project": found,
        "here": "indicators",
        "form": form,
        "periods": queries.periods(user, found),
        "may_plan": may_plan(user, found),
        "may_confirm": may_confirm(user, found),
    }
    status = 422 if request.method == "POST" else 200
    return done or render(request, "projects/periods.html", context, status=status)


@login_required
def lock_period(request: HttpRequest, key: int) -> HttpResponse:
    """Lock a period, perhaps as approved by the JCC."""
    period = found_or_404(queries.period(request.user, key))
    allowed(may_confirm(request.user, period.project))
    form = LockForm(queries.committee(request.user, period.project), request.POST or None)

    def act() -> None:
        actions.lock_period(request.user, period, form.cleaned_data["at"])

    done = answered(request, form, act, ("projects:periods", period.project.slug))
    title = _("Lock {period}").format(period=period)
    lede = _("From then on nothing is reported, approved or changed in it.")
    return done or form_page(
        request, period.project, form, title, here="indicators", lede=lede, button=_("Lock")
    )


@login_required
def milestone(request: HttpRequest, key: int, period: int) -> HttpResponse:
    """What an indicator is to have reached at the end of a period."""
    indicator = found_or_404(queries.indicator(request.user, key))
    when = found_or_404(queries.period(request.user, period))
    allowed(may_plan(request.user, indicator.project))
    held = indicator.milestones.filter(period=when).first()
    known = {"words": held.words} if held else {}
    initial = {"value": held.value} if held else {}
    form = MilestoneForm(
        request.POST or None,
        known=known,
        initial=initial,
        languages=by_language(indicator.project.title),
    )

    def act() -> None:
        value, words = form.cleaned_data["value"], form.texts("words")
        actions.set_milestone(request.user, indicator, when, value, words)

    done = answered(request, form, act, ("projects:indicator", key))
    title = _("Milestone for {period}").format(period=when)
    return done or form_page(
        request, indicator.project, form, title, here="indicators", lede=str(indicator)
    )
