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


def sieve_of(request: HttpRequest) -> Sieve:
    """What the address asks for; what it cannot mean is nothing."""
    said = request.GET
    year = said.get("year", "")
    return Sieve(
        q=said.get("q", "").strip()[:200],
        country=said.get("country", ""),
        field=said.get("field", ""),
        kind=said.get("kind", ""),
        state=said.get("state", ""),
        year=int(year) if year.isascii() and year.isdigit() and len(year) == 4 else 0,
        mine=said.get("mine") == "1",
        order=said.get("order", "newest"),
    )


def page_of(request: HttpRequest) -> int:
    page = request.GET.get("page", "1")
    return int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1


@login_required
def requests(request: HttpRequest) -> HttpResponse:
    sieve = sieve_of(request)
    found = queries.listed(request.user, sieve, page_of(request))
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
