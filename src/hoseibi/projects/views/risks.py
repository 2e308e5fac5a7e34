"""Risks that are watched, and what was found each time."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from hoseibi.projects import actions, queries
from hoseibi.projects.forms.risks import ReviewForm, RiskForm
from hoseibi.projects.permissions import may_report
from hoseibi.ui.asked import page_asked
from hoseibi.ui.forms import with_chosen
from hoseibi.ui.languages import by_language

from .asked import allowed, answered, form_page, found_or_404, project_or_404

PER_PAGE = 40


@login_required
def risks(request: HttpRequest, slug: str) -> HttpResponse:
    found, user = project_or_404(request, slug), request.user
    context = {
        "project": found,
        "here": "risks",
        "page": Paginator(queries.risks(user, found), PER_PAGE).get_page(page_asked(request)),
        "today": timezone.localdate(),
        "may_report": may_report(user, found),
    }
    return render(request, "projects/risks.html", context)


@login_required
def new_risk(request: HttpRequest, slug: str) -> HttpResponse:
    """Enter a risk."""
    found = project_or_404(request, slug)
    allowed(may_report(request.user, found))
    form = RiskForm(
        queries.people_of(request.user, found),
        request.POST or None,
        languages=by_language(found.title),
    )

    def act() -> None:
        actions.watch(request.user, found, form.risking())

    done = answered(request, form, act, ("projects:risks", slug))
    return done or form_page(request, found, form, _("Enter a risk"), here="risks")


@login_required
def change_risk(request: HttpRequest, key: int) -> HttpResponse:
    """Put a risk right: its words, what is done about it, by whom."""
    risk = found_or_404(queries.risk(request.user, key))
    allowed(may_report(request.user, risk.project))
    known = {"text": risk.text, "action": risk.action}
    names = ("likelihood", "impact", "owner", "look_again_on")
    initial = {name: getattr(risk, name) for name in names}
    initial["seen"] = risk.changed_at.isoformat()
    form = RiskForm(
        with_chosen(queries.people_of(request.user, risk.project), risk.owner),
        request.POST or None,
        known=known,
        initial=initial,
        languages=by_language(risk.project.title),
    )

    def act() -> None:
        actions.watch(request.user, risk.project, form.risking(), risk)

    done = answered(request, form, act, ("projects:risks", risk.project.slug))
    return done or form_page(request, risk.project, form, _("Change the risk"), here="risks")


@login_required
def review_risk(request: HttpRequest, key: int) -> HttpResponse:
    """Write down what was found when a risk was looked at."""
    risk = found_or_404(queries.risk(request.user, key))
    allowed(may_report(request.user, risk.project))
    names = ("likelihood", "impact", "state")
    initial = {"on": timezone.localdate(), **{name: getattr(risk, name) for name in names}}
    form = ReviewForm(request.POST or None, initial=initial)

    def act() -> None:
        actions.review(request.user, risk, form.reviewing())

    done = answered(request, form, act, ("projects:risks", risk.project.slug))
    lede = str(risk.text)
    return done or form_page(
        request, risk.project, form, _("Look at a risk"), here="risks", lede=lede
    )
