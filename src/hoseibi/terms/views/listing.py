"""The list of concepts, and the candidates that wait for a decision."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.terms import queries
from hoseibi.terms.forms import CandidateSieveForm, SieveForm
from hoseibi.terms.permissions import may_decide, may_propose


def terms(request: HttpRequest) -> HttpResponse:
    """The list, open to everybody as far as it was decided."""
    form = SieveForm(request.GET, user=request.user)
    context = {
        "form": form,
        "list": queries.concept_list(request.user, form.sieve(), request.GET.get("page")),
        "forms": queries.FORMS,
        "may_propose": may_propose(request.user),
        "may_decide": may_decide(request.user),
    }
    return render(request, "terms/terms.html", context)


@login_required
def candidates(request: HttpRequest) -> HttpResponse:
    """What waits for a decision; who decides does so from here."""
    form = CandidateSieveForm(request.GET, user=request.user)
    language = form.cleaned_data.get("language", "")
    context = {
        "form": form,
        "list": queries.candidate_page(request.user, language, request.GET.get("page")),
        "may_decide": may_decide(request.user),
    }
    return render(request, "terms/candidates.html", context)
