"""An IATI file as a start: what is in it is shown first, then chosen projects are begun."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi import iati
from hoseibi.errors import Refusal
from hoseibi.library import queries as library
from hoseibi.library.actions import store
from hoseibi.projects import actions
from hoseibi.projects.forms.publishing import IatiFileForm
from hoseibi.projects.permissions import may_begin
from hoseibi.projects.queries.iati_import import Offered, offered
from hoseibi.ui.asked import number

from .asked import allowed


@login_required
def iati_import(request: HttpRequest) -> HttpResponse:
    """Choose a file; it is kept as it came and looked at."""
    allowed(may_begin(request.user))
    form = IatiFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        content, name = form.cleaned_data["file"].read(), form.cleaned_data["file"].name
        try:
            iati.read(content)
            stored = store(content, name, by=request.user, origin=_("IATI import"))
        except iati.Unreadable as trouble:
            form.add_error("file", trouble.told(_))
        except Refusal as refusal:
            form.add_error("file", str(refusal))
        else:
            return redirect("projects:iati-offered", stored.fingerprint)
    context = {"form": form, "title": _("Begin from an IATI file")}
    status = 422 if form.errors else 200
    return render(request, "projects/iati_form.html", context, status=status)


@login_required
def iati_offered(request: HttpRequest, fingerprint: str) -> HttpResponse:
    """What a file says, project by project; what is chosen is begun."""
    allowed(may_begin(request.user))
    reading = _reading_or_404(fingerprint)
    found = offered(reading)
    if request.method == "POST":
        chosen = {number(one, -1) for one in request.POST.getlist("place")}
        outcomes = [_taken(request, one) for one in found if one.place in chosen]
        return render(request, "projects/iati_taken.html", {"outcomes": outcomes})
    return render(request, "projects/iati_offered.html", {"found": found, "reading": reading})


def _reading_or_404(fingerprint: str) -> iati.Reading:
    stored = library.by_fingerprint(fingerprint)
    try:
        if stored is not None:
            return iati.read(library.content(stored))
    except (iati.Unreadable, OSError):
        pass
    raise Http404(_("There is no IATI file here. Choose it again."))


def _taken(request: HttpRequest, one: Offered) -> dict[str, object]:
    try:
        taken = actions.take_activity(request.user, one.activity)
    except Refusal as refusal:
        return {"offered": one, "refused": str(refusal)}
    return {"offered": one, "project": taken.project, "left": (*one.left, *taken.left)}
