"""A letter reworded, held back, let go or discarded."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.letters import actions
from hoseibi.letters.choices import LetterState
from hoseibi.letters.forms import RewordForm
from hoseibi.letters.models import Letter

from .asked import letter_or_404
from .outbox import shown


@login_required
@require_POST
def reword(request: HttpRequest, key: int) -> HttpResponse:
    found = letter_or_404(request, key)
    form = RewordForm(found, request.POST)
    if form.is_valid():
        try:
            actions.reword(request.user, found, form.rewording())
        except actions.ChangedMeanwhile as refusal:
            form = form.again(letter_or_404(request, key))
            form.add_error(None, str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("letters:letter", key)
    return shown(request, letter_or_404(request, key), 422, form)


@login_required
@require_POST
def let_go(request: HttpRequest, key: int) -> HttpResponse:
    """Let a letter leave, and say what the mail server made of it."""
    if not _done(request, key, actions.let_go):
        return redirect("letters:letter", key)
    try:
        sent = actions.send(key)
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect("letters:letter", key)
    if sent is None:
        messages.info(request, _("Another sender has it already: see below what came of it."))
    elif sent.state == LetterState.WAITING:
        said = _("It stays in the outbox and is tried again: the mail server did not take it.")
        messages.warning(request, said)
    elif sent.state == LetterState.DISCARDED:
        messages.warning(request, _("It did not go, and is discarded: {}").format(sent.reason))
    elif sent.state == LetterState.FAILED:
        messages.error(request, _("It could not be sent: see below what went wrong."))
    else:
        messages.success(request, _("The letter is sent."))
    return redirect("letters:letter", key)


@login_required
@require_POST
def hold(request: HttpRequest, key: int) -> HttpResponse:
    if _done(request, key, actions.hold, request.POST.get("reason", "")):
        messages.success(request, _("The letter is held back until somebody lets it go."))
    return redirect("letters:letter", key)


@login_required
@require_POST
def discard(request: HttpRequest, key: int) -> HttpResponse:
    if _done(request, key, actions.discard, request.POST.get("reason", "")):
        messages.success(request, _("The letter is discarded. It stays here to be read."))
    return redirect("letters:letter", key)


def _done(request: HttpRequest, key: int, act: Callable[..., Letter], *said: str) -> bool:
    """Whether an action was allowed; else why not is told."""
    found = letter_or_404(request, key)
    try:
        act(request.user, found, *said)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return False
    return True
