"""Missions: the list, one with what came of it, and how one is written down or put right."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.errors import Refusal
from hoseibi.research import actions, queries
from hoseibi.research.forms import FieldSieveForm, MissionForm, mission_as_entered
from hoseibi.research.permissions import may_change, may_enter_anywhere
from hoseibi.ui.downloads import download
from hoseibi.ui.languages import reader_language

from .asked import mission_or_404, require_changing, require_entering


@login_required
def missions(request: HttpRequest) -> HttpResponse:
    form = FieldSieveForm(request.GET, user=request.user)
    context = {
        "form": form,
        "list": queries.mission_page(request.user, form.sieve(), request.GET.get("page")),
        "may_enter": may_enter_anywhere(request.user),
    }
    return render(request, "research/missions.html", context)


@login_required
def missions_csv(request: HttpRequest) -> HttpResponse:
    form = FieldSieveForm(request.GET, user=request.user)
    return download(queries.missions_csv(request.user, form.sieve()), "missions.csv")


@login_required
def mission(request: HttpRequest, key: int) -> HttpResponse:
    found = mission_or_404(request, key)
    talks = queries.interviews(request.user).filter(mission=found)
    context = {
        "mission": found,
        "interviews": [(one, queries.who(request.user, one)) for one in talks],
        "findings": queries.finding_page(
            request.user, queries.FindingSieve(mission=found.pk, superseded=True), 1
        ),
        "request_known": queries.requests_known(request.user).filter(pk=found.request_id or 0),
        "project_known": queries.projects_known(request.user).filter(pk=found.project_id or 0),
        "changes": may_change(request.user, found),
    }
    return render(request, "research/mission.html", context)


@login_required
def new_mission(request: HttpRequest) -> HttpResponse:
    require_entering(request)
    begun = {"language": reader_language(), "translated_to": "en"}
    form = MissionForm(request.POST or None, user=request.user, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.enter_mission(request.user, form.going())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The mission is written down."))
            return redirect("research:mission", made.pk)
    status = 422 if form.errors else 200
    return render(request, "research/mission_form.html", {"form": form}, status=status)


@login_required
def change_mission(request: HttpRequest, key: int) -> HttpResponse:
    found = mission_or_404(request, key)
    require_changing(request, found)
    begun = mission_as_entered(found, reader_language())
    form = MissionForm(request.POST or None, user=request.user, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_mission(request.user, found, form.going(found))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("research:mission", key)
    context = {"form": form, "mission": found}
    status = 422 if form.errors else 200
    return render(request, "research/mission_form.html", context, status=status)
