"""The list of requests."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.intake import queries
from hoseibi.intake.choices import RequestKind, RequestState
from hoseibi.intake.permissions import is_department
from hoseibi.intake.queries.listed import Sieve
from hoseibi.partners.choices import FieldOfLaw
from hoseibi.ui.asked import number_asked, page_asked


def sieve_of(request: HttpRequest) -> Sieve:
    """What the address asks for; what it cannot mean is nothing."""
    said = request.GET
    return Sieve(
        q=said.get("q", "").strip()[:200],
        country=said.get("country", ""),
        field=said.get("field", ""),
        kind=said.get("kind", ""),
        state=said.get("state", ""),
        year=number_asked(request, "year"),
        mine=said.get("mine") == "1",
        order=said.get("order", "newest"),
    )


@login_required
def requests(request: HttpRequest) -> HttpResponse:
    sieve = sieve_of(request)
    found = queries.listed(request.user, sieve, page_asked(request))
    context = {
        "list": found,
        "sieve": sieve,
        "narrowed": sieve != Sieve(),
        "weighs": queries.weighs(request.user),
        "enters": is_department(request.user),
        "fields": FieldOfLaw.choices,
        "kinds": RequestKind.choices,
        "states": RequestState.choices,
    }
    return render(request, "intake/requests.html", context)
