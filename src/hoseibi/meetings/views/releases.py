"""Releasing minutes, and reading those that were released without a seat in the circle."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.forms import ReleasingForm
from hoseibi.errors import Refusal
from hoseibi.meetings import actions, queries
from hoseibi.meetings.models import Meeting
from hoseibi.ui.downloads import download

from .asked import meeting_or_404
from .meetings import Entered, shown


@login_required
@require_POST
def release(request: HttpRequest, key: int) -> HttpResponse:
    found = meeting_or_404(request, key)
    form = ReleasingForm(request.POST)
    if form.is_valid():
        try:
            actions.release_minutes(request.user, found, form.releasing())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Everybody who signs in can read the minutes now."))
            return redirect("meetings:meeting", key)
    return shown(request, found, Entered(release=form), status=422)


@login_required
@require_POST
def take_back(request: HttpRequest, key: int) -> HttpResponse:
    found = meeting_or_404(request, key)
    try:
        actions.withdraw_minutes(request.user, found, request.POST.get("reason", ""))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The release is withdrawn."))
    return redirect("meetings:meeting", key)


def _released_or_404(request: HttpRequest, key: int) -> Meeting:
    found = queries.released_minutes(request.user, key)
    if found is None:
        raise Http404(_("No minutes were released under this number, or they were withdrawn."))
    return found


@login_required
def record(request: HttpRequest, key: int) -> HttpResponse:
    found = _released_or_404(request, key)
    languages = queries.record_languages(request.user, found)
    spoken = queries.record(request.user, found, languages)
    context = {
        "meeting": found,
        "clocks": queries.clocks(found),
        "spoken": [one.written_only() for one in spoken],
    }
    return render(request, "meetings/record.html", context)


@login_required
def record_paper(request: HttpRequest, key: int, form: str) -> HttpResponse:
    """Released minutes as Word or PDF."""
    found = _released_or_404(request, key)
    if form not in queries.PAPERS:
        raise Http404(_("There is no such form."))
    content, media_type = queries.record_paper(request.user, found, form)
    return download(content, f"record-{key}.{form}", media_type)
