"""What is to come in the work with all countries, in one calendar by the clocks of both places."""

from __future__ import annotations

from datetime import date, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from hoseibi.accounts import queries

YEARS = range(1990, 2101)


def _month(request: HttpRequest) -> date:
    """The month that was asked for, such as 2026-11; the present one for anything else."""
    said = request.GET.get("month", "")
    try:
        found = date.fromisoformat(f"{said[:7]}-01")
    except ValueError:
        found = date.min
    return found if found.year in YEARS else timezone.localdate().replace(day=1)


@login_required
def agenda(request: HttpRequest) -> HttpResponse:
    """A month of everything that the reader may know of, by country and by kind."""
    first = _month(request)
    following = (first + timedelta(days=31)).replace(day=1)
    sieve = queries.Sieve(request.GET.get("country", ""), request.GET.get("kind", ""))
    spread = queries.spread(request.user, first, following - timedelta(days=1), sieve)
    context = {
        "first": first,
        "spread": spread,
        "days": (following - first).days,
        "sieve": sieve,
        "today": timezone.localdate(),
        "earlier": f"{first - timedelta(days=1):%Y-%m}",
        "later": f"{following:%Y-%m}",
        "now": f"{timezone.localdate():%Y-%m}",
    }
    return render(request, "accounts/agenda.html", context)
