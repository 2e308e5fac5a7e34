"""Arrival and logistics of the trainees: on a page, as CSV, workbook and PDF."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from hoseibi import printing
from hoseibi.printing.tables import to_csv, to_workbook
from hoseibi.ui.downloads import download

from ..actions import journeys as actions
from ..forms.journeys import JourneyForm, as_entered
from ..permissions import may_plan
from ..queries import journeys as queries
from .asked import allowed, answered, form_page, paged, prepared_or_404
from .trainees import nominee_or_404


@login_required
def journeys(request: HttpRequest, slug: str) -> HttpResponse:
    """Who comes when, and where they stay."""
    found, user = prepared_or_404(request, slug), request.user
    page = paged(request, queries.travellers(user, found))
    page.object_list = queries.travels(page.object_list, found)
    context = {
        "course": found,
        "tab": "trainees",
        "page": page,
        "may_plan": may_plan(user, found),
    }
    return render(request, "training/journeys.html", context)


@login_required
def journeys_file(request: HttpRequest, slug: str, to: str) -> HttpResponse:
    """The same list to take away."""
    found, user = prepared_or_404(request, slug), request.user
    name = f"{slug}-journeys.{to}"
    if to == "pdf":
        return download(printing.to_pdf(queries.journeys_paper(user, found)).content, name)
    table = queries.journeys_table(user, found)
    if to == "csv":
        return download(to_csv(table), name)
    if to == "xlsx":
        return download(to_workbook({str(_("Arrival and logistics")): table}), name)
    raise Http404(_("The list is not made in this form."))


@login_required
def journey(request: HttpRequest, slug: str, key: int) -> HttpResponse:
    """Write down how a trainee comes and goes."""
    own = nominee_or_404(request, slug, key)
    course, user = own.course, request.user
    allowed(may_plan(user, course))
    known = as_entered(getattr(own, "journey", None), course.zone)
    form = JourneyForm(course.zone, request.POST or None, initial=known)

    def act() -> None:
        actions.plan_journey(user, own, form.travelling())

    done = answered(request, form, act, ("training:journeys", slug))
    lede = _("Moments by the clock of {zone}.").format(zone=course.zone)
    back = reverse("training:journeys", args=(slug,))
    return done or form_page(request, course, form, own.name, tab="trainees", lede=lede, back=back)
