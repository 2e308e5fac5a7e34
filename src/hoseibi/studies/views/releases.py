"""Releasing what a round came to, and reading it without a seat in the group."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.forms import ReleasingForm
from hoseibi.errors import Refusal
from hoseibi.studies import actions, queries

from .asked import round_or_404
from .rounds import shown


@login_required
@require_POST
def release(request: HttpRequest, key: int) -> HttpResponse:
    found = round_or_404(request, key)
    form = ReleasingForm(request.POST)
    if form.is_valid():
        try:
            actions.release_round(request.user, found, form.releasing())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Everybody who signs in can read what came of it now."))
            return redirect("studies:round", key)
    return shown(request, found, 422, release_form=form)


@login_required
@require_POST
def take_back(request: HttpRequest, key: int) -> HttpResponse:
    found = round_or_404(request, key)
    try:
        actions.withdraw_round(request.user, found, request.POST.get("reason", ""))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The release is withdrawn."))
    return redirect("studies:round", key)


@login_required
def released(request: HttpRequest, key: int) -> HttpResponse:
    found = queries.released_round(request.user, key)
    if found is None:
        raise Http404(_("No round was released under this number, or it was withdrawn."))
    context = {"round": found, "tallies": queries.tallies(request.user, found)}
    return render(request, "studies/released.html", context)
