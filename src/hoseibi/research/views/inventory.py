"""The legal inventory: the list of a country's laws and of those it lacks."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.research import queries
from hoseibi.research.forms import EntrySieveForm
from hoseibi.research.permissions import may_enter_anywhere


@login_required
def inventory(request: HttpRequest) -> HttpResponse:
    form = EntrySieveForm(request.GET, user=request.user)
    sieve = form.sieve()
    context = {
        "form": form,
        "list": queries.entry_page(request.user, sieve, request.GET.get("page")),
        "country": sieve.country,
        "counts": queries.overview(request.user, sieve.country),
        "may_enter": may_enter_anywhere(request.user),
    }
    return render(request, "research/inventory.html", context)
