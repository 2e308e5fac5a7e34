"""Saving an article, with both texts before the eyes of who comes second; looking while typing."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Unit
from hoseibi.errors import Refusal
from hoseibi.ui.asked import number_posted, words_posted

from .asked import language_or_404, unit_or_404
from .units import shown


@login_required
@require_POST
def edit(request: HttpRequest, slug: str, place: str, language: str) -> HttpResponse:
    """Save what was typed. A page that saves by itself asks for JSON and goes on."""
    found = unit_or_404(request, slug, place)
    language_or_404(found.draft, language)
    text = _typed(request)
    had = actions.Had(number_posted(request, "seen"), words_posted(request, "had"))
    quietly = request.headers.get("Accept", "").startswith("application/json")
    try:
        saved = actions.save(request.user, found, language, text, had)
    except Refusal as refusal:
        if quietly:
            return JsonResponse({"refused": str(refusal)}, status=403)
        messages.error(request, str(refusal))
        return shown(request, found, status=403)
    if quietly:
        return JsonResponse(_told(found, language, saved))
    if saved.clashes:
        return _clash(request, found, language, text, saved)
    if saved.merged:
        messages.success(request, _("Saved, together with what others saved meanwhile."))
    else:
        messages.success(request, _("Saved."))
    found.refresh_from_db()
    return redirect("drafting:unit", slug, found.address or found.pk)


def _typed(request: HttpRequest) -> str:
    """The text of the field, its lines ended as ours are: a form sends them with two signs."""
    return request.POST.get("text", "").replace("\x00", "").replace("\r\n", "\n").strip("\n")


def _told(unit: Unit, language: str, saved: actions.Saved) -> dict[str, object]:
    """What a page that saves by itself needs to know."""
    return {
        "number": saved.wording.number,
        "text": saved.wording.text,
        "merged": saved.merged,
        "clashes": len(saved.clashes),
        "said": _("Saved at {time}.").format(
            time=date_format(timezone.localtime(saved.wording.at), "H:i")
        ),
    }


def _clash(
    request: HttpRequest, unit: Unit, language: str, text: str, saved: actions.Saved
) -> HttpResponse:
    """Both texts, their difference, and a field in which the second decides."""
    context = {
        "draft": unit.draft,
        "unit": unit,
        "language": language,
        "mine": text,
        "theirs": saved.wording,
        "clashes": saved.clashes,
        "pieces": queries.pieces(saved.wording.text, text),
    }
    return render(request, "drafting/clash.html", context, status=409)


@login_required
@require_http_methods(("GET", "POST"))
def look(request: HttpRequest, slug: str, place: str, language: str) -> HttpResponse:
    """How an article reads and what the checks find in it, as a piece of the page: as it is saved
    or, posted, as it is typed, which also says that somebody is typing; not where it is only
    `proposed`, which whoever reads the draft may do. Nothing is saved."""
    found = unit_or_404(request, slug, place)
    known = language_or_404(found.draft, language)
    newest = queries.wording(request.user, found, language)
    text = newest.text if newest is not None else ""
    if request.method == "POST":
        text = _typed(request)[: actions.LONGEST]
    is_typed = request.method == "POST" and "proposed" not in request.POST
    if is_typed:
        try:
            actions.look_in(request.user, found, language)
        except Refusal as refusal:
            return HttpResponse(str(refusal), status=403)
    seen = number_posted(request, "seen")
    context = {
        "draft": found.draft,
        "language": language,
        "looked": queries.look(request.user, found, known, text),
        "others": queries.others_with(request.user, found, language),
        "newest": newest,
        "is_behind": is_typed and newest is not None and newest.number != seen,
    }
    return render(request, "drafting/parts/looked.html", context)


@login_required
def add_article(request: HttpRequest, slug: str, place: str) -> HttpResponse:
    """A new article behind a unit, in the language that somebody writes it in."""
    after = unit_or_404(request, slug, place)
    language = request.POST.get("language", "") or after.draft.languages.all()[0].language
    known = language_or_404(after.draft, language)
    text = _typed(request)
    refused = ""
    if request.method == "POST" and text.strip():
        try:
            made = actions.add_article(request.user, after, language, text)
        except Refusal as refusal:
            refused = str(refusal)
        else:
            messages.success(request, _("The article is in the draft."))
            return redirect("drafting:unit", slug, made.address or made.pk)
    context = {
        "draft": after.draft,
        "unit": after,
        "language": language,
        "text": text or queries.next_number(after, known.convention),
        "refused": refused,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "drafting/add_article.html", context, status=status)
