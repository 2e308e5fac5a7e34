"""What is done on the page of a need, and the criteria by which needs are weighed."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.research import actions, queries
from hoseibi.research.forms import (
    AcceptForm,
    BindForm,
    CriterionForm,
    ScoresForm,
    SetAsideForm,
    TraceForm,
)
from hoseibi.research.models import Need
from hoseibi.research.permissions import may_keep_criteria

from .asked import require_changing
from .needs import need_or_404, shown_need


def _need(request: HttpRequest, key: int) -> Need:
    found = need_or_404(request, key)
    require_changing(request, found)
    return found


@login_required
@require_POST
def trace_need(request: HttpRequest, key: int) -> HttpResponse:
    found = _need(request, key)
    form = TraceForm(request.POST, user=request.user, need=found)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.trace(request.user, found, said["finding"], said["bearing"], said["note"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:need", key)
    return shown_need(request, found, 422, trace=form)


@login_required
@require_POST
def untrace_need(request: HttpRequest, key: int, finding: int) -> HttpResponse:
    actions.untrace(request.user, _need(request, key), finding)
    return redirect("research:need", key)


@login_required
@require_POST
def score_need(request: HttpRequest, key: int) -> HttpResponse:
    found = _need(request, key)
    form = ScoresForm(queries.weighed(request.user, found), request.POST)
    if form.is_valid():
        try:
            actions.score(request.user, found, form.points())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:need", key)
    return shown_need(request, found, 422, scores=form)


@login_required
@require_POST
def bind_need(request: HttpRequest, key: int) -> HttpResponse:
    found = _need(request, key)
    form = BindForm(request.POST, user=request.user, need=found)
    if form.is_valid():
        try:
            actions.bind(request.user, found, form.bond())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:need", key)
    return shown_need(request, found, 422, bind=form)


@login_required
@require_POST
def accept_need(request: HttpRequest, key: int) -> HttpResponse:
    found = _need(request, key)
    form = AcceptForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.accept(request.user, found, said["accepted_by"], said["on"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The need is accepted."))
            return redirect("research:need", key)
    return shown_need(request, found, 422, accept=form)


@login_required
@require_POST
def set_need_aside(request: HttpRequest, key: int) -> HttpResponse:
    found = _need(request, key)
    form = SetAsideForm(request.POST)
    if form.is_valid():
        try:
            actions.set_aside(request.user, found, form.cleaned_data["reason"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("research:need", key)
    return shown_need(request, found, 422, aside=form)


@login_required
@require_POST
def take_need_up(request: HttpRequest, key: int) -> HttpResponse:
    return _done(request, key, actions.take_up)


@login_required
@require_POST
def need_met(request: HttpRequest, key: int) -> HttpResponse:
    return _done(request, key, actions.say_met)


def _done(request: HttpRequest, key: int, do: Callable[..., object]) -> HttpResponse:
    try:
        do(request.user, _need(request, key))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("research:need", key)


@login_required
def criteria(request: HttpRequest) -> HttpResponse:
    """The criteria with their weights; the office changes them here."""
    keeps = may_keep_criteria(request.user)
    held = queries.criteria(request.user)
    form = CriterionForm(request.POST or None) if keeps else None
    if request.method == "POST":
        if form is None:
            raise PermissionDenied(str(NotAllowed()))
        if form.is_valid():
            actions.keep_criterion(request.user, form.measure())
            return redirect("research:criteria")
    context = {"criteria": held, "form": form, "highest": queries.highest(request.user)}
    status = 422 if form is not None and form.errors else 200
    return render(request, "research/criteria.html", context, status=status)


@login_required
def change_criterion(request: HttpRequest, key: int) -> HttpResponse:
    if not may_keep_criteria(request.user):
        raise PermissionDenied(str(NotAllowed()))
    found = next((one for one in queries.criteria(request.user) if one.pk == key), None)
    if found is None:
        raise Http404(_("There is no such criterion."))
    if request.method == "POST" and "drop" in request.POST:
        actions.drop_criterion(request.user, found)
        return redirect("research:criteria")
    form = CriterionForm(request.POST or None, criterion=found)
    if request.method == "POST" and form.is_valid():
        actions.keep_criterion(request.user, form.measure(), found)
        return redirect("research:criteria")
    context = {"criterion": found, "form": form}
    status = 422 if form.errors else 200
    return render(request, "research/criterion.html", context, status=status)
