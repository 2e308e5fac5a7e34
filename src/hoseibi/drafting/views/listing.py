"""The proposals on a draft, narrowed as somebody wishes."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from hoseibi.drafting import queries
from hoseibi.drafting.choices import ProposalState

from .asked import draft_or_404


@login_required
def all_proposals(request: HttpRequest, slug: str) -> HttpResponse:
    draft = draft_or_404(request, slug)
    state = request.GET.get("state", "")
    by = request.GET.get("by", "")[:300]
    sieve = queries.Sieve(state if state in ProposalState else "", _number(request, "article"), by)
    context = {
        "draft": draft,
        "sieve": sieve,
        "list": queries.listed(request.user, draft, sieve, _number(request, "page") or 1),
    }
    return render(request, "drafting/proposals.html", context)


def _number(request: HttpRequest, name: str) -> int:
    """A number of the address; 0 for what is none."""
    value = request.GET.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else 0
