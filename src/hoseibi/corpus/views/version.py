"""One version of a law, and who may read it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.corpus import actions
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.errors import Refusal

from .asked import law_or_404


@require_POST
def release(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Open a version to everybody, or close it again: each is the other's undo."""
    law = law_or_404(request, slug)
    version = version_here(law, pk)
    closing = request.POST.get("withdraw") == "yes"
    try:
        if closing:
            actions.withdraw(version, by=request.user)
            messages.success(request, _("Withdrawn: only those who sign in can read it."))
        else:
            actions.release(version, by=request.user)
            messages.success(request, _("Released: everybody can read it."))
    except Refusal as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    return redirect("corpus:law", law.slug)


def version_here(law: Law, pk: int) -> LawVersion:
    """A version of this law that its reader may see."""
    held = (each for language in law.languages.all() for each in language.versions.all())
    version = next((each for each in held if each.pk == pk), None)
    if version is None:
        raise Http404(_("This law has no such version, or it is not open to you."))
    return version
