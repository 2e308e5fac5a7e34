"""The page on which an officer says anew what a law is: names, kind, days, standing."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from hoseibi.corpus import actions
from hoseibi.corpus.forms import Describing
from hoseibi.errors import Refusal

from .asked import law_or_404
from .upkeep import require_officer


@login_required
def describe(request: HttpRequest, slug: str) -> HttpResponse:
    """What is said of a law, and of its text in each language."""
    require_officer(request)
    law = law_or_404(request, slug)
    form = Describing(law, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.say_of(law, form.description(), form.standings(), by=request.user)
        except Refusal as refusal:
            form.refuse(str(refusal))
        else:
            messages.success(request, _("Saved: what is said of this law."))
            return redirect("corpus:law", law.slug)
    context = {"law": law, "form": form}
    return render(request, "corpus/describe.html", context, status=422 if form.has_errors else 200)
