"""The answers of a round side by side, and to take away."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from hoseibi.studies import queries
from hoseibi.studies.choices import RoundState
from hoseibi.ui.downloads import download

from .asked import round_or_404


@login_required
def table(request: HttpRequest, key: int) -> HttpResponse:
    found = round_or_404(request, key)
    if found.state == RoundState.WRITING:
        return redirect("studies:round", key)
    context = {"round": found, "table": queries.table(request.user, found)}
    return render(request, "studies/table.html", context)


@login_required
def answers_csv(request: HttpRequest, key: int) -> HttpResponse:
    found = round_or_404(request, key)
    return download(queries.answers_as_csv(request.user, found), f"round-{found.pk}.csv")
