"""What an address means, for this reader: what they may not see is not there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile
from hoseibi.projects import queries
from hoseibi.projects.actions import ChangedMeanwhile
from hoseibi.projects.models import PdmVersion, Project


def project_or_404(request: HttpRequest, slug: str) -> Project:
    found = queries.project(request.user, slug)
    if found is None:
        raise Http404(_("There is no project with this name, or it is not open to you."))
    return found


def version_or_404(request: HttpRequest, project: Project, number: int) -> PdmVersion:
    found = queries.version(request.user, project, number)
    if found is None:
        raise Http404(_("This project has no PDM with this number."))
    return found


def found_or_404(found: Any) -> Any:
    """What a query found, or that it is not there."""
    if found is None:
        raise Http404(_("It may have been mistyped, or what stood here is not open to you."))
    return found


def allowed(granted: bool) -> None:
    """Refuse a page of a form to who may not send it."""
    if not granted:
        raise PermissionDenied(str(NotAllowed.message))


def stored(request: HttpRequest, name: str = "document") -> StoredFile | None:
    """The file that was sent, kept as it came."""
    sent = request.FILES.get(name)
    if sent is None:
        return None
    return store(sent.read(), sent.name, by=request.user, origin=_("page of a project"))


def answered(
    request: HttpRequest, form: Form, act: Callable[[], object], to: tuple[Any, ...]
) -> HttpResponse | None:
    """Do what a form that was sent asks for, and lead on; None where it is shown (again), with
    what was refused above its fields."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        act()
    except ChangedMeanwhile as refusal:
        form.data = form.data.copy()
        form.data["seen"] = refusal.seen
        form.add_error(None, str(refusal))
        return None
    except Refusal as refusal:
        form.add_error(None, str(refusal))
        return None
    messages.success(request, _("Saved."))
    return redirect(*to)


def tried(request: HttpRequest, act: Callable[[], object], to: tuple[Any, ...]) -> HttpResponse:
    """Do what a button asks for, and lead on; what was refused is told there."""
    try:
        act()
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Saved."))
    return redirect(*to)


def form_page(
    request: HttpRequest, project: Project, form: Form, title: str, **more: Any
) -> HttpResponse:
    """A page of one form under a project."""
    context = {"project": project, "form": form, "title": title, **more}
    status = 422 if request.method == "POST" else 200
    return render(request, "projects/form.html", context, status=status)
