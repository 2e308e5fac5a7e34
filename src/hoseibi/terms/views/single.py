"""One term: proposed, changed, and decided."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from hoseibi.accounts.permissions import NotAllowed
from hoseibi.errors import Refusal
from hoseibi.terms import actions
from hoseibi.terms.choices import TermStatus
from hoseibi.terms.forms import DecideForm, TermForm
from hoseibi.terms.permissions import may_change
from hoseibi.ui.languages import reader_language

from .asked import concept_or_404, require_deciding, term_or_404


@login_required
def new_term(request: HttpRequest, key: int) -> HttpResponse:
    found = concept_or_404(request, key)
    form = TermForm(request.POST or None, initial={"language": reader_language()})
    if request.method == "POST" and form.is_valid():
        try:
            actions.propose_term(request.user, found, form.term())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("terms:concept", key)
    context = {"form": form, "concept": found}
    return render(request, "terms/term_form.html", context, status=422 if form.errors else 200)


@login_required
def change_term(request: HttpRequest, key: int) -> HttpResponse:
    term = term_or_404(request, key)
    if not may_change(request.user, term):
        raise PermissionDenied(str(NotAllowed()))
    form = TermForm(request.POST or None, of=term)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_term(request.user, term, form.term())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("terms:concept", term.concept_id)
    context = {"form": form, "concept": term.concept, "term": term}
    return render(request, "terms/term_form.html", context, status=422 if form.errors else 200)


@login_required
def decide(request: HttpRequest, key: int) -> HttpResponse:
    """What a term becomes. Who came from the candidates goes back to them."""
    require_deciding(request)
    term = term_or_404(request, key)
    asked = request.GET.get("as", "")
    begun = {"status": asked if asked in TermStatus else TermStatus.APPROVED}
    form = DecideForm(request.POST or None, initial=begun)
    from_candidates = request.GET.get("from") == "candidates"
    if request.method == "POST" and form.is_valid():
        try:
            actions.decide(request.user, term, form.verdict())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            to = reverse("terms:concept", args=[term.concept_id])
            return redirect(reverse("terms:candidates") if from_candidates else to)
    context = {"form": form, "term": term, "concept": term.concept}
    return render(request, "terms/decide.html", context, status=422 if form.errors else 200)
