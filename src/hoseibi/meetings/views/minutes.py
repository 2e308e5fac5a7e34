"""Saving minutes, with both texts before the eyes of who comes second; approving them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.meetings import actions, queries
from hoseibi.meetings.models import AgendaItem
from hoseibi.ui.asked import number_posted, words_posted
from hoseibi.ui.downloads import download

from .asked import item_or_404, language_or_404, meeting_or_404
from .meetings import shown


@login_required
@require_POST
def write(request: HttpRequest, key: int, item: int, language: str) -> HttpResponse:
    """Save what was typed. A page that saves by itself asks for JSON and goes on."""
    found = item_or_404(request, key, item)
    text = request.POST.get("text", "").replace("\x00", "")
    seen, had = number_posted(request, "seen"), words_posted(request, "had")
    writing = actions.Writing(language_or_404(language), text, seen, had=had)
    quietly = request.headers.get("Accept", "").startswith("application/json")
    try:
        saved = actions.write_minutes(request.user, found, writing)
    except Refusal as refusal:
        if quietly:
            return JsonResponse({"refused": str(refusal)}, status=403)
        messages.error(request, str(refusal))
        return shown(request, found.meeting, status=403)
    if quietly:
        return JsonResponse(_told(saved))
    if saved.clashes:
        return _clash(request, found, writing, saved)
    if saved.merged:
        messages.success(request, _("Saved, together with what others saved meanwhile."))
    else:
        messages.success(request, _("Saved."))
    return redirect("meetings:meeting", key)


def _told(saved: actions.SavedMinute) -> dict[str, object]:
    """What a page that saves by itself needs to know."""
    return {
        "number": saved.minute.number,
        "text": saved.minute.text,
        "merged": saved.merged,
        "clashes": len(saved.clashes),
        "said": _("Saved at {time}.").format(
            time=date_format(timezone.localtime(saved.minute.at), "H:i")
        ),
    }


def _clash(
    request: HttpRequest, item: AgendaItem, writing: actions.Writing, saved: actions.SavedMinute
) -> HttpResponse:
    """Both texts, their difference, and a field in which the second decides."""
    context = {
        "meeting": item.meeting,
        "item": item,
        "language": writing.language,
        "mine": writing.clean,
        "theirs": saved.minute,
        "clashes": saved.clashes,
        "pieces": queries.word_pieces(saved.minute.text, writing.clean),
    }
    return render(request, "meetings/clash.html", context, status=409)


@login_required
@require_POST
def spoken(request: HttpRequest, key: int, item: int, language: str) -> HttpResponse:
    """Say that this is the language in which an item was spoken of."""
    found = item_or_404(request, key, item)
    try:
        actions.say_spoken(request.user, found, language_or_404(language))
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Saved. The other languages are translations of it."))
    return redirect(reverse("meetings:meeting", args=(key,)) + f"#item-{item}")


@login_required
@require_POST
def approve(request: HttpRequest, key: int) -> HttpResponse:
    found = meeting_or_404(request, key)
    try:
        actions.approve(request.user, found)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The minutes are approved and stay as they are."))
    return redirect("meetings:meeting", key)


@login_required
def paper(request: HttpRequest, key: int, form: str) -> HttpResponse:
    """The minutes as Word or PDF, a column for each language."""
    found = meeting_or_404(request, key)
    if form not in queries.PAPERS:
        raise Http404(_("Minutes are written as .docx or .pdf."))
    wished = request.GET.getlist("language")
    content, media_type = queries.minutes_paper(request.user, found, form, wished)
    return download(content, f"meeting-{key}-minutes.{form}", media_type)
