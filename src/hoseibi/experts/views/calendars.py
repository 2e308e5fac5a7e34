"""Who is where: drawn by months, and for calendars."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.experts import queries
from hoseibi.experts.choices import YEARS, AssignmentState, PeriodKind
from hoseibi.experts.models import Assignment
from hoseibi.experts.permissions import may_see_roster
from hoseibi.ui.downloads import download

SPANS = ((6, _("half a year")), (12, _("a year")), (36, _("three years")), (72, _("six years")))


def _from(request: HttpRequest) -> date:
    """The month that was asked for, such as 2025-04; two months ago for anything else."""
    said = request.GET.get("from", "")
    try:
        found = date.fromisoformat(f"{said[:7]}-01")
    except ValueError:
        found = date.min
    return found if found.year in YEARS else queries.month(timezone.localdate(), -2)


def _span(request: HttpRequest) -> int:
    said = request.GET.get("months", "")
    return int(said) if said in {str(months) for months, _name in SPANS} else 12


@login_required
def calendar(request: HttpRequest) -> HttpResponse:
    months = _span(request)
    days = queries.months_from(_from(request), months)

    def path(key: int) -> str:
        return reverse("experts:post", args=(key,))

    drawn = queries.who_is_where(request.user, days, request.GET.get("page"), path)
    context = {
        "drawn": drawn,
        "page": drawn.page,
        "today": timezone.localdate(),
        "months": months,
        "spans": SPANS,
        "earlier": f"{queries.month(days[0], -months):%Y-%m}",
        "later": f"{queries.month(days[0], months):%Y-%m}",
        "names": {**dict(AssignmentState.choices), **dict(PeriodKind.choices)},
        "sees_roster": may_see_roster(request.user),
    }
    return render(request, "experts/calendar.html", context)


@login_required
def calendar_file(request: HttpRequest) -> HttpResponse:
    def address(one: Assignment) -> str:
        return request.build_absolute_uri(reverse("experts:post", args=(one.pk,)))

    content = queries.calendar(request.user, address)
    return download(content, "experts.ics")
