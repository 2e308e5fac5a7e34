"""Decisions and tasks, entered under an item while the meeting runs."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.meetings import actions, queries
from hoseibi.meetings.choices import ActionState
from hoseibi.meetings.forms import OutcomeForm, TaskForm
from hoseibi.meetings.models import AgendaItem
from hoseibi.ui.languages import reader_language

from .asked import item_or_404
from .meetings import Entered, shown


@login_required
@require_POST
def decide(request: HttpRequest, key: int, item: int) -> HttpResponse:
    """Enter what was decided under an item."""
    found = item_or_404(request, key, item)
    form = OutcomeForm(request.POST, auto_id=f"decision-{item}-%s")
    if form.is_valid():
        deciding = form.deciding(reader_language(), queries.clocks(found.meeting)[0].begins.date())
        try:
            actions.decide_on_item(request.user, found, deciding)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _back(found)
    return shown(request, found.meeting, Entered(item, decision=form), status=422)


@login_required
@require_POST
def give_task(request: HttpRequest, key: int, item: int) -> HttpResponse:
    """Write down what somebody is to do."""
    found = item_or_404(request, key, item)
    seats = queries.invitable(request.user, found.meeting.circle)
    form = TaskForm(request.POST, seats=seats, auto_id=f"task-{item}-%s")
    if form.is_valid():
        try:
            actions.give_task(request.user, found, form.task(reader_language()))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _back(found)
    return shown(request, found.meeting, Entered(item, task=form), status=422)


def _back(item: AgendaItem) -> HttpResponse:
    """To the item on the page of its meeting."""
    return redirect(f"{reverse('meetings:meeting', args=(item.meeting_id,))}#item-{item.pk}")


@login_required
@require_POST
def mark(request: HttpRequest, key: int) -> HttpResponse:
    """Say that something was done, is open again, or is dropped."""
    task = queries.task(request.user, key)
    if task is None:
        raise Http404(_("There is no such task, or it is not open to you."))
    state = request.POST.get("state", "")
    try:
        if state in ActionState.values:
            actions.mark_task(request.user, task, ActionState(state))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    after = request.POST.get("next", "")
    here = url_has_allowed_host_and_scheme(after, allowed_hosts=None)
    return redirect(after if here else "meetings:meetings")
