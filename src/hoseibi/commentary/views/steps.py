"""The steps of an entry, each by one press: review, release, carried over, remarks."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.accounts.forms import ReleasingForm

from ..actions import carrying
from ..actions import steps as actions
from ..forms.works import CarryForm, RemarkForm
from ..queries.remarks import remark_on
from .asked import answered, at, entry_or_404, tried
from .entry import shown


@login_required
@require_POST
def review(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Send an entry to review."""
    found = entry_or_404(request, slug, place)
    said = _("In review. Those of the circle find it on their page.")
    return tried(request, lambda: actions.send_to_review(request.user, found), at(found), said)


@login_required
@require_POST
def send_back(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Let the authors write on, with the reason."""
    found = entry_or_404(request, slug, place)
    why = request.POST.get("reason", "").replace("\x00", "")
    said = _("Sent back to its authors.")
    return tried(request, lambda: actions.send_back(request.user, found, why), at(found), said)


@login_required
@require_POST
def release(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Release an entry as it is written now."""
    found = entry_or_404(request, slug, place)
    form = ReleasingForm(request.POST)
    if form.is_valid():
        done = answered(form, lambda: actions.release_entry(request.user, found, form.releasing()))
        if done:
            return redirect(*at(found))
    return shown(request, found, 422, release_form=form)


@login_required
@require_POST
def take_back(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Withdraw the release of an entry."""
    found = entry_or_404(request, slug, place)
    why = request.POST.get("reason", "").replace("\x00", "")
    return tried(request, lambda: actions.withdraw_entry(request.user, found, why), at(found))


@login_required
@require_POST
def carry(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Carry an entry over to the law as it is today."""
    found = entry_or_404(request, slug, place)
    form = CarryForm(request.POST)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    rewritten = request.POST.get("how") == "rewritten"

    def act() -> None:
        moved = carrying.carry_over(request.user, found, note, rewritten=rewritten)
        found.place = moved.place

    answer = tried(request, act, at(found), _("Carried over to the law as it is today."))
    # Its articles may bear other numbers now, and its page with them.
    return redirect(*at(found)) if answer.status_code == 302 else answer


@login_required
@require_POST
def invite(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Let readers remark on a released entry, or no longer."""
    found = entry_or_404(request, slug, place)
    invited = request.POST.get("invited") == "yes"
    return tried(request, lambda: actions.invite_remarks(request.user, found, invited), at(found))


@login_required
@require_POST
def remark(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """Say something of a released entry."""
    found = entry_or_404(request, slug, place)
    form = RemarkForm(request.POST)
    if form.is_valid():
        said = _("Thank you. The writers read it; their answer will stand here.")
        return tried(
            request, lambda: actions.remark(request.user, found, form.remarking()), at(found), said
        )
    return shown(request, found, 422, remark_form=form)


@login_required
@require_POST
def answer(request: HttpRequest, slug: str, place: str, key: int) -> HttpResponse:
    """Answer a remark."""
    found = entry_or_404(request, slug, place)
    said = remark_on(request.user, found, key)
    if said is None:
        raise Http404(_("There is no such remark, or it is not open to you."))
    text = request.POST.get("text", "").replace("\x00", "")
    return tried(request, lambda: actions.answer_remark(request.user, said, text), at(found))
