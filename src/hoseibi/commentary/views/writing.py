"""Writing an entry: all its parts in a language, saved one by one, looked at while typing."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hoseibi.corpus.queries import row_at
from hoseibi.errors import Refusal
from hoseibi.ui.asked import number_posted, words_posted

from ..actions import writing as actions
from ..forms.works import AuthorsForm
from ..models import Entry
from ..permissions import may_write
from ..queries import editing, reading
from ..queries.names import name_of
from .asked import allowed, at, entry_or_404, place_or_404, tried


@login_required
def write(request: HttpRequest, slug: str, place: str, language: str) -> HttpResponse:
    """The parts of an entry in a language, to be written."""
    found = entry_or_404(request, slug, place)
    return shown(request, found, language)


def shown(request: HttpRequest, found: Entry, language: str, status: int = 200) -> HttpResponse:
    user = request.user
    place_or_404(found, language, "meaning")
    allowed(may_write(user, found.commentary, language))
    bound = found.binding.version
    law = reading.law_beside(user, bound, bound.language_version.language)
    others = [code for code in found.commentary.languages if code != language]
    beside = request.GET.get("beside", "")
    beside = beside if beside in others else (others[0] if others else "")
    held = reading.wordings([found], released=False)
    context = {
        "commentary": found.commentary,
        "entry": found,
        "name": name_of(found),
        "language": language,
        "parts": editing.parts_to_write(user, found, language),
        "law_rows": [row_at(law, address) for address in found.binding.addresses] if law else [],
        "law_language": law.language_version.language if law else "",
        "others": others,
        "beside": beside,
        "said_beside": {one.part.kind: one.text for one in held if one.part.language == beside},
        "people": editing.people_to_name(user, found),
    }
    return render(request, "commentary/write.html", context, status=status)


@login_required
@require_POST
def save(request: HttpRequest, slug: str, place: str, language: str, kind: str) -> HttpResponse:
    """Save what was typed. A page that saves by itself asks for JSON and goes on."""
    found = entry_or_404(request, slug, place)
    part = place_or_404(found, language, kind)
    text = _typed(request)
    had = actions.Had(number_posted(request, "seen"), words_posted(request, "had"))
    quietly = request.headers.get("Accept", "").startswith("application/json")
    try:
        saved = actions.save(request.user, found, part, text, had)
    except Refusal as refusal:
        if quietly:
            return JsonResponse({"refused": str(refusal)}, status=403)
        messages.error(request, str(refusal))
        return shown(request, found, language, status=403)
    if quietly:
        return JsonResponse(_told(saved))
    if saved.clashes:
        return _clash(request, found, part, text, saved)
    merged = _("Saved, together with what others saved meanwhile.")
    messages.success(request, merged if saved.merged else _("Saved."))
    return redirect("commentary:write", slug, found.place, language)


def _typed(request: HttpRequest) -> str:
    return request.POST.get("text", "").replace("\x00", "").replace("\r\n", "\n").strip("\n")


def _told(saved: actions.Saved) -> dict[str, object]:
    """What a page that saves by itself needs to know."""
    when = date_format(timezone.localtime(saved.at), "H:i")
    return {
        "number": saved.number,
        "text": saved.text,
        "merged": saved.merged,
        "clashes": len(saved.clashes),
        "said": _("Saved at {time}.").format(time=when),
    }


def _clash(
    request: HttpRequest, found: Entry, place: actions.Place, text: str, saved: actions.Saved
) -> HttpResponse:
    """Both texts, and a field in which the second decides."""
    context = {
        "commentary": found.commentary,
        "entry": found,
        "name": name_of(found),
        "place": place,
        "mine": text,
        "theirs": saved,
        "clashes": saved.clashes,
    }
    return render(request, "commentary/clash.html", context, status=409)


@login_required
@require_http_methods(("GET", "POST"))
def look(request: HttpRequest, slug: str, place: str, language: str, kind: str) -> HttpResponse:
    """How a part reads and which places it names, as a piece of the page: as it is saved or,
    posted, as it is typed. Nothing is saved."""
    found = entry_or_404(request, slug, place)
    part = place_or_404(found, language, kind)
    allowed(may_write(request.user, found.commentary, language))
    text = _typed(request)[: actions.LONGEST]
    if request.method != "POST":
        text = editing.text_now(request.user, found, part)
    said = reading.looked_at(request.user, found, language, text, found.binding.version)
    missing = [
        one.block.text[each.start : each.end]
        for one in said
        for each in one.cited
        if not each.exists
    ]
    context = {"blocks": said, "language": language, "missing": missing}
    return render(request, "commentary/parts/looked.html", context)


@login_required
@require_POST
def authors(request: HttpRequest, slug: str, place: str, language: str, kind: str) -> HttpResponse:
    """Say who is named as having written a part."""
    found = entry_or_404(request, slug, place)
    part = place_or_404(found, language, kind)
    allowed(may_write(request.user, found.commentary, language))
    form = AuthorsForm(editing.people_to_name(request.user, found), request.POST)
    people = form.cleaned_data["authors"] if form.is_valid() else []
    to = (*at(found, "write"), language)
    return tried(
        request, lambda: actions.name_authors(request.user, found, part, people), to, _("Saved.")
    )
