"""A concept: its page with where it stands, and how one is entered, changed and merged."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hoseibi.errors import Refusal
from hoseibi.terms import actions, queries
from hoseibi.terms.forms import ConceptForm, MergeForm, NewConceptForm
from hoseibi.terms.models import Concept
from hoseibi.terms.permissions import may_decide, may_propose
from hoseibi.ui.asked import page_asked

from .asked import concept_or_404, require_deciding

SOON = 300
"""Seconds for which a browser may tell again what a word means without asking."""


def concept(request: HttpRequest, key: int) -> HttpResponse:
    found = concept_or_404(request, key)
    if found.merged_into_id:
        return redirect("terms:concept", found.merged_into_id)
    return _shown(request, found)


def _shown(
    request: HttpRequest, found: Concept, status: int = 200, merge_form: Any = None
) -> HttpResponse:
    user = request.user
    page = queries.concept_page(user, found)
    spoken = [one.language for one in page.languages if one.terms]
    asked = request.GET.get("in", "")
    language = asked if asked in spoken else next(iter(spoken), "")
    today = timezone.localdate()
    context: dict[str, Any] = {
        "found": page,
        "spoken": spoken,
        "uses": queries.concordance(user, found, language, today, page_asked(request)),
        "may_propose": may_propose(user),
        "may_decide": may_decide(user),
    }
    if may_decide(user):
        context["merge_form"] = merge_form or MergeForm(user=user, of=found)
    return render(request, "terms/concept.html", context, status=status)


def meaning(request: HttpRequest, key: int) -> HttpResponse:
    """What a word means, as a piece of the page on which it stands."""
    found = concept_or_404(request, key)
    found = found.merged_into or found
    language = request.GET.get("in", "").replace("\x00", "")[:35]
    context = {"meaning": queries.meaning(request.user, found, language)}
    answer = render(request, "terms/parts/meaning.html", context)
    # Whoever reads on meets the word again; what is decided meanwhile is seen soon enough.
    patch_cache_control(answer, private=True, max_age=SOON)
    patch_vary_headers(answer, ("Cookie", "Accept-Language"))
    return answer


@login_required
def new_concept(request: HttpRequest) -> HttpResponse:
    begun = {"term_" + request.GET.get("language", "en"): request.GET.get("term", "")[:500]}
    form = NewConceptForm(request.POST or None, user=request.user, initial=begun)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.propose(request.user, form.concept(), form.cleaned_data["law"])
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The concept is entered. Its terms are candidates."))
            return redirect("terms:concept", made.pk)
    status = 422 if form.errors else 200
    return render(request, "terms/concept_new.html", {"form": form}, status=status)


@login_required
def change_concept(request: HttpRequest, key: int) -> HttpResponse:
    require_deciding(request)
    found = concept_or_404(request, key)
    form = ConceptForm(request.POST or None, user=request.user, of=found)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_concept(request.user, found, form.changes())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("terms:concept", key)
    context = {"form": form, "concept": found}
    return render(request, "terms/concept_form.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def merge(request: HttpRequest, key: int) -> HttpResponse:
    require_deciding(request)
    found = concept_or_404(request, key)
    form = MergeForm(request.POST, user=request.user, of=found)
    if form.is_valid():
        into, reason = form.cleaned_data["into"], form.cleaned_data["reason"]
        try:
            actions.merge(request.user, found, into, reason)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The two concepts are one now."))
            return redirect("terms:concept", into.pk)
    return _shown(request, found, 422, form)
