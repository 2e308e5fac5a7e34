"""Candidates for a post, and the steps from the choice to the last day."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.choices import AssignmentState
from hoseibi.experts.forms import AnswerForm, ChoiceForm, EndForm, ReasonForm
from hoseibi.experts.models import Assignment
from hoseibi.experts.permissions import open_to_roster

from .asked import expert_or_404, post_or_404
from .posts import shown


@login_required
def candidates(request: HttpRequest, key: int) -> HttpResponse:
    open_to_roster(request.user)
    return _candidates(request, post_or_404(request, key))


def _candidates(
    request: HttpRequest, found: Assignment, form: ChoiceForm | None = None, status: int = 200
) -> HttpResponse:
    context = {
        "post": found,
        "wanted": queries.wanted(request.user, found),
        "matches": queries.matches(request.user, found),
        "chooses": found.state == AssignmentState.SOUGHT,
        "form": form or ChoiceForm(),
        "chosen": form["expert"].value() if form else None,
    }
    return render(request, "experts/candidates.html", context, status=status)


@login_required
@require_POST
def choose(request: HttpRequest, key: int) -> HttpResponse:
    open_to_roster(request.user)
    found, form = post_or_404(request, key), ChoiceForm(request.POST)
    if not form.is_valid():
        return _candidates(request, found, form, 422)
    expert = expert_or_404(request, form.cleaned_data["expert"])
    try:
        actions.choose(request.user, found, expert, form.choosing())
    except actions.ReasonNeeded as refusal:
        form.add_error("reason", str(refusal))
    except actions.InTheWay as refusal:
        form.add_error("despite", str(refusal))
    except Refusal as refusal:
        form.add_error(None, str(refusal))
    else:
        messages.success(request, _("Chosen. They see the terms of reference and can answer."))
        return redirect("experts:post", key)
    return _candidates(request, found, form, 422)


@login_required
@require_POST
def answer(request: HttpRequest, key: int) -> HttpResponse:
    found, form = post_or_404(request, key), AnswerForm(request.POST)
    if form.is_valid():
        try:
            answered = actions.answer(request.user, found, form.answering())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            agreed = answered.state == AssignmentState.AGREED
            told = _("Accepted.") if agreed else _("Refused. Somebody is sought again.")
            messages.success(request, told)
            seen = queries.assignment(request.user, key) is not None
            return redirect("experts:post", key) if seen else redirect("experts:posts")
    return shown(request, found, 422, answer_form=form)


@login_required
@require_POST
def ask_no_longer(request: HttpRequest, key: int) -> HttpResponse:
    found, form = post_or_404(request, key), ReasonForm(request.POST, prefix="back")
    if form.is_valid():
        try:
            actions.ask_no_longer(request.user, found, form.cleaned_data["reason"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("experts:post", key)
    return shown(request, found, 422, back_form=form)


@login_required
@require_POST
def set_out(request: HttpRequest, key: int) -> HttpResponse:
    found = post_or_404(request, key)
    try:
        actions.set_out(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Under way: a seat in the circle is given for its days."))
    return redirect("experts:post", key)


@login_required
@require_POST
def end(request: HttpRequest, key: int) -> HttpResponse:
    found, form = post_or_404(request, key), EndForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.end(request.user, found, said["on"], said["reason"])
        except actions.ReasonNeeded as refusal:
            form.add_error("reason", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Ended. The seat in the circle ends with it."))
            return redirect("experts:post", key)
    return shown(request, found, 422, end_form=form)


@login_required
@require_POST
def cancel(request: HttpRequest, key: int) -> HttpResponse:
    found, form = post_or_404(request, key), ReasonForm(request.POST, prefix="cancel")
    if form.is_valid():
        try:
            actions.cancel(request.user, found, form.cleaned_data["reason"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("experts:post", key)
    return shown(request, found, 422, cancel_form=form)
