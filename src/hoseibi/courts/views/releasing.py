"""What is opened to everybody, closed again, or taken out: the same for all that is kept."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal

from ..actions import releasing as actions
from ..forms.bringing import ReleaseForm
from ..permissions import may_change
from .asked import allowed, kept_or_404

PAGES = {"tables": "table", "logs": "log", "procedures": "procedure", "trials": "trial"}
"""The page of one of each kind."""


def _done(request: HttpRequest, act: Callable[[], None], said: str) -> bool:
    """Do something, and say that it is done, or why not."""
    try:
        act()
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, said)
    return True


@login_required
@require_POST
def release(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    found, user = kept_or_404(request, kind, key), request.user
    allowed(may_change(user, found))
    form = ReleaseForm(request.POST)
    by = form.cleaned_data["released_by"] if form.is_valid() else ""
    _done(request, lambda: actions.release(user, found, by), _("It is open to everybody now."))
    return redirect(f"courts:{PAGES[kind]}", key)


@login_required
@require_POST
def withdraw(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    found, user = kept_or_404(request, kind, key), request.user
    allowed(may_change(user, found))
    said = _("It is no longer open to everybody.")
    _done(request, lambda: actions.withdraw_release(user, found), said)
    return redirect(f"courts:{PAGES[kind]}", key)


@login_required
@require_POST
def discard(request: HttpRequest, kind: str, key: int) -> HttpResponse:
    found, user = kept_or_404(request, kind, key), request.user
    allowed(may_change(user, found))
    if _done(request, lambda: actions.discard(user, found), _("It is taken out.")):
        return redirect("courts:country", found.country.code)
    return redirect(f"courts:{PAGES[kind]}", key)
