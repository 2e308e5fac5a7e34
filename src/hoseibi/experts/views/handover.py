"""What would be handed over today, the packs that were made, and what the successor does with
them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.experts import actions, queries
from hoseibi.experts.forms import AskForm, NoteForm
from hoseibi.experts.models import Assignment, Handover, HandoverEntry
from hoseibi.experts.permissions import is_own, may_hand_over, may_tick, may_write
from hoseibi.ui.downloads import download

from .asked import form_or_404, post_or_404


@login_required
def handover(request: HttpRequest, key: int) -> HttpResponse:
    """What is open today, with one's notes, and the packs that were made before."""
    found = post_or_404(request, key)
    if not may_hand_over(request.user, found):
        raise Http404(_("Nothing of this post is yours to hand over."))
    writes = may_write(request.user, found)
    form = NoteForm(request.POST or None) if writes else None
    if form is not None and request.method == "POST" and form.is_valid():
        actions.leave_note(request.user, found, form.note())
        messages.success(request, _("Noted for whoever comes after."))
        return redirect("experts:handover", key)
    return _live(request, found, form)


def _live(request: HttpRequest, found: Assignment, form: NoteForm | None) -> HttpResponse:
    user = request.user
    open_ = queries.to_hand_over(user, found)
    context = {
        "post": found,
        "parts": queries.by_section(open_),
        "count": len(open_),
        "packs": queries.packs_of(user, found),
        "notes": queries.notes_for_successor(user, found),
        "form": form,
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "experts/handover.html", context, status=status)


@login_required
@require_POST
def make_pack(request: HttpRequest, key: int) -> HttpResponse:
    found = post_or_404(request, key)
    try:
        made = actions.make_pack(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("experts:post", key)
    messages.success(request, _("The pack is made, and stays as it is now."))
    return redirect("experts:pack", made.pk)


@login_required
@require_POST
def settle_note(request: HttpRequest, key: int, item: int) -> HttpResponse:
    found = post_or_404(request, key)
    notes = queries.notes_for_successor(request.user, found)
    note = next((one for one in notes if one.pk == item), None)
    if note is None:
        raise Http404(_("This note is not there any more."))
    try:
        actions.settle_note(request.user, note, settled=_settled(request))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect("experts:handover", key)


def _settled(request: HttpRequest) -> bool:
    """Whether something is said to be settled, and not open again: pressed twice, it is once."""
    return request.POST.get("settled") != "no"


def _pack_or_404(request: HttpRequest, key: int) -> Handover:
    found = queries.handover(request.user, key)
    if found is None:
        raise Http404(_("There is no handover pack with this number, or it is not open to you."))
    return found


@login_required
def pack(request: HttpRequest, key: int) -> HttpResponse:
    found = _pack_or_404(request, key)
    context = {
        "pack": found,
        "post": found.assignment,
        "opened": queries.opened(request.user, found),
        "ticks": may_tick(request.user, found),
        "is_own": is_own(request.user, found.assignment.expert),
    }
    return render(request, "experts/pack.html", context)


@login_required
def pack_paper(request: HttpRequest, key: int, form: str) -> HttpResponse:
    found, form = _pack_or_404(request, key), form_or_404(form)
    content, media_type = queries.pack_paper(request.user, found, form)
    return download(content, f"handover-{found.assignment_id}-{found.made_on}.{form}", media_type)


def _entry(request: HttpRequest, key: int, line: int) -> HandoverEntry:
    found = queries.entry(request.user, _pack_or_404(request, key), line)
    if found is None:
        raise Http404(_("This pack has no such line, or it is not open to you."))
    return found


@login_required
@require_POST
def tick(request: HttpRequest, key: int, line: int) -> HttpResponse:
    found = _entry(request, key, line)
    try:
        actions.tick(request.user, found, settled=_settled(request))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(reverse("experts:pack", args=(key,)) + f"#line-{line}")


@login_required
@require_POST
def ask(request: HttpRequest, key: int, line: int) -> HttpResponse:
    """A question back, or the answer of who is asked."""
    found, form = _entry(request, key, line), AskForm(request.POST)
    if not form.is_valid():
        messages.error(request, form.errors["text"][0])
        return redirect("experts:pack", key)
    own = is_own(request.user, found.handover.assignment.expert)
    say = actions.answer_back if own else actions.ask_back
    try:
        say(request.user, found, form.cleaned_data["text"])
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(
            request, _("Answered.") if own else _("Asked. They see it when they sign in.")
        )
    return redirect(reverse("experts:pack", args=(key,)) + f"#line-{line}")
