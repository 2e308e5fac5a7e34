"""Lists in and out: give a file, see what it would do, accept it; or take the terms away."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.errors import Refusal
from hoseibi.library import actions as files
from hoseibi.library import queries as library
from hoseibi.library.models import StoredFile
from hoseibi.terms import actions, queries
from hoseibi.terms.actions import List
from hoseibi.terms.forms import ListForm, SieveForm
from hoseibi.ui.downloads import download

from .asked import require_deciding

SHOWN = 100
"""So many concepts and conflicts are shown before a list is accepted; all are counted."""


@login_required
def bring(request: HttpRequest) -> HttpResponse:
    """The file. What is no list of terms is told beside it, and nothing is kept."""
    require_deciding(request)
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            stored = _kept(request, file, form.cleaned_data["origin"])
        except (Refusal, queries.NoList) as trouble:
            form.add_error("file", str(trouble))
        else:
            return redirect("terms:bring-check", stored.fingerprint)
    context = {"form": form, "largest": settings.LARGEST_FILE}
    return render(request, "terms/bring.html", context, status=422 if form.errors else 200)


def _kept(request: HttpRequest, file: UploadedFile, origin: str) -> StoredFile:
    if file.size > settings.LARGEST_FILE:
        raise files.TooLarge
    content = file.read()
    concepts = queries.read_list(content).concepts if content else ()
    return actions.keep_list(request.user, List(content, file.name, origin), concepts)


@login_required
def bring_check(request: HttpRequest, fingerprint: str) -> HttpResponse:
    """What a list would add, change and leave, and what contradicts; accepted by POST."""
    require_deciding(request)
    stored = library.by_fingerprint(fingerprint)
    if stored is None:
        raise Http404(_("This file is not kept here any more. Give it once more."))
    try:
        reading = queries.read_list(library.content(stored))
    except queries.NoList as trouble:
        raise Http404(str(trouble)) from trouble
    refused = ""
    if request.method == "POST":
        try:
            done = actions.bring(request.user, reading.concepts, stored.name)
        except Refusal as refusal:
            refused = str(refusal)
        else:
            messages.success(request, _told(done))
            return redirect("terms:terms")
    preview = queries.preview(reading.concepts)
    context = {
        "stored": stored,
        "reading": reading,
        "preview": preview,
        "added": preview.added[:SHOWN],
        "changed": preview.changed[:SHOWN],
        "conflicts": queries.conflicts(preview)[:SHOWN],
        "refused": refused,
    }
    return render(request, "terms/bring_check.html", context, status=422 if refused else 200)


def _told(done: legaltext.TermPreview) -> str:
    said = _("{added} concepts were added and {changed} changed.")
    return said.format(added=len(done.added), changed=len(done.changed))


def export(request: HttpRequest, form: str) -> HttpResponse:
    """The terms that the list shows, in a form that can be brought in elsewhere."""
    if form not in queries.FORMS:
        raise Http404(_("Terms are written as TBX, CSV, a workbook or JSON."))
    sieve = SieveForm(request.GET, user=request.user).sieve()
    content = queries.export(request.user, sieve, form)
    return download(content, f"terms.{form}")
