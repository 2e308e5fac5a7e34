"""What officers do with laws that are here: set days, take away, bring back. Undo, not "sure?"."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.corpus import actions, queries
from hoseibi.corpus.forms import DaysForm
from hoseibi.corpus.permissions import may_edit
from hoseibi.errors import Refusal

from .asked import law_or_404
from .version import version_here


@login_required
def days(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """From which day a version is in force, and until before which."""
    require_officer(request)
    law = law_or_404(request, slug)
    version = version_here(law, pk)
    held = {name: getattr(version, name) for name in ("in_force_from", "in_force_until")}
    form = DaysForm(request.POST or None, initial=held)
    if request.method == "POST" and form.is_valid():
        first, until = form.cleaned_data["in_force_from"], form.cleaned_data["in_force_until"]
        try:
            actions.set_period(version, first, until, by=request.user)
        except Refusal as refusal:
            form.add_error("in_force_from", str(refusal))
        else:
            messages.success(request, _("Saved: the days of this version."))
            return redirect("corpus:law", law.slug)
    others = [each for each in version.language_version.versions.all() if each.pk != pk]
    context = {"law": law, "version": version, "form": form, "others": others}
    return render(request, "corpus/days.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def delete_version(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    require_officer(request)
    law = law_or_404(request, slug)
    version = version_here(law, pk)
    actions.delete_version(version, by=request.user)
    undo = reverse("corpus:restore-version", args=(slug, pk))
    messages.success(request, _("Deleted: this version."), extra_tags=undo)
    rest = queries.law_by_slug(request.user, slug)
    return redirect("corpus:law", slug) if rest else redirect("corpus:library")


@require_POST
@login_required
def restore_version(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    require_officer(request)
    version = queries.removed_version(request.user, slug, pk)
    if version is None:
        raise Http404(_("No such version is deleted."))
    return _restored(request, slug, lambda: actions.restore_version(version, by=request.user))


@require_POST
@login_required
def delete_law(request: HttpRequest, slug: str) -> HttpResponse:
    require_officer(request)
    law = law_or_404(request, slug)
    actions.delete_law(law, by=request.user)
    deleted = _("Deleted: {title}, with all its versions.").format(title=law.title)
    messages.success(request, deleted, extra_tags=reverse("corpus:restore-law", args=(slug,)))
    return redirect("corpus:library")


@require_POST
@login_required
def restore_law(request: HttpRequest, slug: str) -> HttpResponse:
    require_officer(request)
    law = queries.removed_law(request.user, slug)
    if law is None:
        raise Http404(_("No such law is deleted."))
    return _restored(request, slug, lambda: actions.restore_law(law, by=request.user))


@login_required
def deleted(request: HttpRequest) -> HttpResponse:
    """What was taken away, each with the button that brings it back."""
    require_officer(request)
    return render(request, "corpus/deleted.html", {"removed": queries.removed(request.user)})


def _restored(request: HttpRequest, slug: str, restore: Callable[[], None]) -> HttpResponse:
    """To the law, or, when it cannot be brought back, to the list with the reason."""
    try:
        restore()
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("corpus:deleted")
    messages.success(request, _("Restored, as it was."))
    if queries.law_by_slug(request.user, slug) is None:
        return redirect("corpus:deleted")
    return redirect("corpus:law", slug)


def require_officer(request: HttpRequest) -> None:
    if not may_edit(request.user):
        raise PermissionDenied(_("Only an officer of the department changes laws."))
