"""A list of nominees comes in: seen before it is entered, with every cell that has to be mended."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hoseibi.errors import Refusal
from hoseibi.library import queries as library
from hoseibi.ui.downloads import download

from ..actions import bringing as actions
from ..forms.bringing import ListForm
from ..permissions import may_plan
from ..queries import sheets as queries
from .asked import allowed, prepared_or_404


@login_required
def bring(request: HttpRequest, slug: str) -> HttpResponse:
    """The file is chosen; what is no list is told beside it."""
    found, user = prepared_or_404(request, slug), request.user
    allowed(may_plan(user, found))
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        came = form.cleaned_data["file"]
        try:
            stored = actions.keep_list(user, found, came.read(), came.name)
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("training:bring-check", slug, stored.fingerprint)
    context = {"course": found, "tab": "trainees", "form": form, "columns": queries.COLUMNS}
    return render(request, "training/bring.html", context, status=422 if form.errors else 200)


@login_required
def bring_check(request: HttpRequest, slug: str, fingerprint: str) -> HttpResponse:
    """What a list says, and what has to be mended; entered by POST."""
    found, user = prepared_or_404(request, slug), request.user
    allowed(may_plan(user, found))
    stored = library.by_fingerprint(fingerprint)
    if stored is None:
        raise Http404(_("This file is not kept here any more. Give it once more."))
    content, refused = library.content(stored), ""
    try:
        read = queries.understand(user, found, content)
    except Refusal as trouble:
        raise Http404(str(trouble)) from trouble
    if request.method == "POST":
        try:
            made = actions.bring_nominees(user, found, content)
        except Refusal as refusal:
            refused = str(refusal)
        else:
            said = ngettext("{count} nominee came in.", "{count} nominees came in.", len(made))
            messages.success(request, said.format(count=len(made)))
            return redirect("training:trainees", slug)
    context = {
        "course": found,
        "tab": "trainees",
        "stored": stored,
        "read": read,
        "refused": refused,
    }
    status = 422 if refused else 200
    return render(request, "training/bring_check.html", context, status=status)


@login_required
def blank(request: HttpRequest, slug: str, to: str) -> HttpResponse:
    """The empty list to fill in."""
    found = prepared_or_404(request, slug)
    if to not in ("csv", "xlsx"):
        raise Http404(_("The list is not made in this form."))
    return download(queries.blank(request.user, found, to), f"{slug}-nominees-empty.{to}")
