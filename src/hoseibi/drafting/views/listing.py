"""The proposals on a draft, narrowed as somebody wishes."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.drafting import queries
from hoseibi.drafting.choices import ProposalState
from hoseibi.ui.asked import number_asked, page_asked

from .asked import draft_or_404


@login_required
def all_proposals(request: HttpRequest, slug: str) -> HttpResponse:
    draft = draft_or_404(request, slug)
    state = request.GET.get("state", "")
    by = request.GET.get("by", "")[:300]
    sieve = queries.Sieve(
        state if state in ProposalState else "", number_asked(request, "article"), by
    )
    context = {
        "draft": draft,
        "sieve": sieve,
        "list": queries.listed(request.user, draft, sieve, page_asked(request)),
    }
    return render(request, "drafting/proposals.html", context)
