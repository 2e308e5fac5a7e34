"""A draft of a new law begins: from texts that were read and looked at, or from nothing."""

from __future__ import annotations

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.accounts.models import Circle
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.actions import CountryNeeded, NewLaw
from hoseibi.drafting import actions, queries
from hoseibi.drafting.forms import NewLawForm
from hoseibi.errors import Refusal
from hoseibi.ui.languages import reader_language


@login_required
def begin_new(request: HttpRequest) -> HttpResponse:
    """One form: what was given is read and shown with what is odd in it; once the same texts come
    back, the draft begins."""
    circles = queries.drafting_circles(request.user)
    if not circles:
        raise PermissionDenied(str(NotAllowed.message))
    form = NewLawForm(circles, request.POST or None, request.FILES or None)
    texts: list[queries.NewText] = []
    if request.method == "POST" and form.is_valid():
        texts = _read(form)
        looked = _fingerprint(texts)
        seen = request.POST.get("looked") == looked or all(one.is_new for one in texts)
        if not form.errors and seen and (made := _begun(request, form, texts)):
            messages.success(request, _("The draft has begun."))
            return redirect("drafting:draft", made)
        form.show(texts)
    context = {"form": form, "texts": texts, "looked": _fingerprint(texts) if texts else ""}
    status = 422 if form.errors else 200
    return render(request, "drafting/new_law.html", context, status=status)


def _read(form: NewLawForm) -> list[queries.NewText]:
    """Each text as it is understood; what cannot be read is told beside it."""
    found = []
    for place, convention, title, source in form.sources():
        try:
            found.append(queries.new_text(convention, source, title))
        except legaltext.Unreadable as trouble:
            form.add_error(f"file_{place}", trouble.told(_))
    return found


def _fingerprint(texts: list[queries.NewText]) -> str:
    said = "\0".join(f"{one.convention}\0{one.text.strip()}" for one in texts)
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def _begun(request: HttpRequest, form: NewLawForm, texts: list[queries.NewText]) -> str:
    """The name of the draft that began; empty where it was refused, with the reason."""
    values = form.cleaned_data
    circle: Circle = values["circle"]
    title, slug = values["title"], values["slug"]
    titles = {one.language: one.title for one in texts if one.title} | {reader_language(): title}
    beginning = actions.Beginning(
        slug,
        {reader_language(): title},
        texts=tuple((one.language, one.convention, one.text) for one in texts),
    )
    country = values["country"].pk if values["country"] else queries.country_of(circle)
    try:
        if country is None:
            raise CountryNeeded
        law = NewLaw(slug, country, titles, values["field_of_law"])
        return str(actions.begin_new(request.user, circle, law, beginning).slug)
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return ""
